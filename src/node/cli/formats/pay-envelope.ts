import type {
  Found,
  PayBreakEven,
  PayFigures,
  PayResult,
  PlanResult,
} from '../../../study/pay/result.ts';
import {
  differenceOf,
  estimateOf,
  estimatesOf,
  interval,
  number,
  type Json,
  type JsonObject,
} from './json-values.ts';

/** What the envelope of `pay` holds beside the common head. */
export function payBody({
  loaded,
  role,
  per,
  plans,
  breakEven,
  payout,
  floor,
}: PayResult): JsonObject {
  const { currency } = loaded.scenario;
  return {
    role,
    per,
    plans: plans.map((plan) => planOf(plan, currency)),
    legal_minimum: number(floor),
    break_even: breakEven === null ? null : breakEvenOf(breakEven, plans),
    payout:
      payout === null
        ? null
        : {
            measure: payout.measure,
            results: payout.results.map(number),
            pay: Object.fromEntries(plans.map((plan) => [plan.name, plan.payout.map(number)])),
            attained: payout.attained.map(number),
          },
  };
}

function planOf(plan: PlanResult, currency: string): JsonObject {
  const { name, text, inForce, onTarget, samePay, written, equal } = plan;
  return {
    name,
    rules: text,
    in_force: inForce,
    same_pay: samePay,
    pay_at_quota: number(onTarget),
    as_written: figuresOf(written, currency),
    at_equal_pay:
      equal === null ? null : { factor: number(equal.factor), ...figuresOf(equal, currency) },
  };
}

function figuresOf(figures: PayFigures, currency: string): JsonObject {
  const { takeHome, base, variable, roleCost, costParts, metrics, difference } = figures;
  return {
    take_home:
      takeHome === null
        ? null
        : {
            average: number(takeHome.average),
            p05: number(takeHome.p05),
            p25: number(takeHome.p25),
            p50: number(takeHome.p50),
            p75: number(takeHome.p75),
            p95: number(takeHome.p95),
            worst_5_percent: number(takeHome.worst),
            dots: takeHome.dots.map(number),
          },
    base: number(base),
    variable: number(variable),
    clawed_back: number(figures.clawedBack),
    top_ups: number(figures.topUps),
    weeks_worked: figures.weeks.worked,
    weeks_under_floor: figures.weeks.under,
    role_cost: estimateOf(roleCost, currency),
    role_cost_parts: {
      by_time: number(costParts.byTime),
      by_results: number(costParts.byResults),
      top_ups: number(costParts.topUps),
      on_costs: number(costParts.onCosts),
    },
    metrics: estimatesOf(metrics, currency),
    cost_difference: difference === null ? null : differenceOf(difference),
  };
}

function breakEvenOf(found: PayBreakEven, plans: readonly PlanResult[]): JsonObject {
  const { key, middle, range, searched, values, profits, costs, runs, crossings, lifts } = found;
  return {
    key,
    middle: number(middle),
    range: range.map(number),
    searched: searched.map(number),
    runs,
    values: values.map(number),
    profit: Object.fromEntries(plans.map(({ name }, plan) => [name, profits[plan]!.map(number)])),
    total_cost: Object.fromEntries(plans.map(({ name }, plan) => [name, costs[plan]!.map(number)])),
    crossings: crossings.map((crossing) => ({
      a: crossing.a,
      b: crossing.b,
      cheaper_below: crossing.cheaperBelow,
      ...foundOf(crossing),
    })),
    lifts: lifts.map((lift) => ({
      dearer: lift.dearer,
      cheaper: lift.cheaper,
      lift: number(lift.lift),
      ...foundOf(lift),
    })),
  };
}

function foundOf({ at, ci95, reason }: Found): Record<string, Json> {
  return { at: number(at), ci95: interval(ci95), ...(reason !== null && { reason }) };
}
