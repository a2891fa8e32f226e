import type { Role, Scenario } from '../../scenario/scenario.ts';
import { meanOf } from '../../stats/moments.ts';
import { quantile } from '../../stats/quantiles.ts';
import type { Table } from '../columns.ts';
import { differenceOf } from '../difference.ts';
import { estimateOf, estimatesOf } from '../estimates.ts';
import { People } from '../people.ts';
import { ROLE_SUM_NAMES } from './paid-role.ts';
import type { PayFigures, TakeHomeSpread } from './result.ts';

const DOTS = 20;
const WORST = 0.05;

/** What one point of a simulation says of a role's pay; point 0 is the plan in force. */
export function figuresAt(table: Table, point: number, role: Role, scenario: Scenario): PayFigures {
  const sums = roleSums(table, point);
  const people = new People(table, point, scenario);
  const months = meanOf(sums.months);
  const each = (sum: Float64Array): number | null => (months === 0 ? null : meanOf(sum) / months);
  const total = (sum: Float64Array): number => sum.reduce((all, value) => all + value, 0);
  const byResults = sums.variable.map((variable, i) => variable - sums.clawedBack[i]!);
  const cost = sums.base.map(
    (base, i) => base + byResults[i]! + sums.topUps[i]! + sums.onCosts[i]!,
  );
  return {
    takeHome: spreadOf(people.ofRole(role).flat().sort()),
    base: each(sums.base),
    variable: each(sums.variable),
    clawedBack: each(sums.clawedBack),
    topUps: each(sums.topUps),
    weeks: { worked: total(sums.weeksWorked), under: total(sums.weeksUnder) },
    costParts: {
      byTime: meanOf(sums.base),
      byResults: meanOf(byResults),
      topUps: meanOf(sums.topUps),
      onCosts: meanOf(sums.onCosts),
    },
    roleCost: estimateOf({ unit: 'currency' }, { numerators: cost, denominators: null }),
    metrics: estimatesOf(table, point, people),
    difference: point === 0 ? null : differenceOf('total_cost', table, 0, point),
  };
}

/** The role's sums by replication. */
function roleSums(
  table: Table,
  point: number,
): Record<(typeof ROLE_SUM_NAMES)[number], Float64Array> {
  const months = table.replies.rolePay(point, table.runs);
  return Object.fromEntries(
    ROLE_SUM_NAMES.map((name, at) => [name, Float64Array.from(months, (cells) => cells[at]!)]),
  ) as Record<(typeof ROLE_SUM_NAMES)[number], Float64Array>;
}

function spreadOf(sorted: Float64Array): TakeHomeSpread | null {
  if (sorted.length === 0) return null;
  const at = (share: number): number => quantile(sorted, share);
  return {
    average: meanOf(sorted),
    p05: at(0.05),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p95: at(0.95),
    worst: meanOf(sorted.subarray(0, Math.max(1, Math.round(WORST * sorted.length)))),
    dots: dotsOf(sorted),
  };
}

/** 20 equally likely values of a sorted sample. */
export function dotsOf(sorted: Float64Array): number[] {
  return Array.from({ length: DOTS }, (_, dot) => quantile(sorted, (dot + 0.5) / DOTS));
}
