import type { Metric } from '../types.ts';

/** Count: leads whose fate is open at the end. */
export const openLeads: Metric = {
  label: 'open leads at the end',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition: 'Leads still waiting for a closer when the horizon ends.',
  numerator: ({ floor }) => floor.totals.openLeadsAtEnd,
};
