import { expect, test } from 'vitest';
import { leastSquares } from '../../src/stats/least-squares.ts';

const one = [1, 1, 1, 1];
const x = [0, 1, 2, 3];

test('a line through four points', () => {
  const [intercept, slope] = leastSquares([one, x], [1, 3, 2, 6]);
  expect(intercept).toBeCloseTo(0.9, 12);
  expect(slope).toBeCloseTo(1.4, 12);
});

test('a column that others give already gets nothing', () => {
  const twice = x.map((value) => 2 * value);
  const [intercept, slope, rest] = leastSquares([one, x, twice], [1, 3, 2, 6]);
  expect(intercept).toBeCloseTo(0.9, 12);
  expect(slope).toBeCloseTo(1.4, 12);
  expect(rest).toBe(0);
});

test('no columns, no coefficients', () => {
  expect(leastSquares([], [1, 2])).toEqual([]);
});
