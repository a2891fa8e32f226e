import { ACTIVITY } from '../../floor/activity.ts';
import { plain } from '../numbers.ts';
import type { Component, PayContext } from '../types.ts';

/** Currency per paid hour. */
export interface HourlyPay {
  readonly kind: 'hourly';
  readonly rate: number;
}

/** Pays every paid hour, overtime at the same rate. */
export function hourly({ rate }: HourlyPay): Component {
  return {
    label: `${plain(rate, 2, 4)} per paid hour`,
    variable: false,
    amount: (context) => rate * paidHours(context),
    basis: (context) => `${plain(paidHours(context), 2, 2)} h`,
  };
}

function paidHours({ activity, person, period }: PayContext): number {
  return activity.cells[activity.row(person, period) + ACTIVITY.paid]! / 3600;
}
