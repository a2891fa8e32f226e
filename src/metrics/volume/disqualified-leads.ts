import type { Metric } from '../types.ts';

/** Disqualified / worked. */
export const disqualifiedLeads: Metric = {
  label: 'disqualified',
  unit: 'share',
  group: 'volume',
  better: 'less',
  definition: 'Worked leads that a closer found was never one, divided by worked leads.',
  numerator: ({ floor }) => floor.totals.disqualified,
  denominator: ({ floor }) => floor.totals.worked,
  noValue: 'no worked leads',
};
