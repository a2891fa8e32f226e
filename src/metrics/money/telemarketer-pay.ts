import { payOf } from '../../pay/books.ts';
import { personMonthsBegun } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Pay of telemarketers / (telemarketers x months). */
export const telemarketerPay: Metric = {
  label: 'pay of a telemarketer',
  unit: 'currency',
  group: 'money',
  better: null,
  definition: "Telemarketers' pay divided by telemarketers and months; on-costs are left out.",
  numerator: ({ books }) => payOf(books.telemarketers),
  denominator: ({ floor }) => personMonthsBegun(floor.telemarketers, floor.spans),
  noValue: 'no telemarketers',
};
