import type { Metric } from '../types.ts';

/** Sales / accepted leads. */
export const closeRate: Metric = {
  label: 'close rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Sales divided by accepted leads, follow-ups included, as a CRM shows it.',
  numerator: ({ floor }) => floor.totals.sales,
  denominator: ({ floor }) => floor.totals.accepted,
  noValue: 'no accepted leads',
};
