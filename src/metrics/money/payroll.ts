import type { Metric } from '../types.ts';

export const payroll: Metric = {
  label: 'payroll',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'All pay statements of telemarketers and closers; on-costs and managers are left out.',
  numerator: ({ books }) => books.payroll,
};
