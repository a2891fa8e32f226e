import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (returned + disqualified) / (leads + inbound leads). */
export const rejectedLeads: Metric = {
  label: 'rejected by sales',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition:
    "Returned and disqualified leads divided by all leads, inbound included: the trade's lead rejection rate.",
  numerator: ({ floor }) => floor.totals.returned + floor.totals.disqualified,
  denominator: handedOver,
  noValue: 'no leads',
};
