import type { PublishedEffort } from './types.ts';

/** The same planters under both kinds of pay, by lot. */
export const shearer: PublishedEffort = {
  effects: { volume: '20%' },
  source:
    'Shearer 2004: tree planters, a field experiment, +20 % output on piece rates; at least +21.7 % out of sample',
};
