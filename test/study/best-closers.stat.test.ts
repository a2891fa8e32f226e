import { expect, test } from 'vitest';
import { binomialQuantile } from '../../src/stats/binomial.ts';
import { ALPHA } from '../helpers/statistical.ts';
import { isRight, searchClosers } from '../prove/best.ts';

const SEEDS = 12;

test('the best of 1 to 8 closers is the exact one, or the next to it, within its tolerance, in 95 of 100 searches', async () => {
  let right = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    if (isRight(await searchClosers(`closers ${seed}`))) right++;
  }
  expect(right).toBeGreaterThanOrEqual(binomialQuantile(ALPHA, SEEDS, 0.95));
});
