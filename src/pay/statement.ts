import type { Activity } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import { cents } from './money.ts';
import { PayPeriods } from './pay-periods.ts';
import type { BooksModel, PayContext, PayPlan, Statement } from './types.ts';

/**
 * What every person gets for every pay period, line by line.
 *
 * @returns telemarketers' statements (T01 ...), then closers' (C01 ...), each person's periods in order; none for a floor
 *   without people. Their totals add up to the payroll of the books.
 */
export function statementsOf(model: BooksModel, floor: FloorResult): Statement[] {
  const statements: Statement[] = [];
  const write = (letter: string, plan: PayPlan, activity: Activity): void => {
    const each = new PayPeriods(model, floor, activity);
    while (each.next()) statements.push(statementOf(plan, each, letter, model.decimals));
  };
  write('T', model.telemarketers, floor.telemarketers);
  write('C', model.closers, floor.closers);
  return statements;
}

function statementOf(
  plan: PayPlan,
  context: PayContext,
  letter: string,
  decimals: number,
): Statement {
  const lines = plan.components.map((component) => ({
    label: `${component.label()} x ${component.basis(context)}`,
    cents: cents(component.amount(context), decimals),
  }));
  return {
    person: letter + String(context.person + 1).padStart(2, '0'),
    period: context.period,
    plan: plan.name,
    lines,
    total: lines.reduce((sum, line) => sum + line.cents, 0),
  };
}
