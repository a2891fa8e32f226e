import type { Metric } from '../types.ts';

/** Currency: on-costs of both roles. */
export const onCosts: Metric = {
  label: 'on-costs',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    "The employer's burden on top of pay: on all pay, per person, and paid leave on hourly and salaried pay.",
  numerator: ({ books }) => books.onCosts,
};
