import type { Metric } from '../types.ts';

/** Lead-seconds in the queue / seconds of the horizon. */
export const queueLength: Metric = {
  label: 'leads in the queue',
  unit: 'leads',
  group: 'time',
  better: 'less',
  definition: 'Leads waiting for a closer, averaged over the clock time of the horizon.',
  numerator: ({ floor }) => floor.totals.queueTime,
  denominator: ({ floor }) => floor.horizon,
  noValue: 'no time was counted',
};
