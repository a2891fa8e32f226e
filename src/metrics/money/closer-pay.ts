import { payOf } from '../../pay/books.ts';
import { personMonthsBegun } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Pay of closers / (closers x months). */
export const closerPay: Metric = {
  label: 'pay of a closer',
  unit: 'currency',
  group: 'money',
  better: null,
  definition: "Closers' pay divided by closers and months; on-costs are left out.",
  numerator: ({ books }) => payOf(books.closers),
  denominator: ({ floor }) => personMonthsBegun(floor.closers, floor.spans),
  noValue: 'no closers',
};
