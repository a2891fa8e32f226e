import { hoursOfTelemarketers, telemarketed } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Leads / telemarketer hours. */
export const leadsPerHour: Metric = {
  label: 'leads per hour',
  unit: 'per hour',
  group: 'rates',
  better: 'more',
  definition:
    'Leads of telemarketers divided by staffed telemarketer hours; inbound leads are left out.',
  numerator: (month) => telemarketed(month).leads,
  denominator: hoursOfTelemarketers,
  noValue: 'no staffed telemarketer hours',
};
