import { expect, test } from 'vitest';
import { BLOCK } from '../../src/scenario/inputs.ts';
import { studentQuantile, TAIL } from '../../src/stats/intervals.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { quantile } from '../../src/stats/quantiles.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { People } from '../../src/study/people.ts';
import { questionOf } from '../../src/study/question.ts';
import { withWages } from '../../src/study/same-pay.ts';
import { simulate } from '../../src/study/simulate.ts';
import type { Patch } from '../../src/study/types.ts';
import { ALPHA } from '../helpers/statistical.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const CLOSERS = 8;
/** Months from which a wage is found. */
const MONTHS = 1_024;
const floor = { ...sampleFloor().scenario, ...teamOf(4, CLOSERS), ...payOf({ closers: 'hourly' }) };

/** What closers take home at central values, by point: people of one month side by side. */
async function paysOf(points: readonly Patch[], seed: string, months: number) {
  const table = await simulate(
    { scenario: floor, points, seed, metrics: [], inputs: 'middle', detail: true },
    {
      most: months,
      exactly: true,
      judge: () => ({ metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null }),
    },
    { runner },
  );
  return points.map((_, point) => new People(table, point, floor).ofRole('closers').flat());
}

function at(pays: Float64Array, share: number): number {
  return quantile(pays.toSorted(), share);
}

/** Share of people paid no more than `pay`, for each block of months: people of one month share its luck. */
function blockShares(pays: Float64Array, pay: number): number[] {
  const size = BLOCK * CLOSERS;
  return Array.from({ length: pays.length / size }, (_, block) =>
    meanOf(pays.slice(block * size, (block + 1) * size).map((one) => Number(one <= pay))),
  );
}

test('the wage pays in the middle what the other plan pays, on months of any luck', async () => {
  const waged = await withWages(questionOf(floor, [{}]), '7', { runner });
  const [, wage, halfWidth] = /\$(\d+\.\d\d)\/h, settled to ±\$(\d+\.\d\d)$/u
    .exec(waged.notes[0]!)!
    .map(Number);
  const points = [payOf({ closers: 'base-plus' }), { pay: waged.scenario.pay }];

  const [own, ownWaged] = await paysOf(points, '7', MONTHS);
  const hours = at(ownWaged!, 0.5) / wage!;
  // The wage is rounded to cents, and so is pay.
  expect(Math.abs(at(ownWaged!, 0.5) - at(own!, 0.5))).toBeLessThanOrEqual(0.005 * hours + 0.01);

  // On other months too, half of the people are paid less than the wage pays, as far as the blocks of both samples tell.
  const [long, longWaged] = await paysOf(points, 'long', 3 * MONTHS);
  const shares = blockShares(long!, at(longWaged!, 0.5));
  const both = deviationOf(shares) * Math.sqrt(1 / shares.length + BLOCK / MONTHS);
  const tolerance = studentQuantile(ALPHA / 2, shares.length - 1) * both;
  expect(Math.abs(meanOf(shares) - 0.5)).toBeLessThanOrEqual(tolerance);
  // The power: a wage at the 55th percentile would be seen.
  const upper = blockShares(long!, at(own!, 0.55));
  expect(Math.abs(meanOf(upper) - 0.5)).toBeGreaterThan(tolerance);

  // What the note tells of its doubt: the longer months lie as near as that, and it is no wider than the power needs.
  const error = Math.abs(at(long!, 0.5) / hours - wage!);
  const freedom = MONTHS / BLOCK - 1;
  const inAlpha = studentQuantile(ALPHA / 2, freedom) / studentQuantile(TAIL, freedom);
  expect(error).toBeLessThanOrEqual(inAlpha * halfWidth! * Math.sqrt(1 + 1 / 3));
  expect(halfWidth).toBeLessThan((at(long!, 0.55) - at(long!, 0.5)) / hours);
});
