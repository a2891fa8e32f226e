import type { PublishedEffort } from './types.ts';

/** The bounds stand at the ends. */
export const paarschShearer: PublishedEffort = {
  effects: { volume: '8.8%..22.6%..60.4% triangular' },
  source:
    'Paarsch and Shearer 2000: tree planters, payroll of one firm, +22.6 % output on piece rates, bounds 8.8 % and 60.4 %, part of it bought by lower quality',
};
