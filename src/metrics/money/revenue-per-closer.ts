import { personPeriods } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Revenue / (closers x pay periods), so that it stands beside `closer_pay`. */
export const revenuePerCloser: Metric = {
  label: 'revenue per closer',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Revenue divided by closers and pay periods, inbound included.',
  numerator: ({ books }) => books.revenue,
  denominator: ({ floor }) => personPeriods(floor.closers),
  noValue: 'no closers',
};
