import type { Metric } from '../types.ts';

/** Telemarketing cost / accepted leads of telemarketers. */
export const costPerAcceptedLead: Metric = {
  label: 'cost per accepted lead',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition:
    'Telemarketing cost divided by leads of telemarketers that a closer accepted, the honest price of a lead; inbound leads are left out.',
  numerator: ({ books }) => books.telemarketingCost,
  denominator: ({ floor }) => floor.telemarketers.total('accepted'),
  noValue: 'no accepted leads of telemarketers',
};
