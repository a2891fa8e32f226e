import type { Metric } from '../types.ts';

/** Count: returned + disqualified. */
export const rejectedCount: Metric = {
  label: 'rejected leads, number',
  unit: 'count',
  group: 'volume',
  better: 'less',
  definition: 'Leads that sales sent back unread or a closer disqualified.',
  numerator: ({ floor }) => floor.totals.returned + floor.totals.disqualified,
};
