import type { Metric } from '../types.ts';

/** Count: leads of all inbound sources. */
export const inboundLeads: Metric = {
  label: 'inbound leads',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Leads that came in by themselves.',
  numerator: ({ floor }) => floor.totals.inboundLeads,
};
