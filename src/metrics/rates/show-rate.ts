import type { Metric } from '../types.ts';

/** Appointments held / (held + no-shows). */
export const showRate: Metric = {
  label: 'show rate',
  unit: 'share',
  group: 'rates',
  better: 'more',
  definition:
    'Appointments held divided by all whose time came, those booked again included; no-shows are the rest.',
  numerator: ({ floor }) => floor.totals.appointmentsHeld,
  // Appointments that lie beyond the horizon say nothing yet. Where appointments are kept, vain calls are no-shows.
  denominator: ({ floor: { closers, totals } }) =>
    totals.appointmentsHeld + totals.appointmentsSet === 0
      ? 0
      : totals.appointmentsHeld + closers.total('vain_calls'),
  noValue: 'no appointments',
};
