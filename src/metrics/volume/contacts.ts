import { ofAllWhoDial } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: contacts, summed over all who dial. */
export const contacts: Metric = {
  label: 'contacts',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'Live people whom a dial reached, wrong persons included.',
  numerator: (month) => ofAllWhoDial(month, 'contacts'),
};
