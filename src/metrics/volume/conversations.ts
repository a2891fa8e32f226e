import { ofAllWhoDial } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: contacts less dropped calls, of which one line each makes none. */
export const conversations: Metric = {
  label: 'conversations',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'Contacts that got a free telemarketer: on one line each, that is every contact.',
  numerator: (month) => ofAllWhoDial(month, 'contacts'),
};
