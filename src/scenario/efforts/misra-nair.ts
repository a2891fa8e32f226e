import type { PublishedEffort } from './types.ts';

/** A quota without ceiling and ratchet. */
export const misraNair: PublishedEffort = {
  effects: { sales: '9%' },
  source:
    'Misra and Nair 2011: a contact lens maker that removed quota ceiling and ratchet, +9 % revenue',
};
