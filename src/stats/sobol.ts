import { studentQuantile, TAIL } from './intervals.ts';
import { leastSquares } from './least-squares.ts';
import { deviationOf, meanOf } from './moments.ts';

/** An estimate with its standard error and 95 % interval. */
export interface Estimated {
  readonly value: number;
  readonly se: number;
  readonly ci95: readonly [number, number];
}

/** What one replication gives, and what its twin does: of the same distribution, independent of each other. */
export interface Twins {
  readonly own: ArrayLike<number>;
  readonly twin: ArrayLike<number>;
}

/** An input as a standard normal score, of each replication and of its twin: what is known of them sharpens an estimate. */
export type Scores = Twins;

/**
 * Share of the variance that goes away if one group of inputs becomes known and nothing else does.
 *
 * @param swapped outcomes with this group taken from the twin, all else their own
 * @param scores  of the group, where it is one input
 * @returns null where nothing varies, or there are fewer than 8 replications
 *
 * Method: Saltelli and others, Comput. Phys. Commun. 181 (2010), 259-270, from the middle of all outcomes; errors by
 * linearising the ratio (delta method) over replications; the scores' squares and product, whose expectations are known,
 * as control variates.
 */
export function firstOrderShare(
  twins: Twins,
  swapped: ArrayLike<number>,
  scores?: Scores,
): Estimated | null {
  return shareOf(twins, (i, gap) => gap * (swapped[i]! - twins.own[i]!), scores);
}

/**
 * Share of the variance that stays if all but one group of inputs become known: what the group does alone and together
 * with others. As `firstOrderShare`.
 *
 * Method: M. J. W. Jansen, Comput. Phys. Commun. 117 (1999), 35-43.
 */
export function totalShare(
  twins: Twins,
  swapped: ArrayLike<number>,
  scores?: Scores,
): Estimated | null {
  return shareOf(twins, (i) => square(swapped[i]! - twins.own[i]!) / 2, scores);
}

/**
 * Share of the variance that two groups have together only: beyond what each does alone.
 *
 * @param both outcomes with both groups taken from the twin
 */
export function pairShare(
  twins: Twins,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  both: ArrayLike<number>,
): Estimated | null {
  return shareOf(twins, (i, gap) => gap * (both[i]! - first[i]! - second[i]! + twins.own[i]!));
}

/** The rest of a whole, such as what is not luck. */
export function restOf({ value, se, ci95: [low, high] }: Estimated): Estimated {
  return { value: 1 - value, se, ci95: [1 - high, 1 - low] };
}

const FEWEST = 8;

/**
 * A mean over replications as a share of the variance.
 *
 * @param part of one replication, given how far its twin lies from the middle of all
 */
function shareOf(
  { own, twin }: Twins,
  part: (replication: number, gap: number) => number,
  scores?: Scores,
): Estimated | null {
  const n = own.length;
  if (n < FEWEST) return null;
  const middle = (meanOf(own) + meanOf(twin)) / 2;
  const squares = new Float64Array(n);
  const parts = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const gap = twin[i]! - middle;
    squares[i] = (square(own[i]! - middle) + square(gap)) / 2;
    parts[i] = part(i, gap);
  }
  const variance = (meanOf(squares) * 2 * n) / (2 * n - 1);
  if (!(variance > 0)) return null;
  const plain = meanOf(parts) / variance;
  const residuals = parts.map((value, i) => (value - plain * squares[i]!) / variance);
  const controls = scores === undefined ? [] : controlsOf(scores);
  const weights = leastSquares(
    controls.map((values) => centred(values)),
    centred(residuals),
  );
  let value = plain;
  controls.forEach((values, c) => {
    value -= weights[c]! * meanOf(values);
    for (let i = 0; i < n; i++) residuals[i]! -= weights[c]! * values[i]!;
  });
  const freedom = n - 1 - controls.length;
  const se = (deviationOf(residuals) / Math.sqrt(n)) * Math.sqrt((n - 1) / freedom);
  const half = studentQuantile(TAIL, freedom) * se;
  return { value, se, ci95: [value - half, value + half] };
}

/** Numbers of each replication that would average 0 over endless ones. */
function controlsOf({ own, twin }: Scores): Float64Array[] {
  const a = Float64Array.from(own);
  const b = Float64Array.from(twin);
  return [
    a.map((score) => score * score - 1),
    b.map((score) => score * score - 1),
    a.map((score, i) => score * b[i]!),
  ];
}

function centred(values: Float64Array): Float64Array {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

function square(value: number): number {
  return value * value;
}
