import { expect, test } from 'vitest';
import { middleOf } from '../../src/study/settle.ts';
import { tableOf } from './fake-runner.ts';

test('wanted is a share of the way from the 5th to the 95th percentile', () => {
  // Squares, so that no two tails are alike: the k-th of 101 is the k-th percentile.
  const profit = Array.from({ length: 101 }, (_, k) => [k * k, 1] as const);
  const { wanted } = middleOf(tableOf({ profit }), [0], 'profit', 0.02);
  expect(wanted).toBeCloseTo(0.02 * (95 ** 2 - 5 ** 2), 9);
});
