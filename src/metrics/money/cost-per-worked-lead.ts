import type { Metric } from '../types.ts';

/** Telemarketing cost / worked leads of telemarketers. */
export const costPerWorkedLead: Metric = {
  label: 'cost per worked lead',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'Telemarketing cost divided by leads of telemarketers that a closer spoke with; inbound leads are left out.',
  numerator: ({ books }) => books.telemarketingCost,
  denominator: ({ floor }) => floor.telemarketers.total('worked'),
  noValue: 'no worked leads of telemarketers',
};
