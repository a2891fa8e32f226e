import type { PublishedEffort } from './types.ts';

/** An hourly wage became a piece rate: 1.2 x 1.2 is the whole of it. */
export const lazear: PublishedEffort = {
  effects: { volume: '20%', selection: '20%' },
  source:
    'Lazear 2000: windscreen fitters, +44 % output on piece rates, about half of it from who stayed and who joined',
};
