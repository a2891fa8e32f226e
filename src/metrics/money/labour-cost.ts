import type { Metric } from '../types.ts';

/** Currency: payroll + on-costs. */
export const labourCost: Metric = {
  label: 'labour cost',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition: 'Payroll and on-costs; managers, seats and telephony are left out.',
  numerator: ({ books }) => books.labourCost,
};
