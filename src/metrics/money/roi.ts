import type { Metric } from '../types.ts';

/** Profit / total cost. */
export const roi: Metric = {
  label: 'return on cost',
  unit: 'ratio',
  group: 'money',
  better: 'more',
  definition: 'Profit divided by total cost.',
  numerator: ({ books }) => books.profit,
  denominator: ({ books }) => books.totalCost,
  noValue: 'nothing was spent',
};
