import { expect, test } from 'vitest';
import { oddsWord } from '../../src/stats/odds.ts';
import { compare } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import type { HireOdds } from '../../src/study/results.ts';
import { run } from '../../src/study/run.ts';
import { hireOddsSentence } from '../../src/study/verdict/hire-odds.ts';
import { fakeRunner } from './fake-runner.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const { period } = sampleFloor().scenario;

function hire(role: HireOdds['role'], betterIn: number, mean = 100): HireOdds {
  const { favours, word } = oddsWord(betterIn);
  const spread = { p05: -900, p50: mean, p95: 900 };
  const change = { mean, se: 9, ci95: [mean - 18, mean + 18] as const, ...spread };
  return { role, runs: 256, change: { ...change, betterIn, verdict: word, favours } };
}

const ALL =
  'That is in a single month, once trained, before hiring and training cost; callmix next-hire judges a whole year.';

test.each<[readonly HireOdds[], string | null]>([
  [[], null],
  [
    [hire('telemarketers', 0.57), hire('closers', 0.74)],
    `Next hire: a closer improves 74 of 100 possible months (leaning), a telemarketer 57 (toss-up). ${ALL}`,
  ],
  [
    [hire('closers', 0.1, -9), hire('telemarketers', 0.96)],
    `Next hire: a telemarketer improves 96 of 100 possible months (clear), a closer 10. ${ALL}`,
  ],
  [
    [hire('closers', 0.64), hire('telemarketers', 0.2, -9)],
    `Next hire: too close to call; a closer improves 64 of 100 possible months (toss-up), a telemarketer 20. ${ALL}`,
  ],
  [
    [hire('closers', 0.1, -9), hire('telemarketers', 0.35, -9)],
    `Next hire: nobody; a telemarketer improves 35 of 100 possible months, a closer 10. ${ALL}`,
  ],
  // Better in most months, worse on average.
  [
    [hire('closers', 0.7, -9)],
    `Next hire: too close to call; a closer improves 70 of 100 possible months (leaning). ${ALL}`,
  ],
])('hires %#', (hires, sentence) => {
  expect(hireOddsSentence(hires, period)).toBe(sentence);
});

test('a run sets one more of each role against its own first months, as compare would', async () => {
  const floor = sampleFloor();
  const { hires, runs, verdict } = await run(floor, { runner, runs: 288 });
  expect(runs).toBe(288);
  expect(hires.map(({ role, runs: months }) => [role, months])).toEqual([
    ['closers', 72],
    ['telemarketers', 72],
  ]);
  expect(verdict.filter((sentence) => sentence.startsWith('Next hire: '))).toHaveLength(1);
  const { closers, telemarketers } = floor.scenario.team;
  const other = (name: string, team: ReturnType<typeof teamOf>) => sampleFloor({ ...team, name });
  const compared = await compare(
    [
      floor,
      other('closer', teamOf(telemarketers.count, closers.count + 1)),
      other('telemarketer', teamOf(telemarketers.count + 1, closers.count)),
    ],
    { runner, runs: 72 },
  );
  expect(hires.map(({ change }) => change)).toEqual(
    compared.differences.map(({ metrics }) => metrics.profit),
  );
});

test('any number of threads gives the same bits', async () => {
  const wide = fakeRunner((job) => runJob(job), { width: 4, order: 'last' });
  const [one, other] = await Promise.all(
    [runner, wide].map((by) => run(sampleFloor(), { runner: by, runs: 256 })),
  );
  expect(other!.hires).toEqual(one!.hires);
});

test('few months, a role without people and budgets say nothing of it', async () => {
  expect((await run(sampleFloor(), { runner, runs: 255 })).hires).toEqual([]);
  const alone = await run(sampleFloor(teamOf(0, 2)), { runner, runs: 256 });
  expect(alone.hires.map(({ role }) => role)).toEqual(['closers']);
  expect((await run(sampleFloor(), { runner, runs: 256, asides: false })).hires).toEqual([]);
});
