/** Points of a series in one batch: what is deleted is a multiple of it. */
export const BATCH = 5;
/** Fewer batches say nothing. */
export const FEWEST_BATCHES = 10;

/**
 * How much of the beginning to delete, so that what begins empty does not bias the average (MSER-5).
 *
 * For a series averaged over replications, point by point: a single noisy run makes the bias larger rather than smaller.
 *
 * @param series an average for each point in time; from 50 points on
 * @returns points to delete, a multiple of 5; `tooShort` where half of the series is not enough, or it has fewer points
 * @throws {RangeError} where a point is not a finite number
 *
 * Source: K. P. White, An effective truncation heuristic for bias reduction in simulation output, Simulation 69 (1997).
 */
export function warmUpOf(series: Float64Array): { cut: number } | { tooShort: true } {
  const missing = series.findIndex((value) => !Number.isFinite(value));
  if (missing >= 0) {
    throw new RangeError(
      `warmUpOf: expected a number at point ${missing}, found ${series[missing]}`,
    );
  }
  const n = Math.floor(series.length / BATCH);
  if (n < FEWEST_BATCHES) return { tooShort: true };

  // from the end: mean and squares about it of the batches that stay (Welford)
  const half = Math.floor(n / 2);
  let mean = 0;
  let squares = 0;
  let best = half;
  let least = Infinity;
  for (let batch = n - 1; batch >= 0; batch--) {
    let value = 0;
    for (let i = 0; i < BATCH; i++) value += series[batch * BATCH + i]!;
    value /= BATCH;
    const stay = n - batch;
    const gap = value - mean;
    mean += gap / stay;
    squares += gap * (value - mean);
    if (batch > half) continue;
    const error = squares / (stay * stay);
    if (error <= least) {
      best = batch;
      least = error;
    }
  }
  return best === half ? { tooShort: true } : { cut: best * BATCH };
}
