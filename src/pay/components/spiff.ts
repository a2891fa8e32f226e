import { plain, rateText } from '../numbers.ts';
import type { PayRule } from './types.ts';
import { columnOf, UNITS, type Unit } from './units.ts';

/** Currency per unit on some days only. */
export interface Spiff {
  readonly kind: 'spiff';
  readonly amount: number;
  readonly unit: Unit;
  /** Counted working days, from 1, both included. */
  readonly days: { readonly from: number; readonly to: number };
}

/** A prize for each unit between two dates. */
export const spiff: PayRule<Spiff> = {
  what: 'a SPIFF',
  about: 'A prize per unit on some days: {amount: $50, unit: sale, days: 6..10}.',
  example: '{amount: $50, unit: sale, days: 6..10}',
  variable: true,
  pays: ['amount'],
  per: [],
  fields: {
    amount: { is: 'money', about: 'For each.' },
    unit: { is: 'word', words: UNITS, about: 'For what.' },
    days: { is: 'day range', about: 'Working days of the period, from 1, both included.' },
  },
  make: ({ amount, days, unit }) => ({
    does: 'earn',
    kind: 'spiff',
    per: null,
    spread: null,
    label: (decimals) =>
      `${rateText(amount, decimals)} per ${unit} on working days ${days.from} to ${days.to}`,
    amount: (context) => amount * context.sumWithin(columnOf(unit), days.from, days.to),
    basis: (context) => plain(context.sumWithin(columnOf(unit), days.from, days.to), 0, 0),
  }),
};
