import type { Metric } from '../types.ts';

/** Currency: pay taken back for cancelled deals. */
export const clawedBack: Metric = {
  label: 'clawed back',
  unit: 'currency',
  group: 'money',
  better: null,
  definition:
    'Pay taken back for cancelled deals, booked in the month of sale; payroll is what is left without it.',
  numerator: ({ books }) => books.telemarketers.clawedBack + books.closers.clawedBack,
};
