import { ACTIVITY } from '../../floor/activity.ts';

const COLUMNS = {
  dial: ACTIVITY.dials,
  contact: ACTIVITY.contacts,
  lead: ACTIVITY.leads,
  'accepted lead': ACTIVITY.accepted,
  sale: ACTIVITY.sales,
  'set appointment': ACTIVITY.appointments_set,
  'held appointment': ACTIVITY.appointments_held,
} as const;

/** Set or held, as the floor says. */
const APPOINTMENT = 'appointment';

/** What may be paid for by the piece. */
export type Unit = keyof typeof COLUMNS | typeof APPOINTMENT;

export const UNITS = [...Object.keys(COLUMNS), APPOINTMENT] as readonly Unit[];

/** Where a unit is counted. */
export function columnOf(unit: Unit): number {
  return COLUMNS[unit === APPOINTMENT ? 'held appointment' : unit];
}

/**
 * A rule in which the word appointment has got its meaning.
 *
 * @param countsAs what the word stands for
 */
export function withAppointments<Spec extends { readonly kind: string }>(
  spec: Spec,
  countsAs: 'held' | 'set',
): Spec {
  const meant = 'unit' in spec && spec.unit === APPOINTMENT;
  return meant ? { ...spec, unit: `${countsAs} appointment` } : spec;
}

/** Whether a rule pays for appointments. */
export function paysAppointments(spec: { readonly kind: string }): boolean {
  return 'unit' in spec && typeof spec.unit === 'string' && spec.unit.endsWith(APPOINTMENT);
}
