import { describe, expect, test } from 'vitest';
import { binomialChances } from '../../src/stats/binomial.ts';
import { middleHalfWidth, quantile, quantileInterval } from '../../src/stats/quantiles.ts';

/** 1 to n: each value is its own rank. */
const ranks = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);

test('quantile is type 7 of R', () => {
  expect(quantile(ranks(10), 0.25)).toBeCloseTo(3.25, 12);
  expect(quantile(ranks(10), 0.9)).toBeCloseTo(9.1, 12);
  expect(quantile(ranks(1), 0.3)).toBe(1);
  expect(() => quantile([], 0.5)).toThrow('at least one');
});

test('binomialChances are binomial', () => {
  expect([...binomialChances(4, 0.5)].map((x) => x * 16)).toEqual([1, 4, 6, 4, 1]);
  expect(binomialChances(10, 0.9)[9]).toBeCloseTo(10 * 0.9 ** 9 * 0.1, 14);
  expect([...binomialChances(3, 0)]).toEqual([1, 0, 0, 0]);
  expect([...binomialChances(3, 1)]).toEqual([0, 0, 0, 1]);
  expect(binomialChances(9984, 0.05).reduce((total, x) => total + x, 0)).toBeCloseTo(1, 12);
});

describe('quantileInterval', () => {
  // Ranks and coverage worked out from the binomial distribution.
  test.each([
    [100, 0.9, 84, 96, 0.956],
    [1000, 0.95, 936, 964, 0.958],
  ])('n = %d, share %d: from the %dth to the %dth', (n, share, low, high, coverage) => {
    expect(quantileInterval(ranks(n), share)).toEqual([low, high]);
    const inside = binomialChances(n, share).subarray(low, high);
    expect(inside.reduce((total, x) => total + x, 0)).toBeCloseTo(coverage, 3);
  });

  test('is null where the values cannot bound the quantile', () => {
    expect(quantileInterval(ranks(5), 0.5)).toBeNull();
    expect(quantileInterval(ranks(6), 0.5)).toEqual([1, 6]);
    expect(quantileInterval(ranks(35), 0.9)).toBeNull();
    expect(quantileInterval(ranks(36), 0.9)).toEqual([29, 36]);
    expect(quantileInterval([], 0.5)).toBeNull();
  });
});

describe('middleHalfWidth', () => {
  test('is half the order-statistic interval of the median without strata', () => {
    const [low, high] = quantileInterval(ranks(100), 0.5)!;
    expect(middleHalfWidth(ranks(100).reverse(), 0)).toBe((high - low) / 2);
    expect(middleHalfWidth(ranks(100), 32)).toBe((high - low) / 2);
    expect(middleHalfWidth([1, 2, 3], 0)).toBeNull();
    expect(middleHalfWidth([], 32)).toBeNull();
  });

  test('is much narrower where every block holds one value of each stratum', () => {
    const values = Array.from({ length: 32 * 40 }, (_, i) => {
      const within = (Math.floor(i / 32) * 13) % 40; // somewhere else in the stratum in every block
      return ((i * 7) % 32) + within / 40;
    });
    expect(middleHalfWidth(values, 32)!).toBeLessThan(middleHalfWidth(values, 0)! / 3);
  });

  test('is 0 where all values are equal', () => {
    expect(middleHalfWidth(new Float64Array(640).fill(5), 32)).toBe(0);
    expect(middleHalfWidth(new Float64Array(64).fill(5), 32)).toBe(0);
  });
});
