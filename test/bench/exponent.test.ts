import { expect, test } from 'vitest';
import { exponentOf } from './exponent.ts';

test('finds the power with which time grows, whatever the unit', () => {
  const sizes = [1, 10, 100, 1000];
  const grown = (power: number) => sizes.map((size) => ({ size, seconds: 3 * size ** power }));
  expect(exponentOf(grown(1))).toBeCloseTo(1, 12);
  expect(exponentOf(grown(1.1))).toBeCloseTo(1.1, 12);
  expect(exponentOf(grown(0))).toBeCloseTo(0, 12);
});
