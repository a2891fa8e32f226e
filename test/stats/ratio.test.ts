import { describe, expect, test } from 'vitest';
import { meanInterval, studentQuantile } from '../../src/stats/intervals.ts';
import { ratioInterval } from '../../src/stats/ratio.ts';

const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);

describe('ratioInterval', () => {
  test('of a denominator of 1 is the interval of a mean', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const ratio = ratioInterval(
      values,
      values.map(() => 1),
    );
    const mean = meanInterval(values);
    expect(ratio.mean).toBeCloseTo(mean.mean!, 12);
    expect(ratio.low).toBeCloseTo(mean.low!, 12);
    expect(ratio.high).toBeCloseTo(mean.high!, 12);
  });

  test('is the ratio of means where the denominator is even', () => {
    const cost = [100, 120, 90, 110, 105, 95];
    const leads = [10, 11, 9, 10, 11, 10];
    const exact = sum(cost) / sum(leads);
    const { mean, low, high } = ratioInterval(cost, leads);
    expect(mean).toBeCloseTo(exact, 12);
    expect((low! + high!) / 2).toBeCloseTo(exact, 12);
  });

  test('jackknifes where the denominator is uneven', () => {
    const cost = Array.from({ length: 40 }, (_, i) => 50 + ((i * 37) % 40));
    const leads = Array.from({ length: 40 }, (_, i) => 4 + ((i * 13) % 9));
    const n = cost.length;
    const plain = sum(cost) / sum(leads);
    const pseudo = cost.map(
      (c, i) => n * plain - (n - 1) * ((sum(cost) - c) / (sum(leads) - leads[i]!)),
    );
    expect(ratioInterval(cost, leads).mean).toBeCloseTo(sum(pseudo) / n, 10);
    expect(ratioInterval(cost, leads).mean).not.toBeCloseTo(plain, 4);
  });

  test('gives Fieller’s set, ends of which its own residuals just reach, where the denominator is vague', () => {
    const cost = [8, 10, 3, 14, 9, 4, 12, 7];
    const leads = [3, 1, 1, 4, 2, 1, 5, 2];
    const { low, high } = ratioInterval(cost, leads);
    const t = studentQuantile(0.025, 7);
    for (const end of [low!, high!]) {
      const { mean, se } = meanInterval(cost.map((c, i) => c - end * leads[i]!));
      expect(Math.abs(mean!) / se!).toBeCloseTo(t, 8);
    }
    expect(high! - low!).toBeGreaterThan(0.5);
  });

  test('gives no interval where the denominator may be 0', () => {
    const { mean, low, high, reason } = ratioInterval([40, 40, 40], [0, 0, 1]);
    expect(mean).toBe(120);
    expect([low, high]).toEqual([null, null]);
    expect(reason).toBe('not enough months: the denominator may be 0');
  });

  test('gives null and a reason, never NaN, where there is nothing to divide by', () => {
    expect(ratioInterval([1, 2], [0, 0])).toEqual({
      mean: null,
      se: null,
      low: null,
      high: null,
      reason: 'nothing to divide by in any month',
    });
    expect(ratioInterval([], []).reason).toBe('no months');
    expect(ratioInterval([6], [3])).toMatchObject({ mean: 2, se: null, low: null, high: null });
  });

  test('takes the spread of block means from 20 full blocks on', () => {
    const leads = Array.from({ length: 32 * 20 }, (_, i) => 10 + ((i * 7) % 32));
    const cost = leads.map((_, i) => 100 + ((i * 5) % 32));
    expect(ratioInterval(cost, leads, 32).se).toBeLessThan(1e-12);
    expect(ratioInterval(cost, leads).se).toBeGreaterThan(0.01);
  });
});
