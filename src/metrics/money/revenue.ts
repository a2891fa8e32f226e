import type { Metric } from '../types.ts';

/** Currency: deals won, by month of sale. */
export const revenue: Metric = {
  label: 'revenue',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Value of all deals won, those undone later included.',
  numerator: ({ books }) => books.revenue,
};
