import { closerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (first calls + rejected leads + vain tries + follow-ups) / staffed time. */
export const closerOccupancy: Metric = {
  label: 'closer occupancy',
  unit: 'share',
  group: 'time',
  better: null,
  definition: "Closers' time on leads, vain tries and follow-ups divided by their staffed time.",
  numerator: closerHandling,
  denominator: ({ floor }) => floor.closers.total('staffed'),
  noValue: 'no staffed closer hours',
};
