import type { Metric } from '../types.ts';

/** Currency: cost to hire, of both roles. */
export const hiringCost: Metric = {
  label: 'hiring cost',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition: 'What it cost to find the people who joined; their training is in pay.',
  numerator: ({ books }) => books.telemarketers.hiring + books.closers.hiring,
};
