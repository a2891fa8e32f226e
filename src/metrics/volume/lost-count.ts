import { lost } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: unreached + gave up + turned away. */
export const lostCount: Metric = {
  label: 'lost leads, number',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition:
    'Leads that were never reached, gave up or were turned away before a closer spoke with them.',
  numerator: lost,
};
