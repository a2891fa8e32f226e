import { telemarketed } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Telemarketing cost / leads of telemarketers. */
export const costPerLead: Metric = {
  label: 'cost per lead',
  unit: 'currency',
  group: 'money',
  better: 'less',
  definition: 'Telemarketing cost divided by leads of telemarketers; inbound leads are left out.',
  numerator: ({ books }) => books.telemarketingCost,
  denominator: (month) => telemarketed(month).leads,
  noValue: 'no leads of telemarketers',
};
