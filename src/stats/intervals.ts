import { betaQuantile } from '../random/special/beta.ts';
import { deviationOf, meanOf } from './moments.ts';
import { independentUnits } from './units.ts';

/** Each tail of a 95 % interval. */
export const TAIL = 0.025;

/** An estimate and its 95 % interval, in the values' unit. Fields without a value are null, and `reason` says why. */
export interface Interval {
  readonly mean: number | null;
  /** Standard error of `mean`. */
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason?: string;
}

/**
 * Upper quantile of Student's t: what is exceeded with probability `tail`.
 *
 * @param tail    the small tail itself, above 0 and at most 0.5 (one minus a small number would lose digits)
 * @param freedom degrees of freedom, >= 1 and finite
 * @throws {RangeError} if an argument is outside its range
 *
 * @returns with a relative error under 1e-9 for tails from 1e-12 to 0.4 and up to 1e5 degrees of freedom
 *
 * Method: freedom / (freedom + t^2) is below its value at t with twice the tail's chance, as a beta variable.
 */
export function studentQuantile(tail: number, freedom: number): number {
  if (!(tail > 0 && tail <= 0.5)) {
    throw new RangeError(`studentQuantile: tail must be above 0 and at most 0.5, got ${tail}`);
  }
  if (!(freedom >= 1 && freedom < Infinity)) {
    throw new RangeError(`studentQuantile: freedom must be at least 1 and finite, got ${freedom}`);
  }
  const share = betaQuantile(2 * tail, freedom / 2, 0.5);
  return Math.sqrt((freedom * (1 - share)) / share);
}

/**
 * The average of replications with its 95 % Student interval.
 *
 * @param values  one number for each replication, in order
 * @param stratum replications that share out the strata of their inputs, such as 32; 0 for independent ones. From 20
 *                full blocks on the spread is that of block means; with fewer it is that of the values, which is
 *                conservative. A last block that is not full counts in the mean but not in the spread.
 * @returns all null without values, only the mean with one; an interval of no width where all values are equal
 */
export function meanInterval(values: ArrayLike<number>, stratum = 0): Interval {
  if (values.length === 0) {
    return { mean: null, se: null, low: null, high: null, reason: 'no months' };
  }
  const mean = meanOf(values);
  if (values.length === 1) {
    return { mean, se: null, low: null, high: null, reason: 'one month has no spread' };
  }
  const units = independentUnits(values, stratum);
  const se = deviationOf(units) / Math.sqrt(units.length);
  const half = studentQuantile(TAIL, units.length - 1) * se;
  return { mean, se, low: mean - half, high: mean + half };
}
