import { hoursOfTelemarketers } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Hours: staffed time, summed over telemarketers. */
export const telemarketerHours: Metric = {
  label: 'telemarketer hours',
  unit: 'hours',
  group: 'volume',
  better: null,
  definition:
    'Staffed hours of all telemarketers: paid time less paid breaks, meetings and paid absence.',
  numerator: hoursOfTelemarketers,
};
