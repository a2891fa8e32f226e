import type { Metric } from '../types.ts';

/** Count: sales on first calls and follow-ups. */
export const sales: Metric = {
  label: 'sales',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Deals won, those undone later included.',
  numerator: ({ floor }) => floor.totals.sales,
};
