import type { PublishedEffort } from './types.ts';

/** What is given away for a deal in time. */
export const larkin: PublishedEffort = {
  effects: { gaming: '6%..8%' },
  source:
    'Larkin 2014: a software vendor with accelerators, mispricing at quarter ends costs 6 to 8 % of its revenue',
};
