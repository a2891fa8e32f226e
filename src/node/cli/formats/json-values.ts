import type { MetricUnit } from '../../../metrics/types.ts';
import type { Difference, Estimate, Estimates } from '../../../study/results.ts';

/** Plain data as JSON holds it: no NaN, no Infinity, no undefined. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A JSON object. */
export type JsonObject = Readonly<Record<string, Json>>;

/** A unit as JSON and tables spell it: the currency's code, `1/h`, else the shelf's word. */
export function unitName(unit: MetricUnit, currency: string): string {
  if (unit === 'currency') return currency;
  return unit === 'per hour' ? '1/h' : unit;
}

/** Estimates by id. */
export function estimatesOf(
  metrics: Estimates | Readonly<Record<string, Estimate>>,
  currency: string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(metrics).map(([id, estimate]) => [id, estimateOf(estimate, currency)]),
  );
}

/** One estimate with its unit. */
export function estimateOf(estimate: Estimate, currency: string): JsonObject {
  const { unit, mean, se, ci95, p05, p10, p25, p50, p75, p80, p90, p95, monthsWithout, reason } =
    estimate;
  return {
    mean: number(mean),
    se: number(se),
    ci95: interval(ci95),
    p05: number(p05),
    p10: number(p10),
    p25: number(p25),
    p50: number(p50),
    p75: number(p75),
    p80: number(p80),
    p90: number(p90),
    p95: number(p95),
    unit: unitName(unit, currency),
    ...(monthsWithout > 0 && { months_without: monthsWithout }),
    ...(reason !== undefined && { reason }),
  };
}

/** A paired difference. */
export function differenceOf({
  mean,
  se,
  ci95,
  p05,
  p50,
  p95,
  betterIn,
  verdict,
  favours,
}: Difference): JsonObject {
  return {
    mean: number(mean),
    se: number(se),
    ci95: interval(ci95),
    p05: number(p05),
    p50: number(p50),
    p95: number(p95),
    better_in: number(betterIn),
    verdict,
    favours,
  };
}

/** A number as JSON has it. */
export function number(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

/** Both ends of an interval. */
export function interval(ends: readonly [number, number] | null): Json {
  return ends?.map(number) ?? null;
}
