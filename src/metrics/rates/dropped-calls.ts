import { contactsOf, dropped } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Dropped calls / contacts. */
export const droppedCalls: Metric = {
  label: 'dropped calls',
  unit: 'share',
  group: 'rates',
  better: 'less',
  definition:
    'Live answers that met no telemarketer in time, those taken for machines included, divided by all live answers: what the law counts.',
  numerator: dropped,
  denominator: contactsOf,
  noValue: 'no contacts',
};
