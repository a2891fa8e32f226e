import type { Metric } from '../types.ts';

/** Count: first conversations of closers with a lead, over all sources. */
export const workedLeads: Metric = {
  label: 'worked leads',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Leads that a closer spoke with, of telemarketers and inbound.',
  numerator: ({ floor }) => floor.totals.worked,
};
