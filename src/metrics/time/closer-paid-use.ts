import { closerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Handling / paid time. */
export const closerPaidUse: Metric = {
  label: 'paid closer time in use',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Closers' time on leads, vain tries and follow-ups divided by their paid time, as finance sees it.",
  numerator: closerHandling,
  denominator: ({ floor }) => floor.closers.total('paid'),
  noValue: 'no paid closer hours',
};
