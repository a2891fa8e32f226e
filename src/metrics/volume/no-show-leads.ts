import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** No-shows not booked again / (leads + inbound leads). */
export const noShowLeads: Metric = {
  label: 'lost as no-shows',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition:
    'Leads that did not come to an appointment and were not booked again, divided by all leads, inbound included.',
  numerator: ({ floor }) => floor.totals.noShows,
  denominator: handedOver,
  noValue: 'no leads',
};
