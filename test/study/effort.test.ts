import { describe, expect, test } from 'vitest';
import { NO_EFFORT } from '../helpers/plans.ts';
import { metricNames } from '../../src/metrics/index.ts';
import type { EffortSpec, Scenario } from '../../src/scenario/scenario.ts';
import { compare } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { questionOf } from '../../src/study/question.ts';
import { run } from '../../src/study/run.ts';
import { withWages } from '../../src/study/same-pay.ts';
import { sweep } from '../../src/study/sweep.ts';
import type { Job, Patch } from '../../src/study/types.ts';
import { EFFORT_WARNING, effortSentences } from '../../src/study/verdict/effort.ts';
import { sampleFloor } from './sample-floor.ts';

const floor = sampleFloor();
const { scenario } = floor;
const runner = inlineRunner();

/** Closers on a plan, with something said of it. */
const on = (closers: string, spec: Partial<EffortSpec> | null): Patch => ({
  pay: {
    ...scenario.pay,
    closers,
    effort: spec && { [closers]: { ...NO_EFFORT, ...spec } },
  },
});

const jobOf = (points: readonly Patch[], changes: Partial<Job> = {}): Job => ({
  id: 'effort',
  scenario,
  points,
  seed: 'effort',
  first: 0,
  count: 4,
  metrics: metricNames,
  inputs: 'stratified',
  detail: true,
  ...changes,
});

function callsOf(points: readonly Patch[]) {
  const calls = { telemarketers: 0, telesales: 0, books: 0 };
  runJob(jobOf(points), calls);
  return calls;
}

/** Cells of each point, over all replications. */
function cellsOf(points: readonly Patch[]): Float64Array[] {
  return points.map((point) => new ReplyView(runJob(jobOf([point]))).cells);
}

describe('only a plan that is said to change behaviour needs months of its own', () => {
  const people = 4;

  test('plans of which nothing is said share theirs', () => {
    const said = { 'commission-only': { ...NO_EFFORT, sales: 0.1 } };
    const pay = (closers: string): Patch => ({ pay: { ...scenario.pay, closers, effort: said } });
    const still = {
      'base-plus': scenario.pay.plans['base-plus']!,
      other: scenario.pay.plans['base-plus']!,
    };
    const other: Patch = {
      pay: {
        ...scenario.pay,
        closers: 'other',
        plans: { ...scenario.pay.plans, ...still },
        effort: said,
      },
    };
    expect(callsOf([pay('base-plus'), other])).toMatchObject({
      telemarketers: people * 4,
      telesales: 4,
    });
    expect(callsOf([pay('base-plus'), other, pay('commission-only')])).toEqual({
      telemarketers: people * 4,
      telesales: 2 * 4,
      books: 3 * 4,
    });
  });

  test('what closers do otherwise leaves telemarketers the lives they had, and the other way round', () => {
    const raw = {
      for: 'telemarketers',
      text: '$6/lead',
      components: [{ kind: 'per_unit', amount: 6, unit: 'lead' }],
    } as const;
    const plans = { ...scenario.pay.plans, raw };
    const callers: Patch = {
      pay: {
        ...scenario.pay,
        plans,
        telemarketers: 'raw',
        effort: { raw: { ...NO_EFFORT, volume: 0.2 } },
      },
    };
    expect(callsOf([{}, callers])).toMatchObject({
      telemarketers: 2 * people * 4,
      telesales: 2 * 4,
    });
  });
});

test.each<[string, Partial<EffortSpec>]>([
  ['sales', { sales: 0 }],
  ['volume and selection', { volume: 0, selection: 0 }],
  ['gaming', { gaming: 0, brought_forward: 0 }],
])('a change of 0%% in %s gives the bits of none', (_, spec) => {
  const [without, zero] = cellsOf([on('commission-only', null), on('commission-only', spec)]);
  expect(zero).toEqual(without);
});

test('with the same luck, more sold is never less sold', () => {
  const sales = (spec: Partial<EffortSpec> | null): number => {
    const job = jobOf([on('commission-only', spec)], {
      metrics: ['sales'],
      detail: false,
      count: 32,
    });
    return new ReplyView(runJob(job)).cells.reduce(
      (sum, cell, at) => (at % 2 === 0 ? sum + cell : sum),
      0,
    );
  };
  const counts = [-0.3, 0, 0.3].map((change) => sales({ sales: change }));
  expect(counts[1]).toBe(sales(null));
  expect(counts[0]).toBeLessThan(counts[1]!);
  expect(counts[2]).toBeGreaterThan(counts[1]!);
});

const withEffort = (effort: Scenario['pay']['effort'], closers = 'commission-only') => ({
  ...floor,
  scenario: { ...scenario, pay: { ...scenario.pay, closers, effort } },
});
const GUESS = {
  file: 'floor.yaml',
  line: 2,
  column: 3,
  text: '0%..10%',
  source: 'guess',
  by: null,
};
const sales = { shape: 'effect', low: 0, high: 0.1 } as const;

describe('wherever numbers rest on it, it is said', () => {
  const assumed = 'On commission-only we assume of closers: 0%..10% sales per accepted lead.';
  const effort = { 'commission-only': { ...NO_EFFORT, sales } };

  test('in a run', async () => {
    const { verdict } = await run(withEffort(effort), { runner, runs: 32 });
    expect(verdict.slice(-2)).toEqual([assumed, EFFORT_WARNING]);
    const still = await run(withEffort(effort, 'base-plus'), { runner, runs: 32 });
    expect(still.verdict).not.toContain(EFFORT_WARNING);
  });

  test('in a sweep over plans', async () => {
    const axis = {
      key: 'pay.closers',
      label: 'closers',
      values: ['base-plus', 'commission-only'],
      patches: ['base-plus', 'commission-only'].map((closers) => ({
        pay: { ...scenario.pay, closers, effort },
      })),
    };
    const { verdict } = await sweep(withEffort(effort), [axis], { runner, runs: 32 });
    expect(verdict.slice(-2)).toEqual([assumed, EFFORT_WARNING]);
  });

  test('in a comparison, and then plans may be set against each other', async () => {
    const base = { ...floor, scenario: { ...scenario, name: 'base' } };
    const cautious = async (other: typeof base) => {
      const named = { ...other, scenario: { ...other.scenario, name: 'other' } };
      const { verdict } = await compare([base, named], { runner, runs: 32 });
      return verdict;
    };
    const off = await cautious(withEffort(null));
    expect(off.some((sentence) => sentence.startsWith('No pay plan is recommended'))).toBe(true);
    const said = await cautious(withEffort(effort));
    expect(said.some((sentence) => sentence.startsWith('No pay plan is recommended'))).toBe(false);
    expect(said.slice(-2)).toEqual([assumed, EFFORT_WARNING]);
  });

  test('each effect in words, with the source of its number', () => {
    const cliff = {
      for: 'closers',
      text: 'steps',
      components: [
        {
          ...scenario.pay.plans['base-plus']!.components[1]!,
          threshold: { at: 0.5, ofQuota: true },
        },
      ],
    } as Scenario['pay']['plans'][string];
    const own: Scenario = {
      ...scenario,
      pay: {
        ...scenario.pay,
        closers: 'steps',
        plans: { ...scenario.pay.plans, steps: cliff },
        effort: {
          steps: {
            ...NO_EFFORT,
            sales: 0.1,
            volume: -0.05,
            selection: 0.2,
            gaming: 0.08,
            brought_forward: 0.2,
          },
        },
      },
    };
    const origins = { 'pay.effort.steps.sales': GUESS };
    expect(effortSentences(origins, [own, own])).toEqual([
      'On steps we assume of closers: +10% sales per accepted lead (guess), -5% done in an hour, ' +
        '8% given away of deals in the last tenth of a pay span and ' +
        "20% of the sales of a pay span's first tenth made in the last tenth before it.",
      EFFORT_WARNING,
    ]);
  });
});

test('the wage of the same pay as a plan is that of people who work as on it', async () => {
  const hourly = (effort: Scenario['pay']['effort']) =>
    withWages(questionOf(withEffort(effort, 'hourly').scenario, [{}]), '7', { runner });
  const wage = (waged: Awaited<ReturnType<typeof hourly>>): number => {
    const [rule] = waged.scenario.pay.plans['hourly']!.components;
    return (rule as { readonly rate: number }).rate;
  };
  const [plain, more] = [
    await hourly(null),
    await hourly({ 'base-plus': { ...NO_EFFORT, sales: 0.3 } }),
  ];
  expect(wage(more)).toBeGreaterThan(wage(plain));
  const unmoved = await hourly({ 'commission-only': { ...NO_EFFORT, sales: 0.3 } });
  expect(wage(unmoved)).toBe(wage(plain));
});
