import { plain } from '../numbers.ts';
import type { Component, PayContext } from '../types.ts';

const DAYS_IN_A_WEEK = 5;
const MONTHS_IN_A_YEAR = 12;

/** Currency per week, month or year. */
export interface Salary {
  readonly kind: 'salary';
  readonly amount: number;
  readonly per: 'week' | 'month' | 'year';
}

/** Pays for time employed, in proportion to the length of the period. */
export function salary({ amount, per }: Salary): Component {
  return {
    label: `${plain(amount, 2, 4)} per ${per}`,
    variable: false,
    amount: (context) => amount * spans(per, context),
    basis: (context) => {
      const count = plain(spans(per, context), 0, 4);
      return `${count} ${count === '1' ? per : `${per}s`}`;
    },
  };
}

function spans(per: Salary['per'], { months, workingDays }: PayContext): number {
  if (per === 'week') return (months * workingDays) / DAYS_IN_A_WEEK;
  return per === 'year' ? months / MONTHS_IN_A_YEAR : months;
}
