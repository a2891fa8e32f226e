import { ofAllWhoDial } from '../reads.ts';
import type { Metric } from '../types.ts';

/** Kept back by the filter / passed by those who dial. */
export const filteredOut: Metric = {
  label: 'kept back by the filter',
  unit: 'share',
  group: 'volume',
  better: null,
  definition:
    'Conversations that the filter kept back, divided by all that telemarketers, or closers who prospect, let pass; they are not leads.',
  numerator: (month) => ofAllWhoDial(month, 'filtered_out'),
  denominator: (month) => ofAllWhoDial(month, 'filtered_out') + month.floor.totals.leads,
  noValue: 'nobody was let pass',
};
