import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
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
  numbers: { rate: 'money per hour' },
  per: ['hour'],
  alone: 'rate',
  read(part) {
    const unit = splitPer(part)?.unit;
    return unit === 'h' || unit === 'hour' ? { kind: 'hourly', rate: part } : null;
  },
  make: ({ rate }) => ({
    label: () => `${plain(rate, 2, 4)} per paid hour`,
    amount: (context) => rate * paidHours(context),
    basis: (context) => `${plain(paidHours(context), 2, 2)} h`,
  }),
};

function paidHours({ activity, person, period }: PayContext): number {
  return activity.cells[activity.row(person, period) + ACTIVITY.paid]! / 3600;
}
