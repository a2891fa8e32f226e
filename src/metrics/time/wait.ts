import type { Metric } from '../types.ts';

/** Minutes waited / waits that ended in the horizon, zeros included. */
export const wait: Metric = {
  label: 'wait',
  unit: 'minutes',
  group: 'time',
  better: 'less',
  definition:
    'Clock time from qualified to picked up, returned or lost, divided by the leads whose wait ended, lost ones included.',
  numerator: ({ floor }) => floor.totals.wait / 60,
  denominator: ({ floor }) => floor.totals.waits,
  noValue: 'no waits ended',
};
