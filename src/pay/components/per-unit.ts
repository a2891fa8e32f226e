import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
import type { PayContext } from '../types.ts';
import { splitPer } from './per.ts';
import type { PayRule } from './types.ts';

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

type Unit = keyof typeof COLUMNS | typeof APPOINTMENT;

const UNITS = [...Object.keys(COLUMNS), APPOINTMENT] as readonly Unit[];

/** Currency per unit. */
export interface PerUnitPay {
  readonly kind: 'per_unit';
  readonly amount: number;
  readonly unit: Unit;
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

/**
 * Pays a person's dials, contacts and leads, and what became of those leads; a closer's accepted leads and sales are
 * those he or she worked. A sale that is undone later stays paid: taking back is the business of a clawback.
 */
export const perUnit: PayRule<PerUnitPay> = {
  what: 'pay per unit',
  about:
    'Per dial, contact, lead, accepted lead, sale, appointment, set appointment or held appointment: a list such as [$4/accepted lead], or {sale: $15}.',
  example: '$4/accepted lead',
  variable: true,
  numbers: { amount: 'money' },
  per: UNITS,
  many: { word: 'unit', number: 'amount' },
  read(part) {
    const { amount, unit: written } = splitPer(part) ?? {};
    const unit = UNITS.find((name) => name === written);
    return amount === undefined || unit === undefined ? null : { kind: 'per_unit', amount, unit };
  },
  make({ amount, unit }) {
    const column = COLUMNS[unit === APPOINTMENT ? 'held appointment' : unit];
    const count = ({ activity, person, period }: PayContext): number =>
      activity.cells[activity.row(person, period) + column]!;
    return {
      label: () => `${plain(amount, 2, 4)} per ${unit}`,
      amount: (context) => amount * count(context),
      basis: (context) => plain(count(context), 0, 0),
    };
  },
};
