import { describe, expect, test } from 'vitest';
import {
  type Distribution,
  distributionOf,
  empirical,
  type FamilyName,
  families,
} from '../../src/random/distributions/index.ts';
import { streamOf } from '../../src/random/stream.ts';
import { ALPHA, expectDistribution, expectMean } from '../helpers/statistical.ts';
import jStat from 'jstat';

const DRAWS = 100_000;

const wide = [
  [1e-3, 0.05],
  [42, 0.6],
  [1e6, 1],
  [1e-3, 5],
  [1e6, 5],
] as const;

/** Mean and variation, from the smallest to the largest and from narrow to wide as far as each family reaches. */
const corners: Record<FamilyName, readonly (readonly [mean: number, variation: number])[]> = {
  constant: [
    [1e-3, 0],
    [1e6, 0],
  ],
  exponential: [
    [1e-3, 1],
    [1e6, 1],
  ],
  lognormal: wide,
  gamma: wide,
  weibull: wide,
  uniform: [
    [1e-3, 0.05],
    [42, 0.3],
    [1e6, 1 / Math.sqrt(3)],
  ],
  triangular: [
    [1e-3, 0.05],
    [42, 0.3],
    [1e6, 1 / Math.sqrt(6)],
  ],
};

const cases = Object.entries(corners).flatMap(([family, pairs]) =>
  pairs.map(([mean, variation]) => [family as FamilyName, mean, variation] as const),
);

function sampleOf(distribution: Distribution, name: string): Float64Array {
  const stream = streamOf('shelf', 0, name);
  return Float64Array.from({ length: DRAWS }, () => distribution.at(distribution.luck(stream)));
}

test('every family on the shelf is swept', () => {
  expect(Object.keys(corners)).toEqual(Object.keys(families));
});

describe.each(cases)('%s of mean %d and variation %d', (family, mean, variation) => {
  const distribution = distributionOf(family, mean, variation);
  const sample = sampleOf(distribution, `${family}/${mean}/${variation}`);

  test('follows its cdf', () => {
    if (variation === 0) expect(new Set(sample)).toEqual(new Set([mean]));
    else expectDistribution(sample, (x) => distribution.cdf(x));
  });

  test('has its mean and variation', () => {
    expect(distribution.mean).toBe(mean);
    expectMean(sample, mean, 0.1);
    // squares of the widest lognormal and Weibull have no usable mean at this size: their cdf speaks for them
    if (variation > 0 && variation <= 1) {
      const squares = sample.map((x) => (x / mean - 1) ** 2);
      expectMean(squares, variation ** 2, 0.25);
    }
  });
});

describe('empirical', () => {
  const values = [30, 12, 12, 500, 0, 41.5, 7];

  test('draws each value as often as it stands in the data', () => {
    const sample = sampleOf(empirical(values), 'empirical');
    let chiSquare = 0;
    for (const value of new Set(values)) {
      const expected = (DRAWS * values.filter((other) => other === value).length) / values.length;
      chiSquare += (sample.filter((x) => x === value).length - expected) ** 2 / expected;
    }
    expect(new Set(sample)).toEqual(new Set(values));
    expect(chiSquare).toBeLessThan(jStat.chisquare.inv(1 - ALPHA, new Set(values).size - 1));
  });

  test('has the mean of the data', () => {
    const distribution = empirical(values);
    expect(distribution.mean).toBeCloseTo(602.5 / 7, 12);
    expectMean(sampleOf(distribution, 'empirical mean'), 602.5 / 7, 0.05);
  });
});
