import { hoursOfClosers } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Sales / closer hours. */
export const salesPerHour: Metric = {
  label: 'sales per hour',
  unit: 'per hour',
  group: 'rates',
  better: 'more',
  definition: 'Sales divided by staffed closer hours.',
  numerator: ({ floor }) => floor.totals.sales,
  denominator: hoursOfClosers,
  noValue: 'no staffed closer hours',
};
