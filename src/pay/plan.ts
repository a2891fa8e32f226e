import type { FloorResult } from '../floor/result.ts';
import type { Activity } from '../floor/activity.ts';
import { cents } from './money.ts';
import type { BooksModel, PayContext, PayPlan } from './types.ts';

/**
 * What a plan pays one person for one period.
 *
 * @param plan rules with their numbers drawn
 * @param context whose activity, and in which period
 * @param decimals of the currency
 * @returns cents: the sum of the lines, each rounded half away from zero
 */
export function payOf(plan: PayPlan, context: PayContext, decimals: number): number {
  let total = 0;
  for (const component of plan.components) total += cents(component.amount(context), decimals);
  return total;
}

/** The part of a plan that pays for time, or the part that pays for results. */
export function partOf(plan: PayPlan, part: 'base' | 'variable'): PayPlan {
  const variable = part === 'variable';
  return { ...plan, components: plan.components.filter((rule) => rule.variable === variable) };
}

/**
 * Goes through everybody's pay periods, person by person.
 *
 * @param visit is given one context, filled anew for each call, and the number of the row: person-major, from 0
 */
export function eachPayPeriod(
  model: BooksModel,
  activity: Activity,
  { periodMonths }: FloorResult,
  visit: (context: PayContext, row: number) => void,
): void {
  const { marginRate, workingDays } = model;
  const context = { activity, person: 0, period: 0, months: 0, marginRate, workingDays };
  let row = 0;
  for (context.person = 0; context.person < activity.people; context.person++) {
    for (context.period = 0; context.period < activity.periods; context.period++) {
      context.months = periodMonths[context.period]!;
      visit(context, row++);
    }
  }
}
