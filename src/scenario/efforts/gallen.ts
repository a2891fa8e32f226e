import type { PublishedEffort } from './types.ts';

/** 1.50 pledges that bring 0.83 in all: 0.55 each. */
export const gallen: PublishedEffort = {
  effects: { volume: '50%', value: '45%' },
  source:
    'Gallen, Gallen, Levitt and List 2016: telephone fund-raisers, on commission 50 % more pledges and 17 % less money donated',
};
