import type { Metric } from '../types.ts';

/** Margin of all customers with their repeat purchases / sales. */
export const lifetimeValue: Metric = {
  label: 'lifetime value',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition:
    'Expected margin of a new customer, those who cancel included: margin divided by sales, times 1 + the yearly chance of a repeat purchase of the same value x the sum of 1 / (1 + discount)^year over the stated years; never part of profit.',
  numerator: ({ books }) => books.margin * (books.lifetimeFactor ?? 0),
  denominator: ({ books, floor }) => (books.lifetimeFactor === null ? 0 : floor.totals.sales),
  noValue: 'no sales, or no closing.repeat in the file',
};
