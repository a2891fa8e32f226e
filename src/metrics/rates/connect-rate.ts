import type { Metric } from '../types.ts';

/** Contacts / dials. */
export const connectRate: Metric = {
  label: 'connect rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Contacts divided by dials; bad numbers and machines are among the failures.',
  numerator: ({ floor }) => floor.telemarketers.total('contacts'),
  denominator: ({ floor }) => floor.telemarketers.total('dials'),
  noValue: 'no dials',
};
