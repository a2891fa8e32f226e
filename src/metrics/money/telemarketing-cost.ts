import type { Metric } from '../types.ts';

/** Currency: what the telemarketers cost. */
export const telemarketingCost: Metric = {
  label: 'telemarketing cost',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    "Telemarketers' pay, on-costs, seats, telephony of dialling and talk, records bought, their hiring, agency fees, and their share of management by months employed; closers and fixed cost are left out.",
  numerator: ({ books }) => books.telemarketingCost,
};
