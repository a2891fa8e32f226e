import type { Metric } from '../types.ts';

/** Count: deals whose fate is open at the end. */
export const openDeals: Metric = {
  label: 'open deals at the end',
  unit: 'count',
  group: 'volume',
  better: null,
  definition: 'Accepted leads neither won nor refused when the horizon ends.',
  numerator: ({ floor }) => floor.totals.openDealsAtEnd,
};
