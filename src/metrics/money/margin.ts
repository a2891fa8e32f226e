import type { Metric } from '../types.ts';

/** Currency: margin rate x kept revenue. */
export const margin: Metric = {
  label: 'margin',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Margin rate times kept revenue: what is left after the cost of the goods.',
  numerator: ({ books }) => books.margin,
};
