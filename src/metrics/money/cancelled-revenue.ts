import type { Metric } from '../types.ts';

/** Currency: cancelled deals, by month of sale. */
export const cancelledRevenue: Metric = {
  label: 'cancelled revenue',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition: 'Value of sales undone within their window, booked in the month of sale.',
  numerator: ({ books }) => books.cancelledRevenue,
};
