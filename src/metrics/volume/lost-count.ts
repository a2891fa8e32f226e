import { lost } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Count: unreached + gave up + turned away + no-shows. */
export const lostCount: Metric = {
  label: 'lost leads, number',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition:
    'Leads that were never reached, gave up, were turned away or did not show up, so that no closer spoke with them.',
  numerator: lost,
};
