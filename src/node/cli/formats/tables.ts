import { metricNames, metrics } from '../../../metrics/index.ts';
import type { Estimated } from '../../../stats/sobol.ts';
import type { WhyResult } from '../../../study/why/result.ts';
import type { Cell, Column, Table } from '../../../report/tables.ts';
import type {
  BudgetResult,
  Comparison,
  Difference,
  Estimate,
  RunResult,
  StudyResult,
  SweepResult,
} from '../../../study/results.ts';
import { budgetEstimates } from '../../../study/budgeted.ts';
import { sampleName } from '../../../study/samples.ts';
import type { MetricUnit } from '../../../metrics/types.ts';
import type { NextHireResult } from '../../../study/next-hire/result.ts';
import type { SolveResult } from '../../../study/solve/result.ts';
import type { PayFigures, PayResult } from '../../../study/pay/result.ts';
import { bestTable } from './best-table.ts';
import { unitName } from './json-values.ts';

const QUANTILES = ['p05', 'p10', 'p25', 'p50', 'p75', 'p80', 'p90', 'p95'] as const;
const INTERVAL = ['mean', 'se', 'ci95_low', 'ci95_high'] as const;
/** One metric of one scenario. */
const ESTIMATE = ['scenario', 'metric', 'unit', ...INTERVAL, ...QUANTILES] as const;
const DIFFERENCE = [...INTERVAL, 'p05', 'p50', 'p95', 'better_in', 'verdict'] as const;

/** A result as one table with numbers at full length. */
export function tableOf(results: readonly StudyResult[]): Table {
  const [first] = results;
  switch (first?.command) {
    case 'compare':
    case 'organisations':
      return compareTable(first);
    case 'sweep':
      return sweepTable(first);
    case 'budget':
      return budgetTable(first);
    case 'best':
      return bestTable(first);
    case 'pay':
      return payTable(first);
    case 'why':
      return whyTable(first);
    case 'next-hire':
      return nextHireTable(first);
    case 'solve':
      return solveTable(first);
    default:
      return runTable(results as readonly RunResult[]);
  }
}

/** One row for each scenario and metric. */
function runTable(results: readonly RunResult[]): Table {
  return {
    columns: ESTIMATE.map(column),
    rows: results.flatMap(({ loaded: { scenario }, metrics: found }) =>
      metricNames.flatMap((id) => {
        const estimate = found[id];
        return estimate
          ? [[scenario.name, id, unitName(estimate.unit, scenario.currency), ...spreadOf(estimate)]]
          : [];
      }),
    ),
  };
}

/** One row for each metric of each scenario; from the second on with its difference from the first. */
function compareTable({ scenarios, differences, loaded: { scenario } }: Comparison): Table {
  return {
    columns: [...ESTIMATE, 'against', ...DIFFERENCE.map((name) => `difference_${name}`)].map(
      column,
    ),
    rows: scenarios.flatMap(({ name, metrics: found }, at) => {
      const against = differences[at - 1];
      return metricNames.flatMap((id) => {
        const estimate = found[id];
        if (!estimate) return [];
        const difference = against?.metrics[id];
        return [
          [
            ...[name, id, unitName(estimate.unit, scenario.currency), ...spreadOf(estimate)],
            ...[against?.a ?? null, ...differenceOf(difference)],
          ],
        ];
      });
    }),
  };
}

/** One row for each mix; units in the names. */
function sweepTable({ axes, mixes, loaded: { scenario } }: SweepResult): Table {
  const kept = metricNames.filter((id) => mixes.some((mix) => mix.metrics[id]));
  const parts = ['mean', 'se', 'p05', 'p50', 'p95'] as const;
  return {
    columns: [
      ...axes.map(({ label }) => label),
      ...kept.flatMap((id) => parts.map((part) => `${sampleName(id, scenario.currency)}_${part}`)),
      'beaten_by_best',
      'toss_up',
    ].map(column),
    rows: mixes.map((mix) => [
      ...axes.map(({ label }) => mix.at[label] ?? null),
      ...kept.flatMap((id) => parts.map((part) => mix.metrics[id]?.[part] ?? null)),
      mix.beatenByBest,
      mix.tossUp ? 'yes' : 'no',
    ]),
  };
}

/** One row for each stretch and metric; of profit also the share of stretches in which money is lost. */
function budgetTable({ views, loaded: { scenario } }: BudgetResult): Table {
  return {
    columns: ['span', ...ESTIMATE, 'loses_money'].map(column),
    rows: views.flatMap(({ span, run, losing }) =>
      budgetEstimates(run).map(([id, estimate]) => [
        ...[span, scenario.name, id, unitName(estimate.unit, scenario.currency)],
        ...spreadOf(estimate),
        id === 'profit' ? losing : null,
      ]),
    ),
  };
}

/**
 * One row for each plan, as written and at equal middle pay, and figure. Take-home is per person and month, over people and
 * possible months; of base and variable pay only the average is told.
 */
function payTable({ plans, loaded: { scenario } }: PayResult): Table {
  const rows = (plan: string, pay: string, figures: PayFigures): Cell[][] => {
    const { takeHome, base, variable, roleCost, metrics: found, difference } = figures;
    const spread = (name: (typeof QUANTILES)[number]): Cell =>
      takeHome !== null && name in takeHome ? takeHome[name as 'p05'] : null;
    const row = (figure: string, unit: MetricUnit, known: Cell[], change?: Difference): Cell[] => [
      ...[plan, pay, figure, unitName(unit, scenario.currency), ...known],
      ...differenceOf(change),
    ];
    const average = (value: number | null): Cell[] => [
      value,
      ...Array<Cell>(INTERVAL.length - 1 + QUANTILES.length).fill(null),
    ];
    return [
      row('take_home', 'currency', [
        ...[takeHome?.average ?? null, null, null, null],
        ...QUANTILES.map(spread),
      ]),
      row('worst_5_percent', 'currency', average(takeHome?.worst ?? null)),
      row('base', 'currency', average(base)),
      row('variable', 'currency', average(variable)),
      row('clawed_back', 'currency', average(figures.clawedBack)),
      row('top_ups', 'currency', average(figures.topUps)),
      row('weeks_worked', 'count', average(figures.weeks.worked)),
      row('weeks_under_floor', 'count', average(figures.weeks.under)),
      row('role_cost', 'currency', spreadOf(roleCost)),
      ...metricNames.flatMap((id) => {
        const estimate = found[id];
        if (!estimate) return [];
        const change = id === 'total_cost' ? (difference ?? undefined) : undefined;
        return [row(id, estimate.unit, spreadOf(estimate), change)];
      }),
    ];
  };
  return {
    columns: [
      ...['plan', 'pay', 'metric', 'unit', ...INTERVAL, ...QUANTILES],
      ...DIFFERENCE.map((name) => `difference_${name}`),
    ].map(column),
    rows: plans.flatMap(({ name, written, equal }) => [
      ...rows(name, 'as written', written),
      ...(equal === null ? [] : rows(name, 'at equal middle pay', equal)),
    ]),
  };
}

/** One row for each change: profit of the year, then of a month once trained, against the team as it is. */
function nextHireTable({ changes, loaded: { scenario } }: NextHireResult): Table {
  return {
    columns: [
      ...['scenario', 'change', 'role', 'unit'],
      ...DIFFERENCE.map((name) => `year_${name}`),
      ...['lowest_p50', 'lowest_p05', 'payback_p05', 'payback_p50', 'payback_p95', 'not_paid_back'],
      ...INTERVAL.map((name) => `month_${name}`),
    ].map(column),
    rows: changes.map(({ change, lowest, month, payback, role, year }) => [
      ...[scenario.name, change, role, scenario.currency],
      ...differenceOf(year),
      ...[lowest?.p50 ?? null, lowest?.p05 ?? null],
      ...[payback?.early ?? null, payback?.middle ?? null, payback?.late ?? null],
      payback?.never ?? null,
      ...[month?.mean ?? null, month?.se ?? null, ...(month?.ci95 ?? [null, null])],
    ]),
  };
}

/** One row for each input, largest swing first, then luck. */
function whyTable({ inputs, loaded: { scenario }, luck, target }: WhyResult): Table {
  const known = (found: Estimated | null): Cell[] => [found?.value ?? null, found?.se ?? null];
  const SHARES = ['first_order', 'first_order_se', 'total', 'total_se'];
  const { unit } = metrics[target];
  const head = [scenario.name, target, unitName(unit, scenario.currency)];
  return {
    columns: [
      ...['scenario', 'metric', 'unit', 'input', 'low', 'middle', 'high', 'guess'],
      ...['at_low', 'at_low_se', 'at_high', 'at_high_se', 'swing', 'swing_se', ...SHARES],
      ...['observations_worth', 'observations_to_halve', 'narrower_if_known', 'narrower_if_halved'],
      ...['worth_a_month', 'worth_a_month_se'],
    ].map(column),
    rows: [
      ...inputs.map((input) => [
        ...[...head, input.path, input.low, input.middle, input.high, input.guess ? 'yes' : 'no'],
        ...[...known(input.atLow), ...known(input.atHigh), ...known(input.swing)],
        ...[...known(input.firstOrder), ...known(input.total)],
        ...[input.observing?.worth ?? null, input.observing?.more ?? null],
        ...[input.narrower?.exact ?? null, input.narrower?.halved ?? null],
        ...known(input.worth),
      ]),
      [
        ...[...head, 'luck', null, null, null, null],
        ...[luck.p05, null, luck.p95, null, null, null],
        ...[...known(luck.firstOrder), ...known(luck.total)],
        ...Array<Cell>(6).fill(null),
      ],
    ],
  };
}

/** One row for each value of the key and scenario. */
function solveTable({ key, curves, metric, loaded: { scenario } }: SolveResult): Table {
  return {
    columns: ['scenario', key, sampleName(metric, scenario.currency), 'ci95_low', 'ci95_high'].map(
      column,
    ),
    rows: curves.flatMap(({ name, points }) =>
      points.map(({ value, found, low, high }) => [name, value, found, low, high]),
    ),
  };
}

function column(name: string): Column {
  return { name, unit: 'text' };
}

function spreadOf(estimate: Estimate): Cell[] {
  const { mean, se, ci95 } = estimate;
  return [
    mean,
    se,
    ci95?.[0] ?? null,
    ci95?.[1] ?? null,
    ...QUANTILES.map((name) => estimate[name]),
  ];
}

function differenceOf(difference: Difference | undefined): Cell[] {
  if (!difference) return DIFFERENCE.map(() => null);
  const { mean, se, ci95, p05, p50, p95, betterIn, verdict } = difference;
  return [mean, se, ci95[0], ci95[1], p05, p50, p95, betterIn, verdict];
}
