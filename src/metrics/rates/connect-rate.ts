import { ofAllWhoDial } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Contacts / dials. */
export const connectRate: Metric = {
  label: 'connect rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Contacts divided by dials; bad numbers and machines are among the failures.',
  numerator: (month) => ofAllWhoDial(month, 'contacts'),
  denominator: (month) => ofAllWhoDial(month, 'dials'),
  noValue: 'no dials',
};
