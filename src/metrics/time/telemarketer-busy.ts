import { telemarketerHandling } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (dialling + machines + talk + wrap-up + time with leads) / staffed time. */
export const telemarketerBusy: Metric = {
  label: 'telemarketers busy',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Telemarketers' dialling, talk, time on the line or after handoff with leads, wrap-up, and what machines take of them, divided by their staffed time; waiting for a dialler is not busy.",
  numerator: (month) => {
    const { telemarketers } = month.floor;
    const atTheDial = telemarketers.total('dialling') + telemarketers.total('machine_time');
    return atTheDial + telemarketerHandling(month) + telemarketers.total('staying');
  },
  denominator: ({ floor }) => floor.telemarketers.total('staffed'),
  noValue: 'no staffed telemarketer hours',
};
