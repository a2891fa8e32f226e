import { expect, test } from 'vitest';
import { metricNames } from '../../src/metrics/index.ts';
import { endlessList } from '../helpers/endless-list.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { compare, withVariants } from '../../src/study/compare.ts';
import { StudyError } from '../../src/study/errors.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { run } from '../../src/study/run.ts';
import { sweep, SWEEP_METRICS, type SweepAxis } from '../../src/study/sweep.ts';
import { fakeRunner } from './fake-runner.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const wide = fakeRunner((job) => runJob(job), { width: 4, order: 'last' });
const expecting = {
  expect: [{ text: 'profit p50 >= -1M', metric: 'profit', at: 0.5, must: '>=', limit: -1e6 }],
} as const;
const floor = sampleFloor(expecting);
const named = (name: string, changes: Partial<Scenario>) => sampleFloor({ ...changes, name });

const closers: SweepAxis = {
  key: 'team.closers.count',
  label: 'closers',
  values: [0, 1, 2],
  patches: [0, 1, 2].map((count) => teamOf(4, count)),
};
const plans: SweepAxis = {
  key: 'pay.closers',
  label: 'pay',
  values: ['base-plus', 'commission-only'],
  patches: ['base-plus', 'commission-only'].map((plan) => payOf({ closers: plan })),
};

test('a run tells every metric, the table, the verdict and the samples it rests on', async () => {
  const result = await run(floor, { runner, runs: 96 });
  expect(result).toMatchObject({
    command: 'run',
    seed: '7',
    runs: 96,
    settled: { stoppedBy: 'runs' },
  });
  expect(Object.keys(result.metrics)).toEqual(metricNames);
  expect(result.verdict.length).toBeGreaterThanOrEqual(2);
  expect(result.expectations).toMatchObject([{ met: 'yes' }]);
  expect(result.notes).toEqual(floor.notes);

  const { names, columns } = result.samples;
  const profits = columns[names.indexOf('profit_usd')]!;
  expect(profits).toHaveLength(96);
  const mean = profits.reduce((sum, profit) => sum + profit, 0) / 96;
  expect(result.metrics.profit!.mean).toBeCloseTo(mean, 6);
  expect(result.ledger.find(({ id }) => id === 'profit')!.average).toBeCloseTo(mean, 6);
  expect(result.profitDots).toHaveLength(20);
  expect(result.profitDots).toEqual([...result.profitDots].sort((a, b) => a - b));
});

test('the profit-and-loss table adds up to the cent', async () => {
  const { ledger } = await run(floor, { runner, runs: 64 });
  const lines = ledger.filter(({ kind }) => kind === 'line');
  const sum = lines.reduce((total, { average }) => total + average, 0);
  expect(sum).toBeCloseTo(ledger.at(-1)!.average, 6);
});

test('drawn inputs stand beside the months that drew them', async () => {
  const { samples, metrics } = await run(floor, { runner, runs: 640 });
  const drawn = samples.columns[samples.names.indexOf('in.calling.connect_rate.value')]!;
  const shown = samples.columns[samples.names.indexOf('connect_rate_share')]!;
  // 16,000 dials a month: a month's own connect rate is its input but for luck of 0.2 points.
  drawn.forEach((rate, month) => expect(Math.abs(rate - shown[month]!)).toBeLessThan(0.015));
  expect(metrics.connect_rate!.p50).toBeCloseTo(0.09, 2);
  expect(samples.names).not.toContain('in.pay.plans.hourly.components.0.rate');
  expect(samples.names).toContain('in.pay.plans.base-plus.components.1.tiers.0.rate');
});

test('leads are told apart by where they came from', async () => {
  const prospects: Scenario['prospects'] = {
    'cold list': endlessList,
    web: { inbound: 4, per: 'day', varies: 0, by_hour: {} },
  };
  const result = await run(sampleFloor({ prospects }), { runner, runs: 64 });
  const conversion = result.bySource['conversion_by_source']!;
  expect(Object.keys(conversion)).toEqual(['telemarketers', 'web']);
  expect(conversion['web']!.mean).toBeGreaterThan(0.1);
  expect(result.bySource['revenue_per_lead']!['telemarketers']!.mean).toBeCloseTo(
    result.metrics.revenue_per_lead!.mean!,
    6,
  );
});

test('the seed given goes before that of the file', async () => {
  const { seed, metrics } = await run(floor, { runner, runs: 32, seed: 'other' });
  expect(seed).toBe('other');
  const own = await run(floor, { runner, runs: 32 });
  expect(metrics.profit!.mean).not.toBe(own.metrics.profit!.mean);
});

test('a floor without closers has reasons in place of values', async () => {
  const { metrics, takeHome, verdict } = await run(sampleFloor(teamOf(4, 0)), { runner, runs: 32 });
  expect(metrics.closer_idle).toMatchObject({ mean: null, p50: null });
  expect(metrics.closer_idle!.reason).toBeTruthy();
  expect(verdict.join(' ')).toMatch(/Nobody works the leads: .*\d+ are lost\./);
  expect(takeHome.closers).toMatchObject({ mean: null, p50: null });
  expect(JSON.stringify(metrics)).not.toMatch(/NaN|Infinity/);
});

test('every study gives the same on any number of workers', async () => {
  const variants = [floor, named('three closers', teamOf(4, 3))];
  for (const study of [
    (on: typeof runner) => run(floor, { runner: on, precision: 0.25 }),
    (on: typeof runner) => compare(variants, { runner: on, precision: 0.25 }),
    (on: typeof runner) => sweep(floor, [closers, plans], { runner: on, precision: 0.25 }),
  ]) {
    // As text: comparing thousands of numbers one by one takes vitest half a minute.
    expect(JSON.stringify(await study(wide))).toBe(JSON.stringify(await study(runner)));
  }
});

test('a comparison is the difference of two runs on the same months', async () => {
  const three = named('three closers', teamOf(4, 3));
  const { scenarios, differences, verdict } = await compare([floor, three], { runner, runs: 96 });
  const alone = await run(three, { runner, runs: 96 });
  expect(scenarios.map(({ name }) => name)).toEqual(['floor', 'three closers']);
  expect(scenarios[1]!.metrics.profit).toEqual(alone.metrics.profit);
  const own = await run(floor, { runner, runs: 96 });
  const { mean, se } = differences[0]!.metrics.profit!;
  expect(mean).toBeCloseTo(alone.metrics.profit!.mean! - own.metrics.profit!.mean!, 6);
  expect(se).toBeLessThan(own.metrics.profit!.se! / 2);
  expect(verdict[0]).toMatch(/^three closers against floor: profit /);
});

test('a comparison with itself is a toss-up of nothing', async () => {
  const { differences } = await compare([floor, named('twin', {})], { runner, runs: 64 });
  expect(differences[0]!.metrics.profit).toMatchObject({
    mean: 0,
    se: 0,
    betterIn: 0.5,
    verdict: 'toss-up',
  });
});

test('variants of a file are compared with it under their own names', () => {
  const loaded = { ...floor, variants: { four: { ...floor.scenario, ...teamOf(4, 4) } } };
  const [base, four] = withVariants(loaded);
  expect(base).toBe(loaded);
  expect(four!.scenario.name).toBe('four');
  expect(four!.scenario.team.closers.count).toBe(4);
});

test.each([
  [[floor], /expected two scenarios or more, got 1/],
  [[floor, floor], /two scenarios are called "floor"/],
  [[floor, named('euro', { currency: 'EUR' })], /"euro" is in EUR, "floor" in USD/],
  [
    [
      floor,
      named('long', { period: { ...floor.scenario.period, length: { count: 2, unit: 'month' } } }),
    ],
    /"long" runs for 2 month, "floor" for 1 month/,
  ],
])('what cannot be compared is refused', async (loadeds, message) => {
  await expect(compare(loadeds, { runner })).rejects.toThrow(message);
});

test('a sweep gives each mix what a run of it gives', async () => {
  const result = await sweep(floor, [closers, plans], { runner, runs: 64 });
  expect(result.mixes.map(({ at }) => `${at['closers']} ${at['pay']}`)).toEqual([
    '0 base-plus', '0 commission-only', '1 base-plus', '1 commission-only', '2 base-plus', '2 commission-only',
  ]); // prettier-ignore
  const alone = await run(
    sampleFloor({ ...teamOf(4, 1), ...payOf({ closers: 'commission-only' }) }),
    { runner, runs: 64 },
  );
  const { metrics } = result.mixes[3]!;
  expect(Object.keys(metrics)).toEqual(SWEEP_METRICS);
  expect(metrics.profit).toEqual(alone.metrics.profit);
  expect(metrics.closer_pay).toEqual(alone.metrics.closer_pay);
});

test('the best of a sweep is that of the best mean, and beats itself in half of the months', async () => {
  const { mixes, best, target } = await sweep(floor, [closers, plans], { runner, runs: 64 });
  const means = mixes.map(({ metrics }) => metrics.profit!.mean!);
  expect(target).toBe('profit');
  expect(means[best]).toBe(Math.max(...means));
  expect(mixes[best]).toMatchObject({ beatenByBest: 0.5, tossUp: true });
});

test('where plans pay apart a mix is held against the best of its own plan, also afresh', async () => {
  const result = await sweep(floor, [closers, plans], { runner, runs: 64 });
  const { mixes, best, verdict } = result;
  expect(verdict.some((sentence) => sentence.startsWith('No pay plan is recommended'))).toBe(true);
  for (const plan of plans.values) {
    const own = mixes.filter(({ at }) => at['pay'] === plan);
    const means = own.map(({ metrics }) => metrics.profit!.mean!);
    const leader = own[means.indexOf(Math.max(...means))];
    expect(leader).toMatchObject({ beatenByBest: 0.5, tossUp: true });
  }
  const fresh = verdict.find((sentence) => sentence.startsWith('Simulated afresh'));
  const other = plans.values.find((plan) => plan !== mixes[best]!.at['pay'])!;
  expect(fresh).toContain(`closers on ${mixes[best]!.at['pay']}`);
  expect(fresh).not.toContain(other);
});

test('a sweep may be after something else, and keeps it', async () => {
  const result = await sweep(floor, [closers], { runner, runs: 32, metric: 'wait' });
  expect(result.target).toBe('wait');
  expect(result.mixes[0]!.metrics).toHaveProperty('wait');
  expect(result.best).toBe(2);
});

test('a budget is held against labour cost a month', async () => {
  const bySize = await sweep(floor, [closers], { runner, runs: 32 });
  const costs = bySize.mixes.map(({ metrics }) => metrics.labour_cost!.mean!);
  const within = (budget: number, changes: Partial<Scenario> = {}) =>
    sweep(sampleFloor(changes), [closers], { runner, runs: 32, budget });
  const budgetOf = async (...about: Parameters<typeof within>) =>
    (await within(...about)).bestWithinBudget;
  expect(await budgetOf(costs[1]! + 1)).toBe(1);
  expect(await budgetOf(costs[0]! - 1)).toBeNull();
  expect((await within(costs[1]! + 1)).mixes.map(({ withinBudget }) => withinBudget)).toEqual(
    costs.map((_, i) => i <= 1),
  );
  expect(bySize.mixes.map(({ withinBudget }) => withinBudget)).toEqual(costs.map(() => null));
  const { period } = floor.scenario;
  const twoMonths = { period: { ...period, length: { count: 2, unit: 'month' } as const } };
  expect(await budgetOf(1.02 * costs[1]!, twoMonths)).toBe(1);
});

test('mixes that take more places than there are seats are told', async () => {
  const { team } = floor.scenario;
  const block = { seats: 2, cost: 100, setup: 0 };
  const seatsOf = (limit: number | null) =>
    closers.patches.map((patch) => ({
      team: { ...team, ...patch.team, seats: { cost: 0, limit, next_block: block } },
    }));
  const beyond = async (limit: number | null) => {
    const { mixes } = await sweep(floor, [{ ...closers, patches: seatsOf(limit) }], {
      runner,
      runs: 32,
    });
    return mixes.map(({ beyondSeats }) => beyondSeats);
  };
  // Four telemarketers and 0 to 2 closers.
  expect(await beyond(5)).toEqual([undefined, undefined, true]);
  expect(await beyond(null)).toEqual([undefined, undefined, undefined]);
});

test.each([
  [[], {}, /expected one to four keys/],
  [[{ ...closers, values: [], patches: [] }], {}, /no values to try for team.closers.count/],
  [[closers, ...Array.from({ length: 3 }, () => manyPoints(60))], {}, /too many to keep at once/],
  [[closers], { runs: 0 }, /runs: expected a whole number from 1 on, got 0/],
  [[closers], { precision: 0 }, /precision: expected a share above 0/],
])('a sweep that makes no sense is refused', async (axes, options, message) => {
  const asked = sweep(floor, axes, { runner, ...options });
  await expect(asked).rejects.toThrow(StudyError);
  await expect(asked).rejects.toThrow(message);
});

function manyPoints(count: number): SweepAxis {
  return {
    ...closers,
    values: Array.from(Array(count).keys()),
    patches: Array.from({ length: count }, () => ({})),
  };
}
