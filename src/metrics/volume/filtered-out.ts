import type { Metric } from '../types.ts';

/** Kept back by the filter / passed by telemarketers. */
export const filteredOut: Metric = {
  label: 'kept back by the filter',
  unit: 'share',
  group: 'volume',
  better: null,
  definition:
    'Conversations that the filter kept back, divided by all that telemarketers let pass; they are not leads.',
  numerator: ({ floor }) => floor.telemarketers.total('filtered_out'),
  denominator: ({ floor }) => floor.telemarketers.total('filtered_out') + floor.totals.leads,
  noValue: 'telemarketers let nobody pass',
};
