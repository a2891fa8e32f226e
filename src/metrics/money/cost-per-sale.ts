import type { Metric } from '../types.ts';

/** Total cost / kept sales. */
export const costPerSale: Metric = {
  label: 'cost per sale',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition: 'Total cost divided by kept sales, inbound included.',
  numerator: ({ books }) => books.totalCost,
  denominator: ({ floor }) => floor.totals.sales - floor.totals.cancellations,
  noValue: 'no kept sales',
};
