import { personPeriods } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Pay of closers / (closers x pay periods). */
export const closerPay: Metric = {
  label: 'pay of a closer',
  unit: 'currency',
  group: 'money',
  better: null,
  definition: "Closers' pay divided by closers and pay periods; on-costs are left out.",
  numerator: ({ books }) => books.closers.base + books.closers.variable,
  denominator: ({ floor }) => personPeriods(floor.closers),
  noValue: 'no closers',
};
