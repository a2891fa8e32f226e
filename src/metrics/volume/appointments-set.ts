import type { Metric } from '../types.ts';

/** Count: bookings. */
export const appointmentsSet: Metric = {
  label: 'appointments set',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Leads booked into a slot, those booked again after a no-show included.',
  numerator: ({ floor }) => floor.totals.appointmentsSet,
};
