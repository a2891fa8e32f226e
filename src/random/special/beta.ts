import { exp, log } from '../elementary.ts';
import { nonZero, PRECISION } from './lentz.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Share of a beta distribution that is at most x.
 *
 * @param x any number
 * @param a above 0
 * @param b above 0
 * @returns from 0 to 1; right to 1e-11 for a and b up to 1e4
 * @throws {RangeError} where a or b is not above 0
 */
export function betaCdf(x: number, a: number, b: number): number {
  requireShapes('betaCdf', a, b);
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // the fraction converges fast on this side of the mean only
  return x <= (a + 1) / (a + b + 2)
    ? (density(x, a, b) * x * (1 - x) * fraction(x, a, b)) / a
    : 1 - (density(x, a, b) * x * (1 - x) * fraction(1 - x, b, a)) / b;
}

/**
 * The number that a beta variable is below with chance p.
 *
 * @param p from 0 to 1
 * @param a above 0
 * @param b above 0
 * @returns from 0 to 1, right to 1e-12
 * @throws {RangeError} where an argument is out of range
 *
 * Method: Newton's steps, halving the bracket where a step leaves it.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireShapes('betaQuantile', a, b);
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`betaQuantile: expected a chance from 0 to 1, found ${p}`);
  }
  if (p === 0 || p === 1) return p;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < 200 && high - low > 1e-15 * x; step++) {
    const excess = betaCdf(x, a, b) - p;
    if (excess > 0) high = x;
    else low = x;
    let next = x - excess / density(x, a, b);
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}

function density(x: number, a: number, b: number): number {
  return exp((a - 1) * log(x) + (b - 1) * log(1 - x) + logGamma(a + b) - logGamma(a) - logGamma(b));
}

/** Abramowitz and Stegun 26.5.8, by the method of Lentz (1976) as amended by Thompson and Barnett (1986). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let k = 1; k < 100_000; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 * PRECISION) break;
  }
  return value;
}

function requireShapes(name: string, a: number, b: number): void {
  if (!(a > 0 && b > 0)) {
    throw new RangeError(`${name}: expected a and b above 0, found ${a} and ${b}`);
  }
}
