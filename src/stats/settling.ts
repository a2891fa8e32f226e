import { studentQuantile } from './intervals.ts';
import { deviationOf, meanOf } from './moments.ts';
import { BATCH, FEWEST_BATCHES, warmUpOf } from './warm-up.ts';

/** Chance that a series at rest is cut, and chance that it is said to drift: at most so much each. */
const ALPHA = 0.02;

/** Where the last half is divided to see whether it drifts. */
const DIVISIONS = [1 / 4, 1 / 2, 3 / 4];

/** Difference, relative to the values, that is rounding and no difference. */
const ROUNDING = 1e-12;

/** How a series that begins away from its usual state settles. */
export interface Settled {
  /** Average of the runs at each point. */
  readonly series: Float64Array;
  /** Points to delete, a multiple of 5; null where it does not settle, or has fewer than 50 points. */
  readonly cut: number | null;
}

/**
 * How much of the beginning to delete, and whether what stays has settled.
 *
 * MSER-5 on the average of the runs proposes the cut. On a series at rest it cuts by chance, at half of it even, and it
 * takes a late change for noise. So the runs judge, by paired Student tests: nothing is deleted where no beginning, up to
 * the cut, differs from what follows it, and nothing has settled where the last half, divided at a quarter, half and
 * three quarters, differs between its parts. Runs at rest that differ normally are cut with a chance of at most 0.02
 * (Bonferroni over all cuts that MSER-5 may propose) and said to drift with a chance of at most 0.02.
 *
 * @param runs  independent runs, 2 or more, with a value for each point in time, all alike long
 * @param scale on which the runs are compared, rising: what is at rest is so on any scale
 * @throws {RangeError} where there are fewer runs, or a point is not a finite number
 */
export function settlingOf(
  runs: readonly Float64Array[],
  scale: (value: number) => number = (value) => value,
): Settled {
  if (runs.length < 2) {
    throw new RangeError(`settlingOf: expected 2 runs or more, found ${runs.length}`);
  }
  const series = runs[0]!.map((_, at) => meanOf(runs.map((run) => run[at]!)));
  const proposed = warmUpOf(series);
  const batches = Math.floor(series.length / BATCH);
  if (batches < FEWEST_BATCHES) return { series, cut: null };

  const cuts = Math.floor(batches / 2);
  const end = batches * BATCH;
  const half = cuts * BATCH;
  const scaled = runs.map((run) => run.map(scale));
  const drifts = DIVISIONS.some((share) => {
    const division = half + BATCH * Math.round((batches - cuts) * share);
    return differ(scaled, [half, division, end], ALPHA / DIVISIONS.length);
  });
  if (drifts) return { series, cut: null };
  const cut = 'cut' in proposed ? proposed.cut : half;
  for (let division = BATCH; division <= cut; division += BATCH) {
    if (!differ(scaled, [0, division, end], ALPHA / cuts)) continue;
    return { series, cut: cut === half ? null : cut };
  }
  return { series, cut: 0 };
}

/** Whether runs differ, on average, before and after a division; said wrongly with a chance of `alpha`. */
function differ(
  runs: readonly Float64Array[],
  [from, division, end]: readonly [number, number, number],
  alpha: number,
): boolean {
  const after = runs.map((run) => meanOf(run.subarray(division, end)));
  const rises = runs.map((run, i) => after[i]! - meanOf(run.subarray(from, division)));
  const error = deviationOf(rises) / Math.sqrt(runs.length);
  const rounding = ROUNDING * Math.max(...after.map(Math.abs));
  return Math.abs(meanOf(rises)) > studentQuantile(alpha / 2, runs.length - 1) * error + rounding;
}
