import { ofAllWhoDial } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: dials, summed over all who dial. */
export const dials: Metric = {
  label: 'dials',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    'Attempts that telemarketers made, and closers who prospect, counted when they end; call-backs are left out.',
  numerator: (month) => ofAllWhoDial(month, 'dials'),
};
