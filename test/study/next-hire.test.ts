import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import { readText, worldOf } from '../../src/node/files.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { nextHire, yearOf } from '../../src/study/next-hire.ts';
import { compare } from '../../src/study/compare.ts';
import { ALPHA } from '../helpers/statistical.ts';
import { fakeRunner } from './fake-runner.ts';
import { handCheckedFloor } from './hand-checked-floor.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const FILE = 'scenarios/oracles/erlang-a-floor.yaml';
const ERLANG_HOURS = 2016;

function erlangFloor(closers: number): LoadedScenario {
  const folder = process.cwd();
  return loadScenario({ file: FILE, text: readText(FILE, folder) }, worldOf(FILE, folder), [
    { key: 'period.length', text: `${ERLANG_HOURS} h` },
    { key: 'team.closers', text: String(closers) },
  ]);
}

/** Twelve months of a floor, such as the loader makes of a file. */
function yearly(loaded: LoadedScenario, changes: Partial<Scenario> = {}): LoadedScenario {
  const scenario = { ...loaded.scenario, ...changes };
  const period = { ...scenario.period, length: { count: 1, unit: 'year' as const } };
  return { ...loaded, scenario: { ...scenario, period } };
}

test('a year is twelve months of working days, or as many hours', () => {
  expect(yearOf(sampleFloor().scenario)).toBe('1 year');
  expect(yearOf(erlangFloor(5).scenario)).toBe(`${ERLANG_HOURS} h`);
});

test('Erlang A with money: the sixth closer brings 2.62 an hour, the fifth leaves with 54.39', async () => {
  const years = 24;
  const result = await nextHire(erlangFloor(5), { runner, runs: years });
  const [more, , fewer] = result.changes;
  const widest = studentQuantile(ALPHA / 2, years - 1);
  const near = (found: { mean: number; se: number }, perHour: number, hours: number): void => {
    expect(Math.abs(found.mean - perHour * hours)).toBeLessThanOrEqual(widest * found.se);
  };
  expect([more!.label, fewer!.label]).toEqual(['one more closer', 'one fewer closer']);
  near(more!.year, 2.6277, ERLANG_HOURS);
  near(fewer!.year, -54.3943, ERLANG_HOURS);
  near(fewer!.month!, -54.3943, ERLANG_HOURS / 12);
  // A chair is empty for a week of 40 hours.
  const chair = result.emptyChairs.find(({ role }) => role === 'closers')!;
  near({ mean: chair.mean, se: fewer!.month!.se / (21 / 5) }, 54.3943, 40);
  // The 54 an hour that a fifth closer brings is many times its error: seven an hour off would show.
  expect(fewer!.year.se * widest).toBeLessThan(0.125 * 54 * ERLANG_HOURS);
  // A continuous period has no months and nobody who joins.
  expect(more).toMatchObject({ counted: [], soFar: [], lowest: null, payback: null });
});

/** Who is hired costs $1,000 to find and $10 an hour, and finds nobody to talk to; nothing else costs anything. */
function idleHire(): LoadedScenario {
  const base = handCheckedFloor().scenario;
  const stays = { first_90_days: 0, after: 0 };
  const backfill = {
    after: { average: 86_400, varies: 0, shape: 'lognormal' },
    cost_to_hire: 1000,
  } as const;
  const { calling, calendar, closing, costs, pay, team } = base;
  const hourly = {
    for: 'telemarketers',
    text: '$10/h',
    components: [{ kind: 'hourly', rate: 10 }],
  };
  const unpaid = { for: 'closers', text: 'none', components: [] };
  return yearly(handCheckedFloor(), {
    calendar: { ...calendar, shift: { from: 32_400, to: 61_200 }, breaks: [], meetings: 0 },
    calling: { ...calling, qualify_rate: 0.0000001 },
    team: {
      ...team,
      management: null,
      seats: null,
      telemarketers: { ...team.telemarketers, leaves: stays, backfill },
    },
    closing: { ...closing, cancels: null },
    pay: {
      ...pay,
      telemarketers: 'hourly',
      closers: 'unpaid',
      plans: { hourly, unpaid } as unknown as Scenario['pay']['plans'],
      on_costs: { on_all_pay: 0, per_person: 0, paid_leave: 0 },
    },
    costs: { ...costs, fixed: 0, telephony: 0 },
  });
}

test('a person who costs and brings nothing, by hand', async () => {
  const { changes, verdict } = await nextHire(idleHire(), { runner, runs: 4 });
  const more = changes.find(({ label }) => label === 'one more telemarketer')!;
  const fewer = changes.find(({ label }) => label === 'one fewer telemarketer')!;
  const month = 21 * 8 * 10;
  expect(more.counted).toEqual(['hiring cost', 'leaving']);
  expect(more.year).toMatchObject({ mean: -1000 - 12 * month, betterIn: 0, verdict: 'clear' });
  expect(more.soFar.map(({ p50 }) => p50)).toEqual(
    Array.from({ length: 13 }, (_, at) => (at === 0 ? 0 : -1000 - at * month)),
  );
  expect(more.lowest).toEqual({ p50: -1000 - 12 * month, p05: -1000 - 12 * month });
  expect(more.payback).toEqual({ early: null, middle: null, late: null, never: 1 });
  // Once trained nobody pays for the finding.
  expect(more.month!.mean).toBe(-month);
  expect(fewer.year.mean).toBe(12 * month);
  expect(fewer.payback).toBeNull();
  expect(verdict.join(' ')).toContain('no hire is to be recommended');
});

test('the months add up to the year that compare finds, one more being there from the first day', async () => {
  const floor = yearly(sampleFloor());
  const { team } = floor.scenario;
  const { changes, monthRuns } = await nextHire(floor, { runner, runs: 6 });
  expect(monthRuns).toBe(24);
  const { closers, telemarketers } = team;
  const named = (name: string, patch: Partial<Scenario>): LoadedScenario =>
    yearly(sampleFloor({ ...patch, name }));
  const counts = [
    [closers.count + 1, telemarketers.count],
    [closers.count, telemarketers.count + 1],
    [closers.count - 1, telemarketers.count],
    [closers.count, telemarketers.count - 1],
  ] as const;
  const compared = await compare(
    [floor, ...counts.map(([c, t], at) => named(`mix ${at}`, teamOf(t, c)))],
    { runner, runs: 6 },
  );
  changes.forEach((change, at) => {
    expect(change.year, change.label).toEqual(compared.differences[at]!.metrics.profit);
    expect(change.soFar).toHaveLength(13);
    expect(change.soFar.at(-1)!.p50).toBeCloseTo(change.year.p50, 2);
  });
});

test('any number of threads gives the same bits', async () => {
  const wide = fakeRunner((job) => runJob(job), { width: 4, order: 'last' });
  const floor = yearly(sampleFloor());
  const [one, other] = await Promise.all(
    [runner, wide].map((by) => nextHire(floor, { runner: by, runs: 40 })),
  );
  expect({ ...other, loaded: null }).toEqual({ ...one, loaded: null });
});

test('nobody to add or take away is an error', async () => {
  const seats = { cost: 3, limit: 0, next_block: null };
  const empty = sampleFloor(teamOf(0, 0));
  const full = { ...empty.scenario.team, seats };
  await expect(nextHire(yearly(empty, { team: full }), { runner, runs: 4 })).rejects.toThrow(
    'next-hire: nobody can be added, for want of seats, or taken away.',
  );
});

test('a full house is told', async () => {
  const { closers, telemarketers } = sampleFloor().scenario.team;
  const seats = { cost: 3, limit: closers.count + telemarketers.count, next_block: null };
  const { team } = sampleFloor().scenario;
  const { changes, notes } = await nextHire(yearly(sampleFloor(), { team: { ...team, seats } }), {
    runner,
    runs: 4,
  });
  expect(changes.map(({ change }) => change)).toEqual([-1, -1]);
  expect(notes.filter((note) => note.startsWith('There is no seat for one more '))).toHaveLength(2);
});
