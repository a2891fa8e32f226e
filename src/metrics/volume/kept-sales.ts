import type { Metric } from '../types.ts';

/** Count: sales - cancellations. */
export const keptSales: Metric = {
  label: 'kept sales',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Sales less cancellations.',
  numerator: ({ floor }) => floor.totals.sales - floor.totals.cancellations,
};
