import type { Metric } from '../types.ts';

/** Count: worked less disqualified leads, over all sources. */
export const acceptedLeads: Metric = {
  label: 'accepted leads',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Worked leads that a closer found to be real ones.',
  numerator: ({ floor }) => floor.totals.accepted,
};
