import { log } from '../elementary.ts';

const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * Logarithm of the gamma function.
 *
 * @param x above 0
 * @returns right to 1e-14, relative or (near the zeros at 1 and 2) absolute; Infinity for 0, NaN below 0
 *
 * Method: Stirling's series from 10 on, the recurrence below (Abramowitz and Stegun 6.1.15, 6.1.41).
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN;
  if (x === Infinity) return Infinity;
  let product = 1;
  while (x < 10) {
    product *= x;
    x += 1;
  }
  const z = 1 / (x * x);
  const series =
    (1 / 12 -
      z *
        (1 / 360 -
          z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z / 156)))))) /
    x;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + series - (product === 1 ? 0 : log(product));
}
