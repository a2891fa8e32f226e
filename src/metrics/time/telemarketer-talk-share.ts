import type { Metric } from '../types.ts';

/** Talk / staffed time. */
export const telemarketerTalkShare: Metric = {
  label: 'telemarketers talking',
  unit: 'share',
  group: 'time',
  better: 'more',
  definition:
    "Telemarketers' talk divided by their staffed time; dialling, staying on the line for a closer and wrap-up are left out.",
  numerator: ({ floor }) => floor.telemarketers.total('talk'),
  denominator: ({ floor }) => floor.telemarketers.total('staffed'),
  noValue: 'no staffed telemarketer hours',
};
