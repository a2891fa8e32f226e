import type { Metric } from '../types.ts';

/** Revenue / sales. */
export const dealSize: Metric = {
  label: 'deal size',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Revenue divided by sales; the second deal that a sale may bring is part of it.',
  numerator: ({ books }) => books.revenue,
  denominator: ({ floor }) => floor.totals.sales,
  noValue: 'no sales',
};
