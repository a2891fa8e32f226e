import type { Metric } from '../types.ts';

/** Payroll / kept revenue. */
export const payrollShare: Metric = {
  label: 'payroll share of revenue',
  unit: 'share',
  group: 'money',
  better: 'less',
  definition: 'Payroll divided by kept revenue.',
  numerator: ({ books }) => books.payroll,
  denominator: ({ books }) => books.keptRevenue,
  noValue: 'no kept revenue',
};
