/**
 * Chances of 0, 1 ... `trials` successes.
 *
 * @param trials  a whole number >= 0
 * @param success chance of each, 0 to 1
 * @returns `trials` + 1 probabilities
 *
 * Method: ratios of neighbours away from the likeliest count, then scaled to sum 1; no logarithms, so equal bytes
 * everywhere. Counts whose chance underflows get 0.
 */
export function binomialChances(trials: number, success: number): Float64Array {
  const chances = new Float64Array(trials + 1);
  const mode = Math.min(trials, Math.floor((trials + 1) * success));
  const failure = 1 - success;
  chances[mode] = 1;
  let total = 1;
  for (let k = mode; k > 0 && chances[k]! > 0; k--) {
    chances[k - 1] = (chances[k]! * (k * failure)) / ((trials - k + 1) * success);
    total += chances[k - 1]!;
  }
  for (let k = mode; k < trials && chances[k]! > 0; k++) {
    chances[k + 1] = (chances[k]! * ((trials - k) * success)) / ((k + 1) * failure);
    total += chances[k + 1]!;
  }
  for (let k = 0; k <= trials; k++) chances[k] = chances[k]! / total;
  return chances;
}

/**
 * The least count that is reached or undercut with probability `level` or more.
 *
 * @param level above 0, below 1
 */
export function binomialQuantile(level: number, trials: number, success: number): number {
  const chances = binomialChances(trials, success);
  let sum = 0;
  for (let k = 0; k < trials; k++) {
    sum += chances[k]!;
    if (sum >= level) return k;
  }
  return trials;
}
