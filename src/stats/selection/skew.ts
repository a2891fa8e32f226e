import { normalCdf } from '../../random/special/normal.ts';
import { skewness } from './scores.ts';

/** Skewness beyond which nothing is decided before so many replications; the strictest first. */
const RULES: readonly { readonly beyond: number; readonly before: number }[] = [
  { beyond: 1, before: 128 },
  { beyond: 0.5, before: 32 },
];

/** Replications below which nothing may be decided on numbers so skew: t is only right for normal ones. */
export function patienceOf(skew: number): number {
  return RULES.find(({ beyond }) => skew > beyond)?.before ?? 0;
}

/** Sample skewness of one - other, paired; null where they do not differ in spread. */
export function pairedSkew(one: Float64Array, other: Float64Array, shift: number): number | null {
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < one.length; i++) {
    const gap = one[i]! - other[i]! - shift;
    squares += gap * gap;
    cubes += gap * gap * gap;
  }
  return skewness(one.length, squares, cubes);
}

/**
 * Skewness that is typical of several samples, whatever its sign.
 *
 * Sample skewness is noisy: of 16 normal values it has standard deviation 0.56. So this is not the median of the sizes
 * found, but the skewness at which samples of this size would have that median.
 *
 * @param skews sample skewness of each; null ones do not count
 * @param n     values in each sample
 * @returns 0 or above; 0 where none counts
 */
export function typicalSkew(skews: readonly (number | null)[], n: number): number {
  const sizes = Float64Array.from(skews.flatMap((skew) => (skew === null ? [] : [Math.abs(skew)])));
  if (sizes.length === 0) return 0;
  sizes.sort();
  const half = sizes.length >> 1;
  const median = sizes.length % 2 === 1 ? sizes[half]! : (sizes[half - 1]! + sizes[half]!) / 2;

  const noise = Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)));
  const below = (skew: number): number =>
    normalCdf((median - skew) / noise) - normalCdf((-median - skew) / noise);
  if (below(0) <= 0.5) return 0;
  let low = 0;
  let high = median;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (below(middle) > 0.5) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
