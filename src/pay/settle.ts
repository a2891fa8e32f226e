import { ends, firstRow, spanEnd } from './grid.ts';
import { minimumDue } from './labour-law.ts';
import { centsPerUnit } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import { ALL_PAY, BY_RESULTS, BY_TIME, type RolePay } from './role-pay.ts';
import type { Account, BooksModel, BooksPart, Settlement } from './types.ts';

/**
 * Lets rules that balance pay have their say, person by person and row by row.
 *
 * @param revokedPay what deals cancelled within so many days leave to be taken back, cents by person and row
 */
export function settle(
  pay: RolePay,
  model: BooksModel,
  window: PayWindow,
  when: Settlement['when'],
  revokedPay: (within: number) => Float64Array,
): void {
  const settlements = pay.lines.flatMap(({ component }, line) =>
    component?.does === 'settle' && component.when === when ? [{ component, line }] : [],
  );
  if (settlements.length === 0) return;
  const revoked = settlements.map(({ component: { within } }) =>
    within === null ? null : revokedPay(within),
  );
  for (let person = 0; person < pay.activity.people; person++) {
    const joins = pay.joinsIn(person);
    const opened = () => settlements.map(({ component }) => component.open());
    let rules = opened();
    for (let row = 0; row < pay.rows; row++) {
      // What one owes is not the next one's.
      if (joins[row] === 1) rules = opened();
      settlements.forEach(({ component: { per }, line }, rule) => {
        window.cover(person, row, row + 1, row, row + 1);
        const account: Account = {
          ends: ends(pay.calendar.of[per], joins, row),
          due: window.months,
          base: pay.paySum(person, row, row + 1, BY_TIME),
          variable: pay.paySum(person, row, row + 1, BY_RESULTS),
          revoked: revoked[rule]?.[person * pay.rows + row] ?? 0,
          available: available(pay, model, person, row, BY_RESULTS),
          availableOfAll: available(pay, model, person, row, ALL_PAY),
          workingDays: model.workingDays,
          centsPerUnit: centsPerUnit(model.decimals),
        };
        pay.cents[pay.at(person, row, line)] = rules[rule]!(account);
      });
    }
  }
}

/** Cents of some parts of the pay period up to a row that may be taken, as far as the legal minimum leaves them. */
function available(
  pay: RolePay,
  model: BooksModel,
  person: number,
  row: number,
  parts: readonly BooksPart[],
): number {
  const { minimum } = model;
  const { of } = pay.calendar;
  const joins = pay.joinsIn(person);
  const paid = pay.paySum(person, firstRow(of['pay period'], joins, row), row + 1, parts);
  if (minimum === null) return Math.max(0, paid);
  // To its end: what is taken on Monday may be missing on Friday.
  const tested = of[minimum.tested];
  const from = firstRow(tested, joins, row);
  const until = spanEnd(tested, joins, row);
  const due = minimumDue(pay, model, minimum, person, from, until);
  return Math.max(0, Math.min(paid, pay.countable(person, from, until) - due));
}
