import type { Metric } from '../types.ts';

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
