/**
 * Standard error of how much stronger one variable goes with an outcome than another, where both are independent of each
 * other and correlate with it by `one` and `other` (their size; -1 to 1) in a sample of n.
 *
 * Large samples; for ranks a little too small. Method: J. H. Steiger, Psychol. Bull. 87 (1980), 245-251, equations 2 and 3.
 */
export function leadError(one: number, other: number, n: number): number {
  const [a, b] = [one * one, other * other];
  const common = -(one * other * (1 - a - b)) / 2;
  const variance = (1 - a) * (1 - a) + (1 - b) * (1 - b) - 2 * common;
  return Math.sqrt(Math.max(0, variance) / n);
}
