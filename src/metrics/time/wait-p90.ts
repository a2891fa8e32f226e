import type { Metric } from '../types.ts';

/** The month's own quantile, right to within 1 %; denominator 1 where anybody waited, so that its mean is over such months. */
export const waitP90: Metric = {
  label: 'wait of 9 in 10',
  unit: 'minutes',
  group: 'time',
  better: 'less',
  definition:
    'The clock time that 9 in 10 waits of a month did not exceed, averaged over months; lost leads are included.',
  numerator: ({ floor }) => (floor.waits.total > 0 ? floor.waits.quantile(0.9) / 60 : 0),
  denominator: ({ floor }) => (floor.waits.total > 0 ? 1 : 0),
  noValue: 'no waits ended',
};
