import { dialsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: dials, of all who dial or of the lines that serve them. */
export const dials: Metric = {
  label: 'dials',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    'Attempts of telemarketers or their dialler, and of closers who prospect, counted when they end; call-backs are left out.',
  numerator: dialsOf,
};
