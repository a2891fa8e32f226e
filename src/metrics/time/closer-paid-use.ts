import { closerHandling, closerProspecting } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (handling + own prospecting) / paid time. */
export const closerPaidUse: Metric = {
  label: 'paid closer time in use',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Closers' time on leads, vain tries, follow-ups and own prospecting divided by their paid time, as finance sees it.",
  numerator: (month) => closerHandling(month) + closerProspecting(month),
  denominator: ({ floor }) => floor.closers.total('paid'),
  noValue: 'no paid closer hours',
};
