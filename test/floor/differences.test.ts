import { describe, expect, test } from 'vitest';
import { oddsKeepingAverage, withOdds } from '../../src/floor/differences.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';

const SHARES = [1e-4, 0.01, 0.12, 0.5, 0.9, 0.999];
const VARIATIONS = [0.05, 0.2, 0.5, 1, 1.5, 2, 3, 4, 5];

const LOW = -700;
const HIGH = 10;
const STEPS = 35_000;

/**
 * Average of withOdds(share, scale x factor) over gamma factors of mean 1: the integral of its slope in the factor times
 * the chance that the factor is larger, by the midpoint rule in the factor's logarithm.
 */
function averageOver(variation: number): (share: number, scale: number) => number {
  const gamma = distributionOf('gamma', 1, variation);
  const factors = Float64Array.from({ length: STEPS }, (_, i) =>
    Math.exp(LOW + ((i + 0.5) * (HIGH - LOW)) / STEPS),
  );
  const weights = factors.map((factor) => factor * (1 - gamma.cdf(factor)));
  return (share, scale) => {
    const sum = factors.reduce((total, factor, i) => {
      const whole = 1 - share + share * scale * factor;
      return total + (weights[i]! / whole / whole) * share * (1 - share) * scale;
    }, 0);
    return (sum * (HIGH - LOW)) / STEPS;
  };
}

describe('odds multiplied', () => {
  test.each([
    { share: 0.2, factor: 2, result: 1 / 3 },
    { share: 0.5, factor: 0.5, result: 1 / 3 },
    { share: 0.7, factor: 1, result: 0.7 },
    { share: 0, factor: 5, result: 0 },
    { share: 1, factor: 0.1, result: 1 },
    { share: 0.4, factor: 0, result: 0 },
  ])('$share times $factor', ({ share, factor, result }) => {
    expect(withOdds(share, factor)).toBeCloseTo(result, 14);
  });
});

describe('people who differ keep the average share', () => {
  test.each(VARIATIONS)('differing by %d', (variation) => {
    const average = averageOver(variation);
    for (const share of SHARES) {
      const scale = oddsKeepingAverage(share, variation);
      expect(scale).toBeGreaterThanOrEqual(1);
      expect(Math.abs(average(share, scale) / share - 1), `share ${share}`).toBeLessThan(1e-6);
    }
  });

  test('who do not differ, and shares of none or all, need no factor', () => {
    for (const share of SHARES) expect(oddsKeepingAverage(share, 0)).toBe(1);
    expect(oddsKeepingAverage(0, 0.3)).toBe(1);
    expect(oddsKeepingAverage(1, 0.3)).toBe(1);
  });
});
