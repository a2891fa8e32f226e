import { describe, expect, test } from 'vitest';
import { best } from '../../src/study/best.ts';
import { EXACT, gridOf, knownFloor } from './best-floors.ts';

interface Heads {
  readonly telemarketers: number;
  readonly closers: number;
}

/** Best at 3 telemarketers and 2 closers. */
const hill = (_: string, heads: Heads): number =>
  100 - 4 * (heads.telemarketers - 3) ** 2 - 6 * (heads.closers - 2) ** 2;

test('a preview names the best and certifies nothing', async () => {
  const found = await best(EXACT, gridOf(6, 4), { runner: knownFloor(hill), preview: 500 });
  expect(found.mode).toBe('preview');
  expect(found.choices[0]).toMatchObject({ ended: 'preview', gap: null });
  expect(found.choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 3, closers: 2 });
  expect(found.choices[0]!.spent).toBeLessThanOrEqual(520);
  expect(found.verdict[0]).toContain(
    '3 telemarketers + 2 closers looks best of the 24 tried. This is a preview and not certified: it may be another.',
  );
});

test.each([
  [3, 2],
  [12, 10],
])(
  'a preview that is told no number takes fewer months than certifying, on %i by %i mixes',
  async (across, down) => {
    const ask = (options: { preview?: true }) =>
      best(EXACT, gridOf(across, down), { runner: knownFloor(hill), ...options });
    const quick = await ask({ preview: true });
    const sure = await ask({});
    const tried = across * down;
    expect(quick.choices[0]!.spent).toBeLessThanOrEqual(10 * tried);
    expect(quick.choices[0]!.spent).toBeGreaterThanOrEqual(2 * tried);
    expect(quick.choices[0]!.spent).toBeLessThanOrEqual(sure.choices[0]!.spent);
  },
);

describe('a frontier', () => {
  // Revenue and cost go up with telemarketers; closers but 2 do worse on both.
  const trade = (name: string, { telemarketers, closers }: Heads): number =>
    name === 'revenue'
      ? 100 * telemarketers - 10 * Math.abs(closers - 2)
      : 60 * telemarketers + 40 * Math.abs(closers - 2);

  test('has the mixes that nothing beats on both, and no other', async () => {
    const found = await best(EXACT, gridOf(5, 3), {
      runner: knownFloor(trade),
      frontier: ['revenue', 'total_cost'],
    });
    const { frontier } = found;
    expect(frontier!.ended).toBe('certified');
    expect(frontier!.members.map(({ at }) => at)).toEqual(
      [1, 2, 3, 4, 5].map((telemarketers) => ({ telemarketers, closers: 2 })),
    );
    expect(frontier!.members.every(({ decided }) => decided)).toBe(true);
    expect(frontier!.beaten).toBe(10);
    expect(found.choices).toEqual([]);
    expect(found.verdict[0]).toMatch(
      /^5 of the 15 mixes tried make up the frontier of revenue and /u,
    );
  });

  test('takes a ratio by the ratio of averages', async () => {
    const runner = knownFloor(
      (name, heads) => (name === 'revenue' ? trade(name, heads) : 2 * trade(name, heads)),
      { detail: 1 },
    );
    const { frontier } = await best(EXACT, gridOf(4, 3), {
      runner,
      frontier: ['revenue', 'cost_per_lead'],
    });
    expect(frontier!.members.map(({ at }) => at['closers'])).toEqual([2, 2, 2, 2]);
    // The fake floor divides by 2.
    expect(frontier!.members[0]!.averages[1]).toBeCloseTo(60, -1);
  });

  test('marks what could not be decided within the months allowed', async () => {
    const found = await best(EXACT, gridOf(3, 1), {
      runner: knownFloor(() => 100, { own: 20 }),
      frontier: ['revenue', 'total_cost'],
      most: 32,
    });
    expect(found.frontier!.ended).toBe('most');
    expect(found.frontier!.members.some(({ decided }) => !decided)).toBe(true);
    expect(found.verdict[0]).toContain('could not be decided');
  });

  test('of one metric, with limits, or of a grid too large for all, is refused', async () => {
    const runner = knownFloor(hill);
    await expect(
      best(EXACT, gridOf(400, 260), { runner, frontier: ['revenue', 'profit'] }),
    ).rejects.toThrow('frontier: expected at most 100,000 mixes, got 104,000;');
    await expect(best(EXACT, gridOf(2, 2), { runner, frontier: ['revenue'] })).rejects.toThrow(
      /two or three metrics/u,
    );
    await expect(
      best(EXACT, gridOf(2, 2), { runner, frontier: ['revenue', 'profit'], budget: 5 }),
    ).rejects.toThrow(/knows no limits/u);
  });
});

test('a grid too large for all is searched coarsely first, on months of its own, and it says so', async () => {
  // Flat hills: the luck of a mix costs a number for each head, so the counts stay small by a step of each.
  const peak = (_: string, { telemarketers, closers }: Heads): number =>
    1e4 - (telemarketers - 240) ** 2 / 10 - (closers - 133) ** 2 / 10;
  const runner = knownFloor(peak, { own: 0 });
  const grid = gridOf(400, 260);
  const found = await best(EXACT, grid, { runner, within: { amount: 0.001 } });
  expect(grid.count).toBe(104_000);
  expect(found.mixes).toBe(104_000);
  expect(found.tried).toBeLessThanOrEqual(20_000);
  expect(found.choices[0]!.finalists[0]!.at).toEqual({ telemarketers: 240, closers: 133 });
  const seeds = new Set(runner.asked.map(({ seed }) => seed));
  expect([...seeds].some((seed) => seed.endsWith('/coarse'))).toBe(true);
  expect(found.verdict.at(-1)).toMatch(
    /^The grid has 104,000 mixes: a coarse search chose where to look/u,
  );
}, 60_000);

test('the coarse search minds the limits: what is best keeps them, far from the best of all', async () => {
  // The more of either role, the more profit; labour of a head costs 10, and no more than 2,005 may be spent.
  const floor = (name: string, { telemarketers, closers }: Heads): number =>
    name === 'labour_cost' ? 10 * (telemarketers + closers) : 3 * telemarketers + 2 * closers;
  const found = await best(EXACT, gridOf(400, 260), {
    runner: knownFloor(floor, { own: 0 }),
    budget: 2_005,
    tolerance: 0,
    within: { amount: 0.5 },
  });
  const { at } = found.choices[0]!.finalists[0]!;
  expect(found.choices[0]!.ended).toBe('certified');
  expect(Number(at['telemarketers']) + Number(at['closers'])).toBeGreaterThan(190);
  expect(Number(at['telemarketers']) + Number(at['closers'])).toBeLessThanOrEqual(200);
  expect(Number(at['telemarketers'])).toBeGreaterThan(185);
}, 60_000);
