import { LEDGER } from '../../src/pay/ledger.ts';
import { metrics, type MetricName } from '../../src/metrics/index.ts';
import type {
  CompareResult, Estimate, Estimates, LedgerLine, MixResult, ResultHead, RunResult, SweepResult,
} from '../../src/study/results.ts'; // prettier-ignore
import { sampleMonth, samplePlans, type SampleMonth } from './sample-months.ts';
import { sampleScenario } from './sample-scenario.ts';

const MONTHS = 200;

/** What a sample may be asked to hold: other sizes, other names. */
export interface SampleOptions {
  readonly telemarketers?: readonly number[];
  readonly closers?: readonly number[];
  readonly plans?: readonly string[];
  readonly names?: Parameters<typeof sampleScenario>[0];
}

function monthsOf(telemarketers: number, closers: number, plan: number): SampleMonth[] {
  const pays = Object.values(samplePlans);
  const pay = pays[plan % pays.length]!;
  return Array.from({ length: MONTHS }, (_, r) => sampleMonth(r, telemarketers, closers, pay));
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}

function estimate(values: readonly number[], unit: Estimate['unit']): Estimate {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const se = Math.sqrt(variance / values.length);
  const at = (share: number) => quantile(sorted, share);
  return {
    unit,
    mean,
    se,
    ci95: [mean - 1.96 * se, mean + 1.96 * se],
    p05: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p80: at(0.8),
    p90: at(0.9),
    p95: at(0.95),
    monthsWithout: 0,
  };
}

function estimatesOf(months: readonly SampleMonth[]): Estimates {
  const names = Object.keys(months[0]!.metrics) as MetricName[];
  return Object.fromEntries(
    names.map((name) => {
      const values = months.map((month) => month.metrics[name]!);
      return [name, estimate(values, metrics[name].unit)];
    }),
  );
}

function head(options: SampleOptions): ResultHead {
  return {
    loaded: sampleScenario(options.names),
    digest: `sha256:${'5f'.repeat(32)}`,
    seed: '7',
    runs: MONTHS,
    settled: {
      metric: 'profit',
      halfWidth: 1800,
      wanted: 900,
      runsNeeded: 1500,
      stoppedBy: 'runs',
    },
    notes: ['The list never runs out: `prospects` are unlimited.'],
  };
}

/** A sweep over telemarketers, closers and closers' pay plans. */
export function sampleSweep(options: SampleOptions = {}): SweepResult {
  const telemarketers = options.telemarketers ?? [4, 6, 8, 10, 12, 14, 16];
  const closers = options.closers ?? [1, 2, 3, 4, 5, 6];
  const plans = options.plans ?? Object.keys(samplePlans);
  const points = telemarketers.flatMap((t) =>
    closers.flatMap((c) => plans.map((plan, p) => ({ t, c, plan, months: monthsOf(t, c, p) }))),
  );
  const profits = points.map(({ months }) => months.map(({ metrics }) => metrics.profit!));
  const means = profits.map((of) => of.reduce((sum, value) => sum + value, 0) / of.length);
  const best = means.indexOf(Math.max(...means));
  const mixes: MixResult[] = points.map(({ t, c, plan, months }, index) => {
    const wins = profits[index]!.filter((value, r) => profits[best]![r]! > value).length;
    const beatenByBest = index === best ? 0.5 : wins / MONTHS;
    return {
      at: { telemarketers: t, closers: c, 'pay.closers': plan },
      metrics: estimatesOf(months),
      beatenByBest,
      tossUp: beatenByBest < 0.8,
      withinBudget: null,
    };
  });
  return {
    ...head(options),
    command: 'sweep',
    axes: [
      { key: 'team.telemarketers.count', label: 'telemarketers', values: telemarketers },
      { key: 'team.closers.count', label: 'closers', values: closers },
      { key: 'pay.closers', label: 'pay.closers', values: plans },
    ],
    mixes,
    target: 'profit',
    best,
    budget: null,
    bestWithinBudget: null,
    verdict: [
      'Best of those tried: 10 telemarketers + 3 closers on commission-only, middle month $25k.',
      'Nine mixes are not clearly worse: the best beats them in fewer than 80 of 100 possible months.',
    ],
  };
}

/** The run of 10 telemarketers and 3 closers on base-plus. */
export function sampleRun(options: SampleOptions = {}): RunResult {
  const months = monthsOf(10, 3, 0);
  const estimates = estimatesOf(months);
  const profits = months.map((month) => month.metrics.profit!).sort((a, b) => a - b);
  const told = LEDGER.filter(({ optional }) => !optional);
  const ledger = told.map(({ id, label, kind }): LedgerLine => {
    const of = estimate(
      months.map((month) => month.ledger[id]!),
      'currency',
    );
    return { id, label, kind, average: of.mean!, p05: of.p05!, p95: of.p95! };
  });
  return {
    ...head(options),
    command: 'run',
    cash: null,
    changed: null,
    hires: [],
    theory: { rows: [], unspoken: [], little: null },
    metrics: estimates,
    bySource: {},
    ledger,
    expectations: [
      {
        text: options.names?.text ?? 'lost_leads p90 <= 15%',
        met: 'no',
        value: 0.184,
        ci95: [0.17, 0.2],
        limit: 0.15,
        margin: -0.034,
        expectation: {
          text: 'lost_leads p90 <= 15%',
          metric: 'lost_leads',
          at: 0.9,
          must: '<=',
          limit: 0.15,
        },
      },
    ],
    verdict: [
      'Loses money in 21 of 100 possible months. Middle month +$12k; 9 in 10 lie between -$10k and +$42k.',
      'You are short of leads, not of closers: closers have nothing to do 29% of their time, 10 in 100 leads are lost, 3 of them because nobody was free.',
    ],
    questions: [
      {
        question: 'Are we short of relevant leads?',
        answer: 'Yes: closers wait 50% of their time.',
      },
    ],
    profitDots: Array.from({ length: 20 }, (_, i) => quantile(profits, (i + 0.5) / 20)),
    hours: {
      telemarketers: estimate([1_550, 1_600, 1_650], 'hours'),
      closers: estimate([460, 470, 480], 'hours'),
    },
    takeHome: { telemarketers: estimates.telemarketer_pay!, closers: estimates.closer_pay! },
    samples: { names: [], columns: [] },
  };
}

/** Three closers against four, on the same months. */
export function sampleCompare(options: SampleOptions = {}): CompareResult {
  const [three, four] = [monthsOf(10, 3, 0), monthsOf(10, 4, 0)];
  const names = [options.names?.name ?? 'floor', 'four-closers'] as const;
  const gains = three.map((month, r) => four[r]!.metrics.profit! - month.metrics.profit!);
  const of = estimate(gains, 'currency');
  return {
    ...head(options),
    command: 'compare',
    scenarios: [
      { name: names[0], metrics: estimatesOf(three), digest: 'sha256:aa' },
      { name: names[1], metrics: estimatesOf(four), digest: 'sha256:bb' },
    ],
    differences: [
      {
        a: names[0],
        b: names[1],
        metrics: {
          profit: {
            mean: of.mean!,
            se: of.se!,
            ci95: of.ci95!,
            p05: of.p05!,
            p50: of.p50!,
            p95: of.p95!,
            betterIn: gains.filter((gain) => gain > 0).length / MONTHS,
            verdict: 'leaning',
            favours: 'b',
          },
        },
      },
    ],
    verdict: ['four-closers earns more in 74 of 100 possible months: leaning.'],
  };
}
