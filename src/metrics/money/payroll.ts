import type { Metric } from '../types.ts';

/** Currency: the sum of all statements, to the cent. */
export const payroll: Metric = {
  label: 'payroll',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'All pay statements of telemarketers and closers; on-costs and managers are left out.',
  numerator: ({ books }) => books.payroll,
};
