import { conversationsOf, hoursOfTelemarketers } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Conversations / telemarketer hours. */
export const conversationsPerHour: Metric = {
  label: 'conversations per hour',
  unit: 'per hour',
  group: 'rates',
  better: 'more',
  definition: 'Conversations divided by staffed telemarketer hours.',
  numerator: conversationsOf,
  denominator: hoursOfTelemarketers,
  noValue: 'no staffed telemarketer hours',
};
