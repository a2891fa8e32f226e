import { describe, expect, test } from 'vitest';
import { readCondition } from '../../src/scenario/condition.ts';
import { best } from '../../src/study/best.ts';
import type { Searched } from '../../src/study/results.ts';
import { piecesOf } from '../../src/study/best/ask.ts';
import { listCandidates } from '../../src/study/best/candidates.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { EXACT, gridOf, knownFloor } from './best-floors.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

/** Best at 3 telemarketers and 2 closers. */
const hill = (_: string, heads: { telemarketers: number; closers: number }): number =>
  100 - 4 * (heads.telemarketers - 3) ** 2 - 6 * (heads.closers - 2) ** 2;

describe('a grid', () => {
  test('names the best mix, certified, and drops the others', async () => {
    const found = await best(EXACT, gridOf(6, 4), { runner: knownFloor(hill) });
    const [choice] = found.choices;
    expect(choice).toMatchObject({ ended: 'certified', tried: 24, left: 1, beaten: 23, gap: 0 });
    expect(choice!.finalists[0]).toMatchObject({
      name: '3 telemarketers + 2 closers',
      at: { telemarketers: 3, closers: 2 },
      own: false,
      left: true,
      beatenByBest: 0.5,
    });
    expect(found.verdict[0]).toContain(
      '3 telemarketers + 2 closers has the best average profit of the 24 tried (sure to 95 in 100, given your inputs).',
    );
    expect(found.settled.stoppedBy).toBe('precision');
    // The file's own mix is told, though it is not among the nearest.
    expect(choice!.finalists.find(({ own }) => own)?.at).toEqual({ telemarketers: 4, closers: 2 });
  });

  test('stops when what it may be short of does not matter', async () => {
    const runner = knownFloor(hill, { own: 3 });
    const { choices } = await best(EXACT, gridOf(6, 4), { runner, within: { amount: 30 } });
    expect(choices[0]).toMatchObject({ ended: 'certified', tolerance: 30 });
    expect(choices[0]!.gap).toBeLessThanOrEqual(30);
    expect(choices[0]!.left).toBeGreaterThan(1);
  });

  test('says how far it may be below the best where the months allowed do not do', async () => {
    const runner = knownFloor(() => 100, { own: 5 });
    const found = await best(EXACT, gridOf(3, 2), { runner, most: 64, within: { amount: 0.01 } });
    const [choice] = found.choices;
    expect(choice).toMatchObject({ ended: 'most', replications: 57, spent: 6 * 57, left: 6 });
    expect(choice!.gap).toBeGreaterThan(0.01);
    expect(found.verdict[0]).toMatch(
      /^Best so far: .*\. On average it could be up to \$\S+ a month below the best of the 6 tried \(sure to 95 in 100, given your inputs\); with twice the runs that falls to about \$\S+ a month\./u,
    );
    expect(found.settled.stoppedBy).toBe('limit');
  });

  test('of a metric of which less is better, the least is best', async () => {
    const runner = knownFloor((name, heads) => (name === 'total_cost' ? -hill('', heads) : 0));
    const { choices } = await best(EXACT, gridOf(5, 3), { runner, metric: 'total_cost' });
    expect(choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 3, closers: 2 });
    expect(choices[0]!.finalists[0]!.average).toBeCloseTo(-100, -1);
  });

  test('a ratio is chosen by the ratio of averages', async () => {
    const runner = knownFloor((_, heads) => 200 - hill('', heads), { detail: 1 });
    const { choices } = await best(EXACT, gridOf(5, 3), { runner, metric: 'cost_per_lead' });
    expect(choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 3, closers: 2 });
    expect(choices[0]!.finalists[0]!.average).toBeCloseTo(50, -1);
  });
});

describe('limits', () => {
  const floor = (name: string, heads: { telemarketers: number; closers: number }): number =>
    name === 'sales' ? 20 * heads.closers : hill(name, heads);

  test('the best of those that keep them', async () => {
    const limits = [readCondition('sales <= 30', EXACT, '--subject-to')];
    const found = await best(EXACT, gridOf(6, 4), { runner: knownFloor(floor), limits });
    const [choice] = found.choices;
    expect(choice!.finalists[0]!.at).toEqual({ telemarketers: 3, closers: 1 });
    expect(choice!.overLimits).toBe(18);
    expect(found.verdict[0]).toContain('that keep the limits');
    expect(found.verdict[0]).toContain(
      "The file's own 4 telemarketers + 2 closers does not keep sales <= 30 (40.5).",
    );
    expect(found.verdict[1]).toBe(
      'It keeps sales <= 30 (20.4 afresh). What counts as keeping a limit: sales up to 31.5, 5% beyond.',
    );
    expect(choice!.finalists.map(({ own, over }) => own === over)).not.toContain(false);
    expect(choice!.finalists[0]!.limited[0]).toBeCloseTo(20.5, 0);
  });

  test('says by how much a limit may be missed', async () => {
    const limits = [readCondition('sales <= 30', EXACT, '--subject-to')];
    const runner = knownFloor(floor);
    const found = await best(EXACT, gridOf(4, 2), { runner, limits, tolerance: 0.1 });
    expect(found.verdict[1]).toContain(
      'What counts as keeping a limit: sales up to 33, 10% beyond.',
    );
  });

  test('where no mix keeps them it says so', async () => {
    const limits = [readCondition('sales <= 10', EXACT, '--subject-to')];
    const found = await best(EXACT, gridOf(3, 2), { runner: knownFloor(floor), limits });
    expect(found.choices[0]).toMatchObject({ ended: 'none', best: null, finalists: [] });
    expect(found.verdict[0]).toBe(
      'None of the 6 tried keeps sales <= 10 (sure to 95 in 100, given your inputs).',
    );
  });

  test('of a quantile months are counted, which takes drawn sales', async () => {
    // 10 x a normal month around 40: p90 is about 52.8 for 2 closers, 32.8 for 1.
    const limits = [readCondition('sales p90 <= 42', EXACT, '--subject-to')];
    const found = await best(EXACT, gridOf(4, 3), { runner: knownFloor(floor), limits });
    expect(found.choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 3, closers: 1 });
    expect(found.drawnSales).toBe('"sales p90 <= 42" counts single months');
  });

  test('a budget is a limit on labour of a month', async () => {
    const costs = (name: string, heads: { telemarketers: number; closers: number }): number =>
      name === 'labour_cost' ? 1000 * heads.telemarketers : hill(name, heads);
    const { choices } = await best(EXACT, gridOf(6, 3), {
      runner: knownFloor(costs),
      budget: 2200,
    });
    expect(choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 2, closers: 2 });
  });

  test.each([
    ['closer_idl <= 20%', /Did you mean closer_idle|Did you mean "closer_idle"/u],
    ['closer_idle = 20%', /cannot be expected/u],
    ['closer_idle <= 20 h', /--subject-to/u],
  ])('%s is refused', (text, message) => {
    expect(() => readCondition(text, EXACT, '--subject-to')).toThrow(message);
  });

  test('single people are no months', async () => {
    const limits = [readCondition('closer_pay p10 >= 3k', EXACT, '--subject-to')];
    await expect(best(EXACT, gridOf(2, 2), { runner: knownFloor(hill), limits })).rejects.toThrow(
      /speaks of single people/u,
    );
  });
});

describe('an interrupted search', () => {
  test('tells the standing of the last look', async () => {
    const stop = new AbortController();
    const runner = knownFloor(() => 100, { own: 5 });
    const told: (Searched | undefined)[] = [];
    const found = await best(EXACT, gridOf(3, 2), {
      runner,
      within: { amount: 1e-6 },
      signal: stop.signal,
      progress: ({ done, search }) => {
        told.push(search);
        if (done > 24) stop.abort();
      },
    });
    const [choice] = found.choices;
    const { gap, left, tolerance } = choice!.looks.at(-1)!;
    expect(told[0]).toBeUndefined();
    expect(told.at(-1)).toEqual({ target: 'profit', gap, left, tolerance });
    expect(choice!.ended).toBe('interrupt');
    expect(choice!.finalists[0]!.metrics).toBeNull();
    expect(choice!.replications).toBe(choice!.looks.at(-1)!.replications);
    expect(found.verdict[0]).toMatch(/^Best so far: /u);
    expect(found.settled.stoppedBy).toBe('interrupt');
  });

  test('has nothing to tell before the first look', async () => {
    const runner = knownFloor(hill);
    const signal = AbortSignal.abort();
    await expect(best(EXACT, gridOf(3, 2), { runner, signal })).rejects.toThrow(
      /nothing to report/u,
    );
  });

  test('time ends it after the first look', async () => {
    const runner = knownFloor(() => 100, { own: 5 });
    let clock = 0;
    const now = (): number => (clock += 1000);
    const found = await best(EXACT, gridOf(3, 2), {
      runner,
      within: { amount: 1e-6 },
      seconds: 1,
      now,
    });
    expect(found.choices[0]).toMatchObject({ ended: 'time', replications: 10 });
    expect(found.settled.stoppedBy).toBe('time');
  });
});

describe('the same answer', () => {
  test.each([
    { width: 2, order: 'first' as const },
    { width: 5, order: 'last' as const },
  ])('with $width jobs in hand, answered $order first', async (how) => {
    const ask = (runner: ReturnType<typeof knownFloor>) =>
      best(EXACT, gridOf(6, 3), { runner, within: { amount: 2 } });
    expect(await ask(knownFloor(hill, how))).toEqual(await ask(knownFloor(hill)));
  });

  test('jobs cover what is wanted, once each', () => {
    const designs = Array.from({ length: 1201 }, (_, i) => i);
    for (const [from, to] of [
      [0, 16],
      [16, 23],
      [91, 128],
    ] as const) {
      const pieces = piecesOf({ designs, from, to });
      const cells = pieces.map((piece) => (piece.to - piece.from) * piece.count);
      expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(1201 * (to - from));
      const keys = pieces.map((piece) => `${piece.from} ${piece.first}`);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('on a real floor', () => {
  test('not knowing has its own odds, which count each possible floor once', async () => {
    const loaded = sampleFloor();
    const mixes = ['small', 'large'].map((name, i) =>
      sampleFloor({ ...teamOf(i === 0 ? 2 : 5, 2), name }),
    );
    const found = await best(loaded, listCandidates([{ ...loaded }, ...mixes]), {
      runner: inlineRunner(),
      most: 64,
    });
    const [choice] = found.choices;
    const floors = choice!.finalists.map((finalist) => finalist.floors!);
    expect(floors.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(choice!.doubt!.regret).toBeGreaterThanOrEqual(0);
    expect(found.axes).toEqual([]);
    expect(choice!.finalists.filter(({ own }) => own).map(({ name }) => name)).toEqual(['floor']);
    expect(choice!.finalists[0]!.metrics!.profit!.mean).not.toBe(choice!.finalists[0]!.average);
  });

  test('a mix of the file that breaks a limit has no place in what is best in possible floors', async () => {
    const loaded = sampleFloor(teamOf(6, 2));
    const mixes = [2, 3].map((count) =>
      sampleFloor({ ...teamOf(count, 2), name: `with ${count}` }),
    );
    const { choices, own } = await best(loaded, listCandidates([loaded, ...mixes]), {
      runner: inlineRunner(),
      limits: [readCondition('telemarketer_hours <= 600', loaded, '--subject-to')],
    });
    const [choice] = choices;
    const told = choice!.finalists.find((finalist) => finalist.own)!;
    expect(own).toEqual({ name: 'floor', tried: true });
    expect(told).toMatchObject({ over: true, floors: null });
    expect(told.limited[0]).toBeGreaterThan(600);
    const others = choice!.finalists.filter((finalist) => finalist !== told);
    expect(others.reduce((sum, { floors }) => sum + floors!, 0)).toBeCloseTo(1, 9);
    expect(others.map(({ over }) => over)).toEqual([false, false]);
  });

  test('where people take home more under one plan, each plan has its best, and none is recommended', async () => {
    const loaded = sampleFloor(payOf({ closers: 'commission-only' }));
    const other = sampleFloor({ ...payOf({ closers: 'base-plus' }), name: 'other' });
    const found = await best(loaded, listCandidates([loaded, other]), {
      runner: inlineRunner(),
      most: 32,
    });
    expect(found.caution).toMatch(/^No pay plan is recommended/u);
    expect(found.choices.map(({ tried }) => tried)).toEqual([1, 1]);
    expect(found.choices.every(({ pay }) => pay !== null)).toBe(true);
  });
});

test.each([
  [{ most: 8 }, /most: expected a whole number from 32 on, got 8/u],
  [{ sure: 1 }, /sure: expected a share/u],
  [{ within: { amount: 0 } }, /within: expected more than 0/u],
])('%j makes no sense', async (options, message) => {
  const asked = { runner: knownFloor(hill), ...options };
  await expect(best(EXACT, gridOf(2, 2), asked)).rejects.toThrow(message);
});
