import type { Metric } from '../types.ts';

/** Count: dials, summed over telemarketers. */
export const dials: Metric = {
  label: 'dials',
  unit: 'count',
  group: 'volume',
  better: null,
  definition:
    "Attempts that telemarketers made, counted when they end; closers' call-backs are left out.",
  numerator: ({ floor }) => floor.telemarketers.total('dials'),
};
