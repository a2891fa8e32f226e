/**
 * Share of amounts that are at most x, where an amount is the mean times something that is never negative.
 *
 * @param x any amount
 * @param mean average amount, >= 0; 0 puts every amount at 0
 * @param share of amounts of mean 1 that are at most a ratio above 0
 */
export function shareBelow(x: number, mean: number, share: (ratio: number) => number): number {
  if (x < 0) return 0;
  if (mean === 0) return 1;
  return x === 0 ? 0 : share(x / mean);
}
