import type { PayFigures, PayResult, PlanResult } from '../../study/pay/result.ts';
import { money } from '../../study/words.ts';
import { shortName } from '../../study/verdict/pay.ts';
import { measureOf, type Measure } from '../amounts.ts';
import { DARK_VERMILLION, PLAN_COLOURS } from './theme.ts';

/** As many plans as have a colour of their own. */
const MOST_PLANS = PLAN_COLOURS.length;
/** Lines of plans also differ in their dashes. */
const DASHES = [
  [1, 0],
  [7, 4],
  [2, 3],
  [9, 3, 2, 3],
] as const;
/** Text in a plan's colour, at 4.5:1 or more. */
const INKS = [PLAN_COLOURS[0], DARK_VERMILLION, '#00674b', PLAN_COLOURS[3]] as const;

/** A plan as charts draw it. */
export interface DrawnPlan {
  readonly plan: PlanResult;
  /** As sentences call it. */
  readonly name: string;
  readonly colour: string;
  readonly ink: string;
  readonly dash: readonly number[];
  /** Its place among the result's plans. */
  readonly at: number;
}

/** The plan in force and the next few. */
export function drawnPlans({ plans }: PayResult): DrawnPlan[] {
  return plans.slice(0, MOST_PLANS).map((plan, at) => ({
    plan,
    name: shortName(plan),
    colour: PLAN_COLOURS[at]!,
    ink: INKS[at]!,
    dash: DASHES[at]!,
    at,
  }));
}

/** What is said of plans that have no room. */
export function leftOut({ plans }: PayResult): string {
  const left = plans.length - MOST_PLANS;
  return left > 0 ? ` The table has ${left} more ${left === 1 ? 'plan' : 'plans'}.` : '';
}

/** One plan as written, or at equal middle pay. */
export interface PlanRow {
  readonly drawn: DrawnPlan;
  readonly figures: PayFigures;
  readonly scaled: boolean;
  readonly label: string;
}

/** Each plan as written, and below it at equal middle pay where that is another matter. */
export function planRows(result: PayResult): PlanRow[] {
  return drawnPlans(result).flatMap((drawn): PlanRow[] => {
    const { plan, name } = drawn;
    const written = { drawn, figures: plan.written, scaled: false, label: name };
    if (plan.equal === null) return [written];
    const label = `${name} x ${plan.equal.factor.toFixed(2)} (equal middle pay)`;
    return [written, { drawn, figures: plan.equal, scaled: true, label }];
  });
}

/** How to write amounts of pay or cost, all of which will be shown. */
export function payMeasure(title: string, values: readonly number[], currency: string): Measure {
  const measure = measureOf('revenue', values, currency);
  return { ...measure, title: measure.unit === '' ? title : `${title}, ${measure.unit}` };
}

/** A closer, a telemarketer. */
export function personOf({ role }: PayResult): string {
  return role.slice(0, -1);
}

/** An amount as text says it. */
export function cash(amount: number, { loaded }: PayResult): string {
  return money(amount, loaded.scenario.currency);
}
