import { contactsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: conversations, of all who dial, and dropped calls. */
export const contacts: Metric = {
  label: 'contacts',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'Live people whom a dial reached, wrong persons included.',
  numerator: contactsOf,
};
