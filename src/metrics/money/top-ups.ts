import type { Metric } from '../types.ts';

/** Currency: what raised pay to a guarantee or the legal minimum. */
export const topUps: Metric = {
  label: 'top-ups',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'What raised pay to a guarantee, a draw that need not be paid back, or the legal minimum; part of payroll.',
  numerator: ({ books }) => books.telemarketers.topUps + books.closers.topUps,
};
