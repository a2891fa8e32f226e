import { closerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Time on rejected leads / handling. */
export const timeOnRejects: Metric = {
  label: 'closer time on rejects',
  unit: 'share',
  group: 'time',
  better: 'less',
  definition:
    "Closers' time on leads that end disqualified divided by all their handling time; leads returned unread take none.",
  numerator: ({ floor }) => floor.closers.total('reject_time'),
  denominator: closerHandling,
  noValue: 'closers handled nothing',
};
