import { telemarketerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (dialling + talk + wrap-up) / staffed time. */
export const telemarketerBusy: Metric = {
  label: 'telemarketers busy',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Telemarketers' dialling, talk, time on the line with leads they hand over, and wrap-up divided by their staffed time.",
  numerator: (month) => month.floor.telemarketers.total('dialling') + telemarketerHandling(month),
  denominator: ({ floor }) => floor.telemarketers.total('staffed'),
  noValue: 'no staffed telemarketer hours',
};
