import { expect, test } from 'vitest';
import { expectCoverage } from '../helpers/statistical.ts';
import { HELD, smallCoverage } from '../prove/small-coverage.ts';

/** A coverage that leaves 93 to 97 % by chance alone fails once in 10,000. */
test('95 % intervals from few months hold the truth 93 to 97 times in 100', () => {
  const found = smallCoverage(2_000, 512);
  expect(found).toHaveLength(14);
  for (const { held, studies } of found) expectCoverage(held, studies, ...HELD);
});
