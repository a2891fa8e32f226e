import type { DealSums } from './deal-sums.ts';
import { ACTIVITY } from '../floor/activity.ts';
import { earnLine } from './earn.ts';
import { ends, firstRow, spanEnd } from './grid.ts';
import { minimumDue } from './labour-law.ts';
import { centsPerUnit } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import { ALL_PAY, BY_RESULTS, BY_TIME, type RolePay } from './role-pay.ts';
import { poolShares } from './sharing.ts';
import type { Account, BooksModel, BooksPart, Settlement } from './types.ts';

/** Lets rules that balance pay have their say, person by person and row by row. */
export function settle(
  pay: RolePay,
  model: BooksModel,
  window: PayWindow,
  when: Settlement['when'],
  cancelled: ((within: number) => DealSums) | null,
): void {
  const settlements = pay.lines.flatMap(({ component }, line) =>
    component?.does === 'settle' && component.when === when ? [{ component, line }] : [],
  );
  if (settlements.length === 0) return;
  const revoked = settlements.map(({ component: { within } }) =>
    within === null || cancelled === null
      ? null
      : revokedPay(pay, model, window, cancelled(within)),
  );
  for (let person = 0; person < pay.activity.people; person++) {
    const rules = settlements.map(({ component }) => component.open());
    for (let row = 0; row < pay.rows; row++) {
      settlements.forEach(({ component: { per }, line }, rule) => {
        window.cover(person, row, row + 1, row, row + 1);
        const account: Account = {
          ends: ends(pay.calendar.of[per], row),
          due: window.months,
          left: pay.activity.get(person, row, 'leavers') > 0,
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

/**
 * By person and row: cents, not rounded, by which pay by results would be less without some deals, pools and splits of commission
 * included; below 0 where later rows make up for it.
 */
function revokedPay(
  pay: RolePay,
  model: BooksModel,
  window: PayWindow,
  without: DealSums,
): Float64Array {
  const { people } = pay.activity;
  const revoked = new Float64Array(people * pay.rows);
  window.without = without;
  pay.lines.forEach(({ component, kind, part }, line) => {
    if (part !== 'variable') return;
    const lose = (person: number, row: number, kept: number, own: number): void => {
      revoked[person * pay.rows + row]! += (pay.cents[pay.at(person, row, line)]! - kept) * own;
    };
    if (component?.does === 'pool') {
      poolShares(component, pay, model.decimals, window, (person, row, kept) => {
        lose(person, row, kept, 1);
      });
    }
    for (let person = 0; person < people; person++) {
      if (component?.does === 'earn') {
        earnLine(component, person, pay, model.decimals, window, (row, kept) => {
          lose(person, row, kept, kind === 'commission' ? 1 - givenAway(pay, person, row) : 1);
        });
      }
      if (component !== null || kind !== 'split') continue;
      for (let row = 0; row < pay.rows; row++) {
        const sold = pay.activity.get(person, row, 'revenue');
        if (sold === 0) continue;
        const undone = without.of(ACTIVITY.revenue, person, row, row + 1);
        const share = pay.cents[pay.at(person, row, line)]!;
        lose(person, row, share * (1 - undone / sold), 1);
      }
    }
  });
  window.without = null;
  return revoked;
}

/** The share of a row's commission that went to those who found the leads. */
function givenAway(pay: RolePay, person: number, row: number): number {
  let commission = 0;
  let split = 0;
  pay.lines.forEach(({ component, kind }, line) => {
    const cents = pay.cents[pay.at(person, row, line)]!;
    if (kind === 'commission') commission += cents;
    if (component?.does === 'split') split -= cents;
  });
  return commission > 0 ? split / commission : 0;
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
  const paid = pay.paySum(person, firstRow(of['pay period'], row), row + 1, parts);
  if (minimum === null) return Math.max(0, paid);
  // To its end: what is taken on Monday may be missing on Friday.
  const tested = of[minimum.tested];
  const from = firstRow(tested, row);
  const until = spanEnd(tested, row);
  const due = minimumDue(pay, model, minimum, person, from, until);
  return Math.max(0, Math.min(paid, pay.countable(person, from, until) - due));
}
