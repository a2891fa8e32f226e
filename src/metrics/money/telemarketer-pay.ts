import { personPeriods } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Pay of telemarketers / (telemarketers x pay periods). */
export const telemarketerPay: Metric = {
  label: 'pay of a telemarketer',
  unit: 'currency',
  group: 'money',
  better: null,
  definition: "Telemarketers' pay divided by telemarketers and pay periods; on-costs are left out.",
  numerator: ({ books }) => books.telemarketers.base + books.telemarketers.variable,
  denominator: ({ floor }) => personPeriods(floor.telemarketers),
  noValue: 'no telemarketers',
};
