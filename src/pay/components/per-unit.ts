import { plain, rateText } from '../numbers.ts';
import { splitPer } from './per.ts';
import type { PayRule } from './types.ts';
import { columnOf, UNITS, type Unit } from './units.ts';

/** Currency per unit. */
export interface PerUnitPay {
  readonly kind: 'per_unit';
  readonly amount: number;
  readonly unit: Unit;
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
  pays: ['amount'],
  per: UNITS,
  many: { word: 'unit', number: 'amount', is: 'money' },
  read(part) {
    const { amount, unit: written } = splitPer(part) ?? {};
    const unit = UNITS.find((name) => name === written);
    if (amount === undefined || unit === undefined) return null;
    return { spec: { kind: 'per_unit', unit }, numbers: { amount: { text: amount, is: 'money' } } };
  },
  make({ amount, unit }) {
    const column = columnOf(unit);
    return {
      does: 'earn',
      kind: 'per_unit',
      per: null,
      spread: null,
      label: (decimals) => `${rateText(amount, decimals)} per ${unit}`,
      amount: (context) => amount * context.sum(column),
      basis: (context) => plain(context.sum(column), 0, 0),
    };
  },
};
