import type { Metric } from '../types.ts';

/** Sales on the first call / accepted leads. */
export const firstCallCloseRate: Metric = {
  label: 'close rate of the first call',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Sales made on the first call divided by accepted leads; follow-ups are left out.',
  numerator: ({ floor }) => floor.totals.firstCallSales,
  denominator: ({ floor }) => floor.totals.accepted,
  noValue: 'no accepted leads',
};
