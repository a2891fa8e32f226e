import { conversationsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Leads / conversations. */
export const contactToInterest: Metric = {
  label: 'qualify rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Leads of all who dial divided by their conversations.',
  numerator: ({ floor }) => floor.totals.leads,
  denominator: conversationsOf,
  noValue: 'no conversations',
};
