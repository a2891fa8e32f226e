import { expect, test } from 'vitest';
import { sweep, type SweepAxis } from '../../src/study/sweep.ts';
import { fakeReply, fakeRunner, type FakeMetric } from './fake-runner.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

/** Profit by closers, and how far single months lie from it: all but five closers are close. */
const PROFIT = [100_000, 100_300, 100_500, 100_600, 100_550, 90_000];
const SPREAD = 2_000;

const closers: SweepAxis = {
  key: 'team.closers.count',
  label: 'closers',
  values: [0, 1, 2, 3, 4, 5],
  patches: [0, 1, 2, 3, 4, 5].map((count) => teamOf(4, count)),
};

const countOf = ({ team }: Parameters<FakeMetric>[0]['patch']): number => team!.closers.count;

/** Points share no luck, so that the best beats its rivals in little over half of the months. */
const metric: FakeMetric = ({ name, patch, luck }) => {
  if (name !== 'profit') return [1, 1];
  const closer = countOf(patch);
  for (let other = 0; other < closer; other++) luck.normal();
  return [PROFIT[closer]! + SPREAD * luck.normal(), 1];
};

/** Months that show in the verdict whose they are. */
const halved =
  (whole: FakeMetric): FakeMetric =>
  (about) => {
    const [numerator, denominator] = whole(about);
    return [numerator / 2, denominator];
  };

test('the best mix and its rivals, nearest first, live months of their own', async () => {
  const runner = fakeRunner((job) =>
    fakeReply(job, job.seed.endsWith('/fresh') ? halved(metric) : metric),
  );
  const { seed, best, mixes, verdict } = await sweep(sampleFloor(), [closers], {
    runner,
    runs: 256,
  });
  const swept = runner.asked.filter((job) => job.seed === seed);
  const fresh = runner.asked.filter((job) => job.seed !== seed);
  expect(new Set(fresh.map((job) => job.seed))).toEqual(new Set([`${seed}/fresh`]));
  for (const jobs of [swept, fresh]) {
    expect(jobs.reduce((months, { first }) => Math.max(months, first), 0)).toBe(256 - 32);
  }

  const rivals = mixes
    .map(({ beatenByBest, tossUp }, point) => ({ beatenByBest, tossUp, point }))
    .filter(({ point, tossUp }) => tossUp && point !== best)
    .sort((a, b) => a.beatenByBest - b.beatenByBest);
  expect(rivals.length).toBeGreaterThan(2);
  expect(rivals.length).toBeLessThan(5);
  const wanted = [best, ...rivals.map(({ point }) => point)];
  for (const job of fresh) expect(job.points.map(countOf)).toEqual(wanted);

  expect(verdict.join(' ')).toMatch(/ \$50[,.]\d/);
});
