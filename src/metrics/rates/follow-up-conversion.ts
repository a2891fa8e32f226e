import type { Metric } from '../types.ts';

/** Sales on a follow-up / deals that got one, a deal counting at its first. */
export const followUpConversion: Metric = {
  label: 'follow-up conversion',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Sales made on a follow-up divided by deals that got at least one.',
  numerator: ({ floor }) => floor.totals.sales - floor.totals.firstCallSales,
  denominator: ({ floor }) => floor.totals.followedUp,
  noValue: 'no follow-ups',
};
