import { expect, test } from 'vitest';
import { courseOf, paidBackIn } from '../../src/study/next-hire/so-far.ts';

test.each([
  [[0, 5, 9], 1],
  [[0, -4, -1, 0, 3], 3],
  // Down again later: paid back for good only after that.
  [[0, 2, -1, 4], 3],
  [[0, -3, -2, -1], Infinity],
  [[0, 3, 2, -1], Infinity],
  [[0, 0, 0], 1],
])('%j is paid back in month %i', (path, month) => {
  expect(paidBackIn(path)).toBe(month);
});

test('each possible year has its own course', () => {
  const base = [Float64Array.of(100, 100, 100), Float64Array.of(10, 10, 10)];
  const changed = [Float64Array.of(60, 120, 150), Float64Array.of(5, 10, 8.5)];
  const { lowest, payback, soFar } = courseOf(changed, base)!;
  // Year one: -40, -20, +30. Year two: -5, -5, -6.5.
  expect(soFar.map(({ p50 }) => p50)).toEqual([0, -22.5, -12.5, 11.75]);
  expect(lowest!.p50).toBe(-23.25);
  expect(payback).toEqual({ early: 3, middle: 3, late: null, never: 0.5 });
});

test('what is never down has no lowest point below 0', () => {
  const { lowest, payback } = courseOf([Float64Array.of(2, 2)], [Float64Array.of(1, 1)])!;
  expect(lowest).toEqual({ p50: 0, p05: 0 });
  expect(payback).toEqual({ early: 1, middle: 1, late: 1, never: 0 });
});

test('cents do not drift: a tenth more and a tenth less are level', () => {
  const { payback } = courseOf([Float64Array.of(-0.1, -0.2, 0.3)], [Float64Array.of(0, 0, 0)])!;
  expect(payback.middle).toBe(3);
});

test('without years there is no course', () => {
  expect(courseOf([], [])).toBeNull();
});
