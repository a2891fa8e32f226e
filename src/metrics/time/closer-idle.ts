import { closerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (staffed time - handling) / staffed time. */
export const closerIdle: Metric = {
  label: 'closers idle',
  unit: 'share',
  group: 'time',
  better: 'less',
  definition:
    "Closers' staffed time with nothing to handle divided by their staffed time: 1 less occupancy.",
  numerator: (month) => month.floor.closers.total('staffed') - closerHandling(month),
  denominator: ({ floor }) => floor.closers.total('staffed'),
  noValue: 'no staffed closer hours',
};
