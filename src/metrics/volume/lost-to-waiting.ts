import { handedOver } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Lost to waiting / (leads + inbound leads): the part of `lost_leads` that more closers could save. */
export const lostToWaiting: Metric = {
  label: 'lost because nobody was free',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition:
    'Lost leads that a closer free at once would have reached or kept, divided by all leads, inbound included.',
  numerator: ({ floor }) => floor.totals.lostToWaiting,
  denominator: handedOver,
  noValue: 'no leads',
};
