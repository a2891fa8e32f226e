import { describe, expect, test } from 'vitest';
import { readText, worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { readCondition } from '../../src/scenario/condition.ts';
import { hasKey, readSought } from '../../src/scenario/varied.ts';
import { erlangCQueue } from '../../src/stats/queues.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { pay } from '../../src/study/pay.ts';
import { solve } from '../../src/study/solve.ts';
import type { Solved } from '../../src/study/solve/result.ts';

const ERLANG_A = 'scenarios/oracles/erlang-a-floor.yaml';
const FLOOR = 'scenarios/floor.yaml';

function load(file: string, settings: Readonly<Record<string, string>> = {}) {
  const folder = process.cwd();
  return loadScenario(
    { file, text: readText(file, folder) },
    worldOf(file, folder),
    Object.entries(settings).map(([key, text]) => ({ key, text })),
  );
}

function ask(file: string, vary: string, until: string, how: object = {}, settings = {}) {
  // Hours enough for a queue that forgets in minutes.
  const short = file === ERLANG_A ? { 'period.length': '60 h', ...settings } : settings;
  const loaded = load(file, short);
  return solve([loaded], {
    runner: inlineRunner(),
    keys: [readSought(vary, loaded)],
    until: readCondition(until, loaded, '--until'),
    ...how,
  });
}

function found<Kind extends Solved['kind']>(solved: Solved, kind: Kind) {
  if (solved.kind !== kind) expect.fail(`expected ${kind}, found ${solved.kind}`);
  return solved as Extract<Solved, { kind: Kind }>;
}

describe('values that formulas know', () => {
  test('Erlang A: 4 closers lose 11.4 % of leads, 3 lose 23.4 %', async () => {
    const { solved, verdict } = await ask(ERLANG_A, 'closers=1..8', 'lost_leads <= 12%', {
      runs: 96,
    });
    const { begins, holds, fails, undecided } = found(solved, 'step');
    expect([begins, holds.value, fails.value, undecided]).toEqual([true, 4, 3, []]);
    expect(verdict[0]).toMatch(/^4 closers: the smallest number at which average .* \(11%\)/u);
    expect(verdict[0]).toContain('At 3 closers it is not (23%)');
  });

  test('without a range whole numbers are tried up to twice the file and four more', async () => {
    const { searched, whole } = await ask(ERLANG_A, 'closers', 'lost_leads <= 12%', { runs: 32 });
    expect(whole).toBe(true);
    expect(searched).toEqual([1, 16]);
  });

  test('the deal at which 6 closers live: labour over sales an hour', async () => {
    const exact = 766.476 / (14.719003 * 0.2);
    const { notes, solved, runs } = await ask(ERLANG_A, 'closing.deal=100..1000', 'profit >= 0', {
      runs: 128,
    });
    const { at, begins, ci95 } = found(solved, 'turn');
    expect(begins).toBe(true);
    expect(runs).toBe(128);
    // Student, 127 degrees of freedom: beyond 4 standard errors once in 9,000.
    const half = (ci95[1]! - ci95[0]!) / 2;
    expect(Math.abs(at - exact)).toBeLessThan((4 / 1.98) * half);
    expect(half).toBeLessThan(0.012 * exact);
    expect(notes.join()).toContain('book sales as expected');
  });

  test('Erlang C: how many agents answer 80 % within 20 s is 14, by the formula that the floor is held against', () => {
    const within = (agents: number) => erlangCQueue(agents, 200, 20).within(20 / 3600);
    expect([13, 14].map((agents) => within(agents) >= 0.8)).toEqual([false, true]);
  });

  test('Erlang C on the floor: from which number on leads wait 30 s at most', async () => {
    // 30 leads an hour for 12 minutes: 6 erlangs. Means of the wait by formula, minutes.
    const settings = { 'handoff.patience': 'none', telemarketers: '40' };
    const wait = (agents: number) => 60 * erlangCQueue(agents, 30, 5).meanWait;
    const exact = [7, 8, 9, 10, 11].find((agents) => wait(agents) <= 1)!;
    const { solved } = await ask(
      ERLANG_A,
      'closers=7..11',
      'wait <= 1 min',
      { runs: 96 },
      { ...settings, 'period.warm_up': '20 h' },
    );
    const { holds, undecided } = found(solved, 'step');
    expect(holds.value).toBe(exact);
    expect(undecided).toEqual([]);
  });
});

describe('where there is no turn, or more than one', () => {
  test.each([
    ['closing.deal=400..900', 'profit >= 0', 'always', /^Average profit is at least \$0 at every/u],
    ['closing.deal=10..90', 'profit >= 0', 'never', /^Average profit is not at least \$0 at any/u],
    ['closing.deal=100..900', 'lost_leads <= 12%', 'flat', /^The average deal changes nothing/u],
  ] as const)('%s until %s: %s', async (vary, until, kind, sentence) => {
    const { solved, verdict } = await ask(ERLANG_A, vary, until, { runs: 64 });
    expect(solved.kind).toBe(kind);
    expect(verdict[0]).toMatch(sentence);
  });

  test('a number too close to its limit cannot be told, and the next one can', async () => {
    const { solved, verdict } = await ask(ERLANG_A, 'closers=1..8', 'lost_leads <= 11.35%', {
      runs: 64,
    });
    const { holds, undecided, fails } = found(solved, 'step');
    expect([fails.value, ...undecided.map(({ value }) => value), holds.value]).toEqual([3, 4, 5]);
    expect(verdict[0]).toMatch(
      /4 closers cannot be told \(1\d\.\d% to 1\d\.\d% against your 11\.\d%\)/u,
    );
  });

  test('the largest number is told where it is asked for', async () => {
    const { solved, verdict } = await ask(ERLANG_A, 'closers=1..8', 'closer_occupancy >= 60%', {
      runs: 64,
      largest: true,
    });
    const { begins, holds } = found(solved, 'step');
    expect([begins, holds.value]).toEqual([false, 4]);
    expect(verdict[0]).toContain('the largest number at which');
  });
});

describe('two scenarios', () => {
  test('break even where `pay` says that their plans do', async () => {
    const week = { 'period.length': '1 week', telemarketers: '6', closers: '2' };
    const [a, b] = [
      load(FLOOR, week),
      load(FLOOR, { ...week, name: 'hourly', 'pay.closers': '40/h' }),
    ];
    const vary = 'closing.close_rate=10%..60%';
    const options = { runner: inlineRunner(), runs: 64 };
    const key = readSought(vary, a);
    const result = await solve([a, b], { ...options, keys: [key, readSought(vary, b, key)] });
    const plans = load(FLOOR, { ...week, 'pay.plans.flat': '40/h' });
    const known = readSought(vary, plans);
    if (known.kind !== 'line') expect.fail('a share is no whole number');
    const paid = await pay(plans, { ...options, plans: ['flat'], vary: known.varied });
    const [crossing] = paid.breakEven!.crossings;
    const { at, begins, ci95 } = found(result.solved, 'turn');
    expect(begins).toBe(true);
    expect(at).toBeGreaterThan(crossing!.ci95![0]);
    expect(at).toBeLessThan(crossing!.ci95![1]);
    expect(ci95[0]!).toBeLessThan(at);
    expect(result.verdict[0]).toMatch(
      /^By average profit, Floor and hourly are equal where the close rate is .*Above it hourly has more profit than Floor\.$/u,
    );
    expect(result.verdict.join(' ')).toMatch(/As the files are: hourly against Floor: profit/u);
  });

  test('a key that the second does not have leaves that as it is', async () => {
    const week = { 'period.length': '1 week' };
    const a = load(FLOOR, week);
    const b = load(FLOOR, { ...week, name: 'no reach', 'closing.follow_ups': 'none' });
    const vary = 'closing.follow_ups.per_open_deal=1..3';
    expect(hasKey(vary, b)).toBe(false);
    const result = await solve([a, b], {
      runner: inlineRunner(),
      runs: 32,
      keys: [readSought(vary, a), null],
    });
    expect(result.verdict.join(' ')).toContain('no reach does not have that key');
    const [first, second] = result.curves;
    expect(new Set(second!.points.map(({ found: profit }) => profit)).size).toBe(1);
    expect(new Set(first!.points.map(({ found: profit }) => profit)).size).toBeGreaterThan(1);
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['closing.clse_rate', 'did you mean', /did you mean/iu],
    ['closing.deal', 'an exact value without a range', /Say between what to look/u],
    ['closers=3', 'one number', /write whole numbers to look between/u],
    ['closers=1..x', 'no number', /points look like/u],
    ['closing.close_rate=30%..20%', 'backwards', /backwards/u],
  ])('%s: %s', (vary, _, message) => {
    expect(() => readSought(vary, load(ERLANG_A))).toThrow(message);
  });

  test.each([
    ['profitt >= 0', /--until .*profit/u],
    ['profit >= 12 apples', /--until/u],
    ['lost_leads', /--until/u],
  ])('--until %s', (until, message) => {
    expect(() => readCondition(until, load(ERLANG_A), '--until')).toThrow(message);
  });
});
