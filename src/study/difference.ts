import type { MetricName } from '../metrics/index.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { meanInterval } from '../stats/intervals.ts';
import { meanOf } from '../stats/moments.ts';
import { oddsWord, shareBetter } from '../stats/odds.ts';
import { quantile } from '../stats/quantiles.ts';
import {
  type Column,
  columnOf,
  metricOf,
  monthValues,
  sortedValues,
  type Table,
} from './columns.ts';
import type { Difference } from './results.ts';

/**
 * B minus A of one metric on the same months.
 *
 * Quantiles and odds speak of each month's own difference, over the months in which both have a value. The interval is
 * that of the difference of the long-run values: for a ratio, of the difference of its linearised residuals (delta
 * method), which keeps what the two have in common out of it.
 *
 * @param other where B stands, if not in the table of A; of the same replications
 * @returns null where there are no two months to compare, or one of the two has no value at all
 */
export function differenceOf(
  name: MetricName,
  table: Table,
  a: number,
  b: number,
  other = table,
): Difference | null {
  const columnA = columnOf(table, a, name);
  const columnB = columnOf(other, b, name);
  const months = pairedDifferences(columnA, columnB);
  const { mean, low, high, se } = meanInterval(linearised(columnA, columnB), BLOCK);
  if (months.length === 0 || mean === null || se === null || low === null || high === null) {
    return null;
  }
  const { better } = metricOf(name);
  const betterIn = better && shareBetter(months, better);
  const odds = betterIn === null ? null : oddsWord(betterIn);
  const sorted = sortedValues(months);
  return {
    mean,
    se,
    ci95: [low, high],
    p05: quantile(sorted, 0.05),
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    betterIn,
    verdict: odds?.word ?? null,
    favours: odds?.favours ?? null,
  };
}

/** Each month's own B minus A, months without either left out. */
export function pairedDifferences(a: Column, b: Column): Float64Array {
  const valuesA = monthValues(a);
  return monthValues(b)
    .map((value, month) => value - valuesA[month]!)
    .filter((value) => !Number.isNaN(value));
}

/** One number for each month whose average is the difference of the two long-run values. */
export function linearised(a: Column, b: Column): Float64Array {
  const partsA = linearisedValues(a);
  const partsB = linearisedValues(b);
  return partsB.map((value, month) => value - partsA[month]!);
}

/** For a ratio: ratio + (numerator - ratio x denominator) / mean denominator; NaN where there is no ratio. */
function linearisedValues({ numerators, denominators }: Column): Float64Array {
  if (!denominators) return numerators;
  const meanDenominator = meanOf(denominators);
  const ratio = meanOf(numerators) / meanDenominator;
  return numerators.map(
    (numerator, month) => ratio + (numerator - ratio * denominators[month]!) / meanDenominator,
  );
}
