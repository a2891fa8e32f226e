import { closerHandling, closerProspecting } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (staffed time - handling - own dialling) / staffed time. */
export const closerIdle: Metric = {
  label: 'closers idle',
  unit: 'share',
  group: 'time',
  better: 'less',
  definition:
    "Closers' staffed time with nothing to do divided by their staffed time: 1 less occupancy and less own prospecting.",
  numerator: (month) =>
    month.floor.closers.total('staffed') - closerHandling(month) - closerProspecting(month),
  denominator: ({ floor }) => floor.closers.total('staffed'),
  noValue: 'no staffed closer hours',
};
