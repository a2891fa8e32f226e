import type { Metric } from '../types.ts';

/** Count: contacts, summed over telemarketers. */
export const contacts: Metric = {
  label: 'contacts',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'Live people whom a dial reached, wrong persons included.',
  numerator: ({ floor }) => floor.telemarketers.total('contacts'),
};
