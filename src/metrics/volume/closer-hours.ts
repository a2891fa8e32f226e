import { hoursOfClosers } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Hours: staffed time, summed over closers. */
export const closerHours: Metric = {
  label: 'closer hours',
  unit: 'hours',
  group: 'volume',
  better: null,
  definition:
    'Staffed hours of all closers: paid time less paid breaks, meetings and paid absence.',
  numerator: hoursOfClosers,
};
