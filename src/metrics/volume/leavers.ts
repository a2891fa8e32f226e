import type { Metric } from '../types.ts';

/** Count: people who left. */
export const leavers: Metric = {
  label: 'people who left',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition: 'People of both roles who left before the end of the horizon.',
  numerator: ({ floor }) => floor.telemarketers.total('leavers') + floor.closers.total('leavers'),
};
