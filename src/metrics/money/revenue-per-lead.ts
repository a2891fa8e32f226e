import { keptRevenueOf, telemarketed } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Kept revenue of telemarketed leads / leads of telemarketers. */
export const revenuePerLead: Metric = {
  label: 'revenue per lead',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition:
    'Kept revenue from leads of telemarketers divided by those leads; inbound leads are left out.',
  numerator: (month) => keptRevenueOf(telemarketed(month)),
  denominator: (month) => telemarketed(month).leads,
  noValue: 'no leads of telemarketers',
};
