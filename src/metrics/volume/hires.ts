import type { Metric } from '../types.ts';

/** Count: people who joined. */
export const hires: Metric = {
  label: 'people hired',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'People of both roles who joined, those who were there from the start left out.',
  numerator: ({ floor }) => floor.telemarketers.total('hires') + floor.closers.total('hires'),
};
