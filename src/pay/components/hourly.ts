import { ACTIVITY } from '../../floor/activity.ts';
import { countText, rateText } from '../numbers.ts';
import type { PayContext } from '../types.ts';
import { splitPer } from './per.ts';
import type { PayRule } from './types.ts';

/** Currency per paid hour. */
export interface HourlyPay {
  readonly kind: 'hourly';
  readonly rate: number;
}

/** Pays every paid hour, overtime at the same rate. */
export const hourly: PayRule<HourlyPay> = {
  what: 'an hourly wage',
  about: 'Per paid hour.',
  example: '$17/h',
  variable: false,
  pays: ['rate'],
  per: ['hour'],
  alone: { field: 'rate', is: 'money per hour' },
  read(part) {
    const unit = splitPer(part)?.unit;
    if (unit !== 'h' && unit !== 'hour') return null;
    return { spec: { kind: 'hourly' }, numbers: { rate: { text: part, is: 'money per hour' } } };
  },
  make: ({ rate }) => ({
    does: 'earn',
    kind: 'hourly',
    per: null,
    spread: null,
    label: (decimals) => `${rateText(rate, decimals)} per paid hour`,
    amount: (context) => rate * paidHours(context),
    basis: (context, decimals) => `${countText(paidHours(context), rate, 2, decimals)} h`,
  }),
};

function paidHours(context: PayContext): number {
  return context.sum(ACTIVITY.paid) / 3600;
}
