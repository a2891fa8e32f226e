import type { Metric } from '../types.ts';

/** Currency: revenue - cancelled revenue. */
export const keptRevenue: Metric = {
  label: 'kept revenue',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Revenue less cancelled revenue.',
  numerator: ({ books }) => books.keptRevenue,
};
