import { describe, expect, test } from 'vitest';
import { streamOf } from '../../../src/random/stream.ts';
import { Scores, skewness } from '../../../src/stats/selection/scores.ts';
import { pairedSkew, typicalSkew } from '../../../src/stats/selection/skew.ts';

test('scores that come in parts have the moments of the whole', () => {
  const stream = streamOf('skew', 0, 'parts');
  const values = Float64Array.from(
    { length: 60 },
    (_, i) => stream.exponential() + (i < 7 ? 3 : 0),
  );
  const whole = new Scores(1);
  whole.append(0, values);
  const parts = new Scores(1);
  for (const [from, to] of [
    [0, 7],
    [7, 30],
    [30, 60],
  ]) {
    parts.append(0, values.subarray(from, to));
  }
  expect(parts.means[0]).toBeCloseTo(whole.means[0]!, 12);
  expect(parts.error(0)).toBeCloseTo(whole.error(0), 12);
  expect(parts.skew(0)).toBeCloseTo(whole.skew(0)!, 12);
  expect(whole.skew(0)).toBeCloseTo(pairedSkew(values, new Float64Array(60), whole.means[0]!)!, 12);
});

test('skewness of a sample, by hand', () => {
  // 0, 0, 3: mean 1, squares 6, cubes 6; sqrt(3 x 2) / 1 x 2 / 2^1.5
  expect(skewness(3, 6, 6)).toBeCloseTo(Math.sqrt(3), 12);
  expect(skewness(3, 0, 0)).toBeNull();
});

describe('typical skewness', () => {
  test('is none where samples of normal values would be as skew', () => {
    expect(typicalSkew([0.3, -0.2, 0.1], 16)).toBe(0);
    expect(typicalSkew([null, null], 16)).toBe(0);
  });

  test('is the median size where samples are large', () => {
    expect(typicalSkew([2, null, -2.5, 1], 1e9)).toBeCloseTo(2, 3);
    expect(typicalSkew([2, -2.5], 1e9)).toBeCloseTo(2.25, 3);
  });

  test('is less than the median of small samples, which are noisy', () => {
    const typical = typicalSkew([0.8, 0.8, -0.8], 16);
    expect(typical).toBeGreaterThan(0.5);
    expect(typical).toBeLessThan(0.8);
  });
});
