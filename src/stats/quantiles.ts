import { quantileSorted } from 'simple-statistics';
import { binomialQuantile } from './binomial.ts';
import { studentQuantile, TAIL } from './intervals.ts';
import { deviationOf } from './moments.ts';
import { independentUnits } from './units.ts';

/**
 * Quantile of a sample, by linear interpolation between order statistics (R's type 7).
 *
 * @param sorted values from least to greatest, at least one
 * @param share  0 to 1
 * @throws {Error} if there are no values, or the share is outside its range
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return quantileSorted(sorted as number[], share); // reads by index only: typed arrays will do
}

/**
 * 95 % interval of a quantile, between two order statistics: it holds whatever the distribution.
 *
 * @param sorted independent values from least to greatest
 * @param share  above 0, below 1
 * @returns the l-th and u-th value by binomial counts; null where the values are too few to bound the quantile on both
 *          sides (fewer than 6 for the median, 36 for the 90th percentile)
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  share: number,
): [low: number, high: number] | null {
  const bounds = quantileBounds(sorted, share);
  return bounds.every(Number.isFinite) ? bounds : null;
}

/** The same, each side by itself: infinite where the values are too few to bound the quantile there. */
export function quantileBounds(
  sorted: ArrayLike<number>,
  share: number,
): [low: number, high: number] {
  const n = sorted.length;
  const lower = binomialQuantile(TAIL, n, share);
  const upper = binomialQuantile(1 - TAIL, n, share) + 1;
  return [
    lower < 1 ? Number.NEGATIVE_INFINITY : sorted[lower - 1]!,
    upper > n ? Number.POSITIVE_INFINITY : sorted[upper - 1]!,
  ];
}

/**
 * How well the median of replications is known: half the width of its 95 % interval.
 *
 * @param values  one number for each replication, in order
 * @param stratum as in `meanInterval`. From 20 full blocks on, the ranks come from the spread between blocks of the share
 *                of values up to the median, which strata of inputs make much steadier than independent draws would.
 * @returns in the values' unit, >= 0; null with fewer than 6 values
 */
export function middleHalfWidth(values: ArrayLike<number>, stratum: number): number | null {
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = quantile(sorted, 0.5);
  const upTo = Float64Array.from(values, (value) => (value <= middle ? 1 : 0));
  const shares = independentUnits(upTo, stratum);
  if (shares.length === n) {
    const interval = quantileInterval(sorted, 0.5);
    return interval && (interval[1] - interval[0]) / 2;
  }
  const doubt =
    (studentQuantile(TAIL, shares.length - 1) * deviationOf(shares)) / Math.sqrt(shares.length);
  const lower = Math.max(1, Math.floor(n * (0.5 - doubt)));
  const upper = Math.min(n, Math.ceil(n * (0.5 + doubt)) + 1);
  return (sorted[upper - 1]! - sorted[lower - 1]!) / 2;
}
