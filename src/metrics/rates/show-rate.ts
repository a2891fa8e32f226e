import type { Metric } from '../types.ts';

/** Appointments held / set. */
export const showRate: Metric = {
  label: 'show rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition: 'Appointments held divided by appointments set, those booked again included in both.',
  numerator: ({ floor }) => floor.totals.appointmentsHeld,
  denominator: ({ floor }) => floor.totals.appointmentsSet,
  noValue: 'no appointments',
};
