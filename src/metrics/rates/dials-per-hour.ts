import { dialsOf, hoursOfTelemarketers } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Dials / telemarketer hours. */
export const dialsPerHour: Metric = {
  label: 'dials per hour',
  unit: 'per hour',
  group: 'rates',
  better: 'more',
  definition: 'Dials divided by staffed telemarketer hours.',
  numerator: dialsOf,
  denominator: hoursOfTelemarketers,
  noValue: 'no staffed telemarketer hours',
};
