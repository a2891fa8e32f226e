import type { Activity } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import { eachSpan, firstRow, spanEnd } from './grid.ts';
import type { PayWindow } from './pay-window.ts';
import { runPayroll, windowOf } from './payroll.ts';
import type { RolePay } from './role-pay.ts';
import type { BooksModel, Component, Role, Statement, StatementLine } from './types.ts';

/**
 * What every person gets for every pay period, line by line.
 *
 * @returns telemarketers' statements (T01 ...), then closers' (C01 ...), each person's periods in order; who follows in a position is
 *   `C02/2`, then `C02/3`. None for time that nobody was there. Their totals add up to the payroll of the books.
 */
export function statementsOf(model: BooksModel, floor: FloorResult): Statement[] {
  const payroll = runPayroll(model, floor);
  const write = (role: Role, letter: string): Statement[] => {
    const pay = payroll[role];
    const window = windowOf(model, floor, role);
    return Array.from({ length: pay.activity.people }, (_, person) =>
      personStatements(person, letter, model[role].name, model.decimals, pay, window),
    ).flat();
  };
  return [...write('telemarketers', 'T'), ...write('closers', 'C')];
}

function personStatements(
  person: number,
  letter: string,
  plan: string,
  decimals: number,
  pay: RolePay,
  window: PayWindow,
): Statement[] {
  const statements: Statement[] = [];
  const joins = pay.joinsIn(person);
  const position = letter + String(person + 1).padStart(2, '0');
  let holder = 1;
  eachSpan(pay.calendar.of['pay period'], joins, (from, until, period) => {
    holder += joins[from]!;
    const lines = pay.lines.map(({ component, kind, label }, line): StatementLine => {
      coverFor(component, pay, window, person, from, until);
      return {
        rule: kind,
        label: labelOf(component, label(decimals), decimals, window),
        cents: pay.lineSum(person, line, from, until),
      };
    });
    if (nobodyIn(pay.activity, person, from, until) && lines.every(({ cents }) => cents === 0))
      return;
    statements.push({
      person: holder === 1 ? position : `${position}/${holder}`,
      period,
      plan,
      lines,
      total: lines.reduce((sum, line) => sum + line.cents, 0),
    });
  });
  return statements;
}

/** Whether a position was empty in these rows. */
function nobodyIn(activity: Activity, person: number, from: number, until: number): boolean {
  for (let row = from; row < until; row++) {
    if (activity.get(person, row, 'vacant') < 1) return false;
  }
  return true;
}

/** What was done in these rows, held against quotas of the rule's own span. */
function coverFor(
  component: Component | null,
  pay: RolePay,
  window: PayWindow,
  person: number,
  from: number,
  until: number,
): void {
  const own = component?.does === 'earn' ? component.per : null;
  if (own === null) {
    window.cover(person, from, until, from, until);
    return;
  }
  const numbers = pay.calendar.of[own];
  const joins = pay.joinsIn(person);
  const last = until - 1;
  window.cover(person, from, until, firstRow(numbers, joins, last), spanEnd(numbers, joins, last));
}

function labelOf(
  component: Component | null,
  label: string,
  decimals: number,
  window: PayWindow,
): string {
  return component?.does === 'earn' ? `${label} x ${component.basis(window, decimals)}` : label;
}
