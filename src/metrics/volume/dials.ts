import { dialsOf } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: dials, of telemarketers or of the lines that serve them. */
export const dials: Metric = {
  label: 'dials',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    "Attempts that telemarketers or their dialler made, counted when they end; closers' call-backs are left out.",
  numerator: dialsOf,
};
