import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Returned / (leads + inbound leads). */
export const returnedLeads: Metric = {
  label: 'returned unread',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition: 'Leads that sales sent back unread, divided by all leads, inbound included.',
  numerator: ({ floor }) => floor.totals.returned,
  denominator: handedOver,
  noValue: 'no leads',
};
