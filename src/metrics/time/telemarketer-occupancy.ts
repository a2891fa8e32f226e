import { telemarketerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (talk + time on the line with a lead + wrap-up) / staffed time. */
export const telemarketerOccupancy: Metric = {
  label: 'telemarketer occupancy',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Telemarketers' talk, time on the line with leads they hand over, and wrap-up divided by their staffed time; dialling is left out.",
  numerator: telemarketerHandling,
  denominator: ({ floor }) => floor.telemarketers.total('staffed'),
  noValue: 'no staffed telemarketer hours',
};
