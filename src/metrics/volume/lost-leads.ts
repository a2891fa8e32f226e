import { handedOver, lost } from '../reads.ts';
import type { Metric } from '../types.ts';

/** (unreached + gave up + turned away + no-shows) / (leads + inbound leads). */
export const lostLeads: Metric = {
  label: 'lost before a closer',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition: 'Lost leads divided by all leads, inbound included; rejected leads are left out.',
  numerator: lost,
  denominator: handedOver,
  noValue: 'no leads',
};
