import type { Metric } from '../types.ts';

/** Revenue / sales. */
export const dealSize: Metric = {
  label: 'deal size',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Revenue divided by sales.',
  numerator: ({ books }) => books.revenue,
  denominator: ({ floor }) => floor.totals.sales,
  noValue: 'no sales',
};
