/**
 * Shares whole cents out in proportion to weights, to the cent: each gets the whole part of its share, and those with the largest
 * rests one more (at equal rests the first).
 *
 * @param total   cents, any sign
 * @param weights none below 0
 * @returns cents by weight, whose sum is the total; all 0 where no weight is above 0
 */
export function sharedOut(total: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(all > 0)) return weights.map(() => 0);
  const exact = weights.map((weight) => (Math.abs(total) * weight) / all);
  const shares = exact.map(Math.floor);
  const rest = Math.abs(total) - shares.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((share, index) => ({ index, over: share - shares[index]! }))
    .sort((a, b) => b.over - a.over || a.index - b.index);
  for (let extra = 0; extra < rest; extra++) shares[order[extra % order.length]!.index]!++;
  // A quotient rounded up to a whole cent may have given one too many.
  for (let extra = 0; extra < -rest; extra++) shares[order.at(-1 - extra)!.index]!--;
  return shares.map((share) => Math.sign(total) * share || 0);
}
