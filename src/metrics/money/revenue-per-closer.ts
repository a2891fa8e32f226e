import { personMonthsBegun } from '../../pay/heads.ts';
import type { Metric } from '../types.ts';

/** Revenue / (closers x months), so that it stands beside `closer_pay`. */
export const revenuePerCloser: Metric = {
  label: 'revenue per closer',
  unit: 'currency',
  group: 'money',
  better: 'more',
  definition: 'Revenue divided by closers and months, inbound included.',
  numerator: ({ books }) => books.revenue,
  denominator: ({ floor }) => personMonthsBegun(floor.closers, floor.spans),
  noValue: 'no closers',
};
