import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
import type { Component, PayContext } from '../types.ts';

const COLUMNS = {
  dial: ACTIVITY.dials,
  contact: ACTIVITY.contacts,
  lead: ACTIVITY.leads,
  'accepted lead': ACTIVITY.accepted,
  sale: ACTIVITY.sales,
} as const;

/** Currency per unit. */
export interface PerUnitPay {
  readonly kind: 'per_unit';
  readonly amount: number;
  readonly unit: keyof typeof COLUMNS;
}

/**
 * Pays a person's dials, contacts and leads, and what became of those leads; a closer's accepted leads and sales are
 * those he or she worked. A sale that is undone later stays paid: taking back is the business of a clawback.
 */
export function perUnit({ amount, unit }: PerUnitPay): Component {
  const column = COLUMNS[unit];
  const count = ({ activity, person, period }: PayContext): number =>
    activity.cells[activity.row(person, period) + column]!;
  return {
    label: `${plain(amount, 2, 4)} per ${unit}`,
    variable: true,
    amount: (context) => amount * count(context),
    basis: (context) => plain(count(context), 0, 0),
  };
}
