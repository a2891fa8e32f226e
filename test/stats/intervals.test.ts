import { describe, expect, test } from 'vitest';
import { meanInterval, studentQuantile } from '../../src/stats/intervals.ts';

describe('studentQuantile', () => {
  // Reference values to 15 digits from SciPy 1.10.1.
  test.each([
    [0.025, 9, 2.262157162740992],
    [0.05, 19, 1.7291328115213678],
    [1e-3, 4, 7.17318221491777],
    [1e-5, 15, 6.108867895046496],
    [5e-7, 9, 11.63678202748233],
    [5e-7, 29, 6.170056101418934],
    [1e-9, 63, 6.999812322175588],
    [0.025, 1e5, 1.95998770753461],
  ])('tail %d, %d degrees of freedom', (tail, freedom, exact) => {
    expect(Math.abs(studentQuantile(tail, freedom) / exact - 1)).toBeLessThan(1e-9);
  });

  test('refuses a lower quantile given as a tail', () => {
    expect(() => studentQuantile(0.975, 9)).toThrow(
      'studentQuantile: tail must be above 0 and at most 0.5, got 0.975',
    );
    expect(() => studentQuantile(0.025, 0)).toThrow('freedom must be at least 1 and finite, got 0');
    expect(() => studentQuantile(0.025, Infinity)).toThrow('and finite, got Infinity');
  });
});

describe('meanInterval', () => {
  test('is the mean with Student’s interval', () => {
    // mean 3, s.d. root 2.5, t(.025, 4) 2.7764451
    const { mean, se, low, high } = meanInterval([1, 2, 3, 4, 5]);
    expect(mean).toBe(3);
    expect(se).toBeCloseTo(Math.sqrt(0.5), 12);
    expect(low).toBeCloseTo(3 - 2.7764451 * Math.sqrt(0.5), 6);
    expect(high).toBeCloseTo(3 + 2.7764451 * Math.sqrt(0.5), 6);
  });

  test('has no width where all values are equal, however they round', () => {
    expect(meanInterval(new Float64Array(49).fill(0.1))).toMatchObject({
      se: 0,
      low: 0.1,
      high: 0.1,
    });
  });

  test('gives null and a reason, never NaN, where there is nothing to say', () => {
    expect(meanInterval([])).toEqual({
      mean: null,
      se: null,
      low: null,
      high: null,
      reason: 'no months',
    });
    expect(meanInterval([7])).toEqual({
      mean: 7,
      se: null,
      low: null,
      high: null,
      reason: 'one month has no spread',
    });
  });

  test('takes the spread of block means from 20 full blocks on', () => {
    // Each block of 32 holds 0 to 31 once: as steady as stratified inputs can be.
    const steady = (blocks: number): number[] =>
      Array.from({ length: 32 * blocks }, (_, i) => (i * 7) % 32);
    expect(meanInterval(steady(20), 32).se).toBe(0);
    expect(meanInterval(steady(19), 32).se).toBeCloseTo(meanInterval(steady(19)).se!, 12);
    expect(meanInterval(steady(19), 32).se).toBeGreaterThan(0.3);
  });

  test('counts a last block that is not full in the mean only', () => {
    const values = Array.from({ length: 32 * 20 }, (_, i) => i % 2);
    const { mean, se } = meanInterval([...values, 100], 32);
    expect(mean).toBeCloseTo((320 + 100) / 641, 12);
    expect(se).toBe(0);
  });
});
