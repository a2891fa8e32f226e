import type { FloorResult } from '../floor/result.ts';
import { eachSpan, firstRow, spanEnd } from './grid.ts';
import type { PayWindow } from './pay-window.ts';
import { runPayroll, windowOf } from './payroll.ts';
import type { RolePay } from './role-pay.ts';
import type { BooksModel, Component, Role, Statement, StatementLine } from './types.ts';

/**
 * What every person gets for every pay period, line by line.
 *
 * @returns telemarketers' statements (T01 ...), then closers' (C01 ...), each person's periods in order; none for a floor
 *   without people. Their totals add up to the payroll of the books.
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
  eachSpan(pay.calendar.of['pay period'], (from, until, period) => {
    const lines = pay.lines.map(({ component, kind, label }, line): StatementLine => {
      coverFor(component, pay, window, person, from, until);
      return {
        rule: kind,
        label: labelOf(component, label(decimals), decimals, window),
        cents: pay.lineSum(person, line, from, until),
      };
    });
    statements.push({
      person: letter + String(person + 1).padStart(2, '0'),
      period,
      plan,
      lines,
      total: lines.reduce((sum, line) => sum + line.cents, 0),
    });
  });
  return statements;
}

/** What was done in these rows, held against quotas of the rule's own span. */
function coverFor(
  component: Component | null,
  { calendar }: RolePay,
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
  const numbers = calendar.of[own];
  window.cover(person, from, until, firstRow(numbers, until - 1), spanEnd(numbers, until - 1));
}

function labelOf(
  component: Component | null,
  label: string,
  decimals: number,
  window: PayWindow,
): string {
  return component?.does === 'earn' ? `${label} x ${component.basis(window, decimals)}` : label;
}
