import type { MetricName } from '../../src/metrics/index.ts';
import { oddsWord } from '../../src/stats/odds.ts';
import type { Choice, Finalist, Frontier, LimitResult } from '../../src/study/best/result.ts';
import type { Difference } from '../../src/study/results.ts';
import type { BestFound } from '../../src/study/verdict/best-words.ts';
import { estimates } from './sample-estimates.ts';
import { sampleFloor } from './sample-floor.ts';

/** B minus A that is known to within a tenth of itself. */
export function difference(mean: number, betterIn = 0.5): Difference {
  const { word, favours } = oddsWord(betterIn);
  const se = Math.abs(mean) / 20;
  const ci95: [number, number] = [mean - 2 * se, mean + 2 * se];
  return { mean, se, ci95, p05: mean, p50: mean, p95: mean, betterIn, verdict: word, favours };
}

/** A mix of so many telemarketers and closers that makes $19k in every month; beaten in 90 of 100 unless it is told otherwise. */
export function finalist(
  telemarketers: number,
  closers: number,
  {
    values = { profit: 19_000 },
    ...other
  }: Partial<Finalist> & { values?: Parameters<typeof estimates>[0] } = {},
): Finalist {
  return {
    mix: 100 * telemarketers + closers,
    name: `${telemarketers} telemarketers + ${closers} closers`,
    at: { telemarketers, closers },
    average: 19_000,
    left: false,
    own: false,
    beyondSeats: false,
    over: false,
    metrics: estimates(values),
    limited: [],
    beatenByBest: 0.9,
    behind: difference(3_000, 0.9),
    labour: difference(4_800),
    floors: null,
    ...other,
  };
}

/** The mix that is best, 12 + 3. */
export function first(other: Parameters<typeof finalist>[2] = {}): Finalist {
  return finalist(12, 3, { beatenByBest: 0.5, behind: null, labour: null, left: true, ...other });
}

/** The file's own mix, 10 + 3. */
export function ownMix(other: Parameters<typeof finalist>[2] = {}): Finalist {
  return finalist(10, 3, { own: true, ...other });
}

/** A choice among 20 mixes, certified, of which one is left. */
export function choice(finalists: readonly Finalist[], other: Partial<Choice> = {}): Choice {
  return {
    pay: null,
    tried: 20,
    ended: 'certified',
    best: finalists[0]?.mix ?? null,
    gap: 0,
    tolerance: 190,
    replications: 160,
    spent: 1_400,
    left: 1,
    overLimits: 0,
    withoutValue: 0,
    beaten: 19,
    alike: [],
    looks: [],
    finalists,
    doubt: null,
    ...other,
  };
}

/** What a search over 8 to 16 telemarketers and 1 to 5 closers found. */
export function foundOf(choices: readonly Choice[], other: Partial<BestFound> = {}): BestFound {
  const loaded = sampleFloor();
  const upTo = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return {
    command: 'best',
    loaded,
    digest: 'sha256:0',
    seed: '7',
    runs: 160,
    settled: {
      metric: 'profit',
      halfWidth: null,
      wanted: null,
      runsNeeded: null,
      stoppedBy: 'precision',
    },
    notes: [],
    axes: [
      { key: 'team.telemarketers.count', label: 'telemarketers', values: upTo(8, 16) },
      { key: 'team.closers.count', label: 'closers', values: upTo(1, 5) },
    ],
    target: 'profit',
    mode: 'certify',
    limits: [],
    sure: 0.95,
    own: { name: '10 telemarketers + 3 closers', tried: true },
    mixes: 20,
    tried: 20,
    drawnSales: null,
    caution: null,
    choices,
    frontier: null,
    ...other,
  };
}

/** A limit on the share of closers' time that is idle, which may be missed by 5 % of it. */
export const IDLE: LimitResult = {
  text: 'closer_idle <= 20%',
  metric: 'closer_idle',
  at: 'mean',
  must: '<=',
  limit: 0.2,
  atMost: 0.21,
};

/** A frontier of revenue and labour cost whose members are so many mixes, the first of them decided. */
export function frontierOf(
  members: number,
  beaten: number,
  other: Partial<Frontier> = {},
  decided = members,
  names: readonly MetricName[] = ['revenue', 'labour_cost'],
): Frontier {
  return {
    metrics: names,
    tolerances: names.map(() => 1_000),
    members: Array.from({ length: members }, (_, at) => ({
      mix: at,
      name: `${8 + at} telemarketers + 3 closers`,
      at: { telemarketers: 8 + at, closers: 3 },
      averages: names.map((_, metric) => 100_000 / (1 + metric) + 10_000 * at),
      decided: at < decided,
      beyondSeats: false,
    })),
    ended: 'certified',
    replications: 64,
    spent: 640,
    beaten,
    withoutValue: 0,
    ...other,
  };
}
