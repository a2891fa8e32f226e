import type { Metric } from '../types.ts';

/** Count: sales undone, however late in their window. */
export const cancellations: Metric = {
  label: 'cancellations',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition: 'Sales undone within their window, counted in the month of sale.',
  numerator: ({ floor }) => floor.totals.cancellations,
};
