import { eachSpan } from './grid.ts';
import { cents } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import type { RolePay } from './role-pay.ts';
import type { BooksModel, Earning } from './types.ts';

/** Writes one rule's line for everybody. */
export function earnAll(
  earning: Earning,
  line: number,
  pay: RolePay,
  model: BooksModel,
  window: PayWindow,
): void {
  const { people } = pay.activity;
  const { decimals } = model;
  const numbers = pay.calendar.of[earning.per ?? 'pay period'];
  // Where each row is a span of its own there is nothing to come to date.
  if (numbers[pay.rows - 1] === pay.rows - 1) {
    for (let person = 0; person < people; person++) {
      for (let row = 0; row < pay.rows; row++) {
        window.cover(person, row, row + 1, row, row + 1);
        pay.cents[pay.at(person, row, line)] = cents(earning.amount(window), decimals);
      }
    }
    return;
  }
  for (let person = 0; person < people; person++) {
    earnLine(earning, person, pay, decimals, window, (row, amount) => {
      pay.cents[pay.at(person, row, line)] = amount;
    });
  }
}

/**
 * What a rule earns one person, row by row: each row what has come due since the one before, to the cent.
 *
 * @param write gets each row and its cents
 */
export function earnLine(
  { amount, per }: Earning,
  person: number,
  pay: RolePay,
  decimals: number,
  window: PayWindow,
  write: (row: number, cents: number) => void,
): void {
  eachSpan(pay.calendar.of[per ?? 'pay period'], pay.joinsIn(person), (from, until) => {
    let before = 0;
    for (let row = from; row < until; row++) {
      window.cover(person, from, row + 1, from, until);
      const due = cents(amount(window), decimals);
      write(row, due - before);
      before = due;
    }
  });
}
