import type { Metric } from '../types.ts';

/** Currency: everything but the goods. */
export const totalCost: Metric = {
  label: 'total cost',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'Payroll, on-costs, seats, management, telephony and fixed cost; the cost of goods is inside the margin.',
  numerator: ({ books }) => books.totalCost,
};
