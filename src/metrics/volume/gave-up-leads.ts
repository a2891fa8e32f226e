import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (gave up + turned away) / (leads + inbound leads): the rest of `lost_leads`. */
export const gaveUpLeads: Metric = {
  label: 'gave up waiting',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition:
    'Leads that gave up holding, or were turned away (closing time, a full queue, no slot soon enough), divided by all leads, inbound included.',
  numerator: ({ floor }) => floor.totals.gaveUp + floor.totals.turnedAway,
  denominator: handedOver,
  noValue: 'no leads',
};
