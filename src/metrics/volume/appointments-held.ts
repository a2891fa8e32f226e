import type { Metric } from '../types.ts';

/** Count: appointments that took place. */
export const appointmentsHeld: Metric = {
  label: 'appointments held',
  unit: 'count',
  group: 'volume',
  better: 'more',
  definition: 'Appointments at which the lead showed up and a closer spoke with it.',
  numerator: ({ floor }) => floor.totals.appointmentsHeld,
};
