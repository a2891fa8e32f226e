import type { Metric } from '../types.ts';

/** Count: leads of telemarketers. */
export const leads: Metric = {
  label: 'qualified leads',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Conversations that a telemarketer qualified; inbound leads are left out.',
  numerator: ({ floor }) => floor.totals.leads,
};
