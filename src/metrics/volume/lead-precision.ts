import type { Metric } from '../types.ts';

/** Real leads / leads. */
export const leadPrecision: Metric = {
  label: 'leads that are real',
  unit: 'share',
  group: 'volume',
  better: 'more',
  definition:
    "Telemarketers' leads that no closer would find were never one, divided by telemarketers' leads: the precision of what is handed over.",
  numerator: ({ floor }) => floor.totals.realLeads,
  denominator: ({ floor }) => floor.totals.leads,
  noValue: 'no leads of telemarketers',
};
