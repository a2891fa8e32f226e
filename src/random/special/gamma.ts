import { exp, log } from '../elementary.ts';
import { nonZero, PRECISION, TINY } from './lentz.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Share of a gamma distribution of scale 1 that is at most x.
 *
 * @param x any number
 * @param shape above 0
 * @returns from 0 to 1; right to 1e-11 for shapes up to 1e4
 */
export function gammaCdf(x: number, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`gammaCdf: expected a shape above 0, found ${shape}`);
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

/** Share of a gamma distribution of scale 1 that is above x; keeps its digits where it is small. */
export function gammaUpperTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < shape + 1 ? 1 - lowerSeries(x, shape) : upperFraction(x, shape);
}

/** Abramowitz and Stegun 6.5.29. */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = shape + 1; term > sum * PRECISION; k++) {
    term *= x / k;
    sum += term;
  }
  return sum * exp(shape * log(x) - x - logGamma(shape));
}

/** Abramowitz and Stegun 6.5.31, by the method of Lentz (1976) as amended by Thompson and Barnett (1986). */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; ; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / nonZero(a * d + b);
    c = nonZero(b + a / c);
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISION || k >= 100_000) break;
  }
  return fraction * exp(shape * log(x) - x - logGamma(shape));
}
