import { describe, expect, test } from 'vitest';
import { distributionOf, type FamilyName } from '../../src/random/distributions/index.ts';
import { exp } from '../../src/random/elementary.ts';
import { gammaCdf } from '../../src/random/special/gamma.ts';
import { normalCdf } from '../../src/random/special/normal.ts';

const cases: readonly (readonly [FamilyName, variation: number])[] = [
  ['exponential', 1],
  ...(['lognormal', 'gamma', 'weibull'] as const).flatMap((family) =>
    [0.05, 0.6, 1, 2].map((variation) => [family, variation] as const),
  ),
  ['uniform', 0.05],
  ['uniform', 0.5],
  ['triangular', 0.05],
  ['triangular', 0.4],
];

describe.each(cases)('%s of variation %d', (family, variation) => {
  const distribution = distributionOf(family, 2, variation);

  test('has a cdf with this mean and variation', () => {
    // mean and mean square as integrals of 1 - cdf over the logarithm of x
    const step = 0.0005;
    let mean = 0;
    let square = 0;
    for (let t = -60; t < 16; t += step) {
      const x = Math.exp(t);
      const above = 1 - distribution.cdf(x);
      mean += above * x * step;
      square += 2 * above * x * x * step;
    }
    expect(mean).toBeCloseTo(2, 6);
    expect(Math.sqrt(square / (mean * mean) - 1)).toBeCloseTo(variation, 5);
  });

  test('gives amounts as far up its cdf as their luck is up its own', () => {
    const shape = 1 / (variation * variation);
    const lucks: Record<Exclude<FamilyName, 'constant'>, (luck: number) => number> = {
      exponential: (luck) => 1 - exp(-luck),
      weibull: (luck) => 1 - exp(-luck),
      lognormal: normalCdf,
      gamma: (luck) => gammaCdf(luck * shape, shape),
      uniform: (luck) => luck,
      triangular: (luck) => luck,
    };
    const share = lucks[family as keyof typeof lucks];
    for (const luck of [0.001, 0.2, 0.5, 0.77, 0.999]) {
      expect(distribution.cdf(distribution.at(luck))).toBeCloseTo(share(luck), 12);
    }
  });
});
