import type { Metric } from '../types.ts';

/** Count: leads of all who dial. */
export const leads: Metric = {
  label: 'qualified leads',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition:
    'Conversations that a telemarketer qualified, or a closer who prospects; inbound leads are left out.',
  numerator: ({ floor }) => floor.totals.leads,
};
