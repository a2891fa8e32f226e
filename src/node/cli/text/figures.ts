import type { Estimate } from '../../../study/results.ts';
import { valueText } from '../../../study/words.ts';

/** Standard errors in a 95 % interval, times the ratio of a median's standard error to a mean's (normal: sqrt(pi / 2)). */
const MIDDLE = 1.96 * 1.2533;
/** Standard deviations between the 5th and the 95th percentile of a normal distribution. */
const SPREAD = 3.29;

/**
 * How far the middle of possible months may be off, from their spread and number: what says how many digits mean
 * something. A rough figure for all metrics alike; the target's own is `settled`.
 *
 * @param runs - possible months simulated, >= 1
 * @returns 95 % half-width in the metric's unit, at least 1 for what is counted; 0 where all months are alike
 */
export function errorOf({ unit, p05, p95, monthsWithout }: Estimate, runs: number): number {
  if (p05 === null || p95 === null) return 0;
  const error = (MIDDLE * (p95 - p05)) / SPREAD / Math.sqrt(Math.max(1, runs - monthsWithout));
  return unit === 'count' ? Math.max(1, error) : error;
}

/** What stands where a metric has no value. */
export const NO_VALUE = '-';

/** A value of a metric with as many digits as are known. */
export function figure(
  value: number | null,
  estimate: Estimate,
  runs: number,
  currency: string,
): string {
  return value === null
    ? NO_VALUE
    : valueText(value, estimate.unit, currency, errorOf(estimate, runs));
}
