import { expect } from 'vitest';
import { binomialChances } from '../../src/stats/binomial.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';

/**
 * Chance that one statistical check rejects correct code when its seed is changed. Seeds are fixed, so a run never
 * flickers; with 200 checks, a reseed of all of them fails by bad luck about once in 50 times.
 */
export const ALPHA = 1e-4;

/** What rounding alone may do to a mean, relative to it. */
const ROUNDING = 1e-12;

/**
 * Asserts that independent observations have mean `exact`.
 *
 * The tolerance is the half-width of the (1 - ALPHA) Student interval of these very observations: nothing is tuned by
 * hand. `within`, the power, fails the test if that half-width, relative to `exact`, is larger: too few observations.
 */
export function expectMean(
  observations: ArrayLike<number>,
  exact: number,
  within = Infinity,
): void {
  const n = observations.length;
  const mean = meanOf(observations);
  const sampling = (studentQuantile(ALPHA / 2, n - 1) * deviationOf(observations)) / Math.sqrt(n);
  const tolerance = sampling + ROUNDING * Math.abs(exact);
  expect(
    Math.abs(mean - exact),
    `mean of ${n} observations is ${mean}, exact value ${exact}`,
  ).toBeLessThanOrEqual(tolerance);
  if (within === Infinity) return;
  expect(
    sampling,
    `tolerance of the mean of ${n} observations, exact value ${exact}`,
  ).toBeLessThanOrEqual(within * Math.abs(exact));
}

/**
 * Asserts that E[numerator] / E[denominator] is `exact`: the residuals numerator - exact x denominator have mean 0, with
 * no approximation but Student's.
 */
export function expectRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  exact: number,
  within = Infinity,
): void {
  const scale = meanOf(denominators);
  const ratios = Array.from(
    numerators,
    (numerator, i) => exact + (numerator - exact * denominators[i]!) / scale,
  );
  expectMean(ratios, exact, within);
}

/** Asserts that `successes` in `trials` independent trials fit a chance of `exact` each: neither binomial tail is below ALPHA / 2. */
export function expectShare(successes: number, trials: number, exact: number): void {
  const chances = binomialChances(trials, exact);
  const sum = (part: Float64Array): number => part.reduce((total, chance) => total + chance, 0);
  const tail = Math.min(sum(chances.subarray(0, successes + 1)), sum(chances.subarray(successes)));
  expect(
    tail,
    `chance of ${successes} or further out in ${trials} trials of ${exact}`,
  ).toBeGreaterThanOrEqual(ALPHA / 2);
}

/** Fails if a coverage between `from` and `to` gives so few or so many hits with a chance below ALPHA. */
export function expectCoverage(held: number, studies: number, from: number, to: number): void {
  const atMost = binomialChances(studies, from).subarray(0, held + 1);
  const atLeast = binomialChances(studies, to).subarray(held);
  const sum = (part: Float64Array): number => part.reduce((total, chance) => total + chance, 0);
  const message = `${held} of ${studies} intervals hold the exact value`;
  expect(sum(atMost), message).toBeGreaterThanOrEqual(ALPHA);
  expect(sum(atLeast), message).toBeGreaterThanOrEqual(ALPHA);
}

/**
 * Asserts that a sample follows a continuous distribution.
 *
 * Kolmogorov-Smirnov: the bound is the asymptotic one, the root of -ln(ALPHA / 2) / 2n. A cdf that is not a number fails.
 */
export function expectDistribution(
  sample: ArrayLike<number>,
  cdf: (value: number) => number,
): void {
  const sorted = Float64Array.from(sample).sort();
  const n = sorted.length;
  let distance = 0;
  sorted.forEach((value, i) => {
    const chance = cdf(value);
    distance = Math.max(distance, chance - i / n, (i + 1) / n - chance);
  });
  expect(distance, `Kolmogorov-Smirnov distance of ${n} draws`).toBeLessThanOrEqual(
    kolmogorovBound(n),
  );
}

/** Asserts that two independent samples come from one distribution (two-sample Kolmogorov-Smirnov; with ties it rejects less often than ALPHA). */
export function expectSameDistribution(one: ArrayLike<number>, other: ArrayLike<number>): void {
  const a = Float64Array.from(one).sort();
  const b = Float64Array.from(other).sort();
  let distance = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const value = Math.min(a[i]!, b[j]!);
    while (i < a.length && a[i]! <= value) i++;
    while (j < b.length && b[j]! <= value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  expect(
    distance,
    `Kolmogorov-Smirnov distance of ${a.length} and ${b.length} draws`,
  ).toBeLessThanOrEqual(kolmogorovBound((a.length * b.length) / (a.length + b.length)));
}

/** Asserts that pairs have correlation `exact`: Fisher's z, whose standard error is the root of 1 / (n - 3). */
export function expectCorrelation(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  exact = 0,
): void {
  const n = one.length;
  const meanOne = meanOf(one);
  const meanOther = meanOf(other);
  let products = 0;
  for (let i = 0; i < n; i++) products += (one[i]! - meanOne) * (other[i]! - meanOther);
  const correlation = products / ((n - 1) * deviationOf(one) * deviationOf(other));
  expect(
    Math.abs(Math.atanh(correlation) - Math.atanh(exact)),
    `correlation of ${n} pairs is ${correlation}, exact value ${exact}`,
  ).toBeLessThanOrEqual(studentQuantile(ALPHA / 2, n - 3) / Math.sqrt(n - 3));
}

function kolmogorovBound(n: number): number {
  return Math.sqrt(-Math.log(ALPHA / 2) / (2 * n));
}
