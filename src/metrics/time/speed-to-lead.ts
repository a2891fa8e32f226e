import type { Metric } from '../types.ts';

/** Minutes waited by worked leads / worked leads. */
export const speedToLead: Metric = {
  label: 'speed to lead',
  unit: 'minutes',
  group: 'time',
  better: 'less',
  definition:
    'Clock time from qualified to picked up, divided by worked leads; lost and returned leads are left out.',
  numerator: ({ floor }) => floor.totals.workedWait / 60,
  denominator: ({ floor }) => floor.totals.worked,
  noValue: 'no worked leads',
};
