import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Unreached / (leads + inbound leads). */
export const unreachedLeads: Metric = {
  label: 'never reached',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition: 'Leads that no try reached, divided by all leads, inbound included.',
  numerator: ({ floor }) => floor.totals.unreached,
  denominator: handedOver,
  noValue: 'no leads',
};
