import type { Metric } from '../types.ts';

/** Currency: margin - total cost. */
export const profit: Metric = {
  label: 'profit',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Margin less total cost.',
  numerator: ({ books }) => books.profit,
};
