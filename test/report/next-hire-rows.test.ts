import { expect, test } from 'vitest';
import { oddsWord } from '../../src/stats/odds.ts';
import { nextHireRows } from '../../src/report/next-hire-rows.ts';
import { sampleNextHire } from './sample-next-hire.ts';

const result = await sampleNextHire();

test.each([
  [0.08, '8 (likely worse)'],
  [0.02, '2 (clearly worse)'],
  [0.3, '30 (leaning worse)'],
  [0.5, '50 (toss-up)'],
  [0.7, '70 (leaning)'],
  [0.97, '97 (clear)'],
])('odds of %d read one way only', (betterIn, cell) => {
  const { favours, word: verdict } = oddsWord(betterIn);
  const [change] = result.changes;
  const changed = { ...change!, year: { ...change!.year, betterIn, favours, verdict } };
  expect(nextHireRows({ ...result, changes: [changed] })[0]![1]).toBe(cell);
});
