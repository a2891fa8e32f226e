import { telemarketerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (dialling + talk + wrap-up + time with leads handed over) / staffed time. */
export const telemarketerBusy: Metric = {
  label: 'telemarketers busy',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Telemarketers' dialling, talk, wrap-up and time with leads handed over, divided by their staffed time.",
  numerator: (month) =>
    month.floor.telemarketers.total('dialling') +
    telemarketerHandling(month) +
    month.floor.telemarketers.total('staying'),
  denominator: ({ floor }) => floor.telemarketers.total('staffed'),
  noValue: 'no staffed telemarketer hours',
};
