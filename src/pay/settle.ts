import type { DealSums } from './deal-sums.ts';
import { ACTIVITY } from '../floor/activity.ts';
import { earnLine } from './earn.ts';
import { begins, ends, firstRow } from './grid.ts';
import { minimumDue } from './labour-law.ts';
import { centsPerUnit } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import type { RolePay } from './role-pay.ts';
import type { Account, BooksModel, BooksPart, Settlement } from './types.ts';

const BY_RESULTS: readonly BooksPart[] = ['variable', 'clawedBack'];
const BY_TIME: readonly BooksPart[] = ['base', 'topUps'];

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
  const hands = new Hands(pay, model);
  for (let person = 0; person < pay.activity.people; person++) {
    const rules = settlements.map(({ component }) => component.open());
    for (let row = 0; row < pay.rows; row++) {
      settlements.forEach(({ component: { per }, line }, rule) => {
        window.cover(person, row, row + 1, row, row + 1);
        const account: Account = {
          begins: begins(pay.calendar.of[per], row),
          ends: ends(pay.calendar.of[per], row),
          due: window.months,
          left: pay.activity.get(person, row, 'leavers') > 0,
          base: pay.paySum(person, row, row + 1, BY_TIME),
          variable: pay.paySum(person, row, row + 1, BY_RESULTS),
          revoked: revoked[rule]?.[person * pay.rows + row] ?? 0,
          available: hands.available(person, row, BY_RESULTS),
          availableOfAll: hands.available(person, row, [...BY_RESULTS, ...BY_TIME]),
          workingDays: model.workingDays,
          centsPerUnit: centsPerUnit(model.decimals),
        };
        pay.cents[pay.at(person, row, line)] = rules[rule]!(account);
      });
    }
  }
}

/** By person and row: cents by which pay by results would be less without some deals, splits of commission included. */
function revokedPay(
  pay: RolePay,
  model: BooksModel,
  window: PayWindow,
  without: DealSums,
): Float64Array {
  const revoked = new Float64Array(pay.activity.people * pay.rows);
  for (let person = 0; person < pay.activity.people; person++) {
    pay.lines.forEach(({ component, kind, part }, line) => {
      if (part !== 'variable') return;
      if (kind === 'split' && component === null) {
        for (let row = 0; row < pay.rows; row++) {
          const sold = pay.activity.get(person, row, 'revenue');
          const undone = without.of(ACTIVITY.revenue, person, row, row + 1);
          const share = pay.cents[pay.at(person, row, line)]!;
          if (sold > 0) revoked[person * pay.rows + row]! += Math.round((share * undone) / sold);
        }
      }
      if (component?.does !== 'earn') return;
      window.without = without;
      earnLine(component, person, pay, model.decimals, window, (row, kept) => {
        const lost = pay.cents[pay.at(person, row, line)]! - kept;
        const own = kind === 'commission' ? 1 - givenAway(pay, person, row) : 1;
        revoked[person * pay.rows + row]! += Math.round(lost * own);
      });
      window.without = null;
    });
  }
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

/** What of pay is in hand and may be taken. */
class Hands {
  private readonly pay: RolePay;
  private readonly model: BooksModel;

  constructor(pay: RolePay, model: BooksModel) {
    this.pay = pay;
    this.model = model;
  }

  /** Cents of some parts of the pay period up to a row, as far as the legal minimum leaves them. */
  available(person: number, row: number, parts: readonly BooksPart[]): number {
    const { model, pay } = this;
    const { minimum } = model;
    const paid = pay.paySum(person, firstRow(pay.calendar.of['pay period'], row), row + 1, parts);
    if (minimum === null) return Math.max(0, paid);
    const from = firstRow(pay.calendar.of[minimum.tested], row);
    const room =
      pay.paySum(person, from, row + 1) - minimumDue(pay, model, minimum, person, from, row + 1);
    return Math.max(0, Math.min(paid, room));
  }
}
