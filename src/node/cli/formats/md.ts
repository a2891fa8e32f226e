import { metrics, type MetricName } from '../../../metrics/index.ts';
import type {
  BudgetResult,
  Comparison,
  RunResult,
  StudyResult,
  SweepResult,
} from '../../../study/results.ts';
import type { PayResult } from '../../../study/pay/result.ts';
import { solvedLine, solveRows } from '../text/solve.ts';
import { figure } from '../text/figures.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { simulatedSpan, settledLine, teamLine } from '../text/heading.ts';
import { ledgerCells, LEDGER_HEAD } from '../text/ledger-rows.ts';
import { BUDGET_HEAD, budgetCells } from '../text/budget-rows.ts';
import { metricRows } from '../text/metric-rows.ts';
import { bestRows, searchLine } from '../text/best.ts';
import { compareLines } from '../text/compare.ts';
import {
  changedInputRows,
  changedMetricHead,
  changedMetricRows,
  changedWords,
  INPUT_HEAD,
} from '../../../report/changed-rows.ts';
import { NEXT_HIRE_HEAD, nextHireRows } from '../../../report/next-hire-rows.ts';
import { payRows } from '../../../report/pay-rows.ts';
import { MEASURE_HEAD, measureRows } from '../../../report/why-rows.ts';
import { whySimulated } from '../text/why.ts';
import { nextHireSimulated } from '../text/next-hire.ts';
import { THEORY_HEAD, theoryCells, theorySentences } from '../text/theory-rows.ts';
import { oddsText } from '../text/sweep-table.ts';
import type { Write } from './types.ts';

/** Markdown for mails, tickets and wikis: verdict, then one table; in full also profit and loss. */
export const md: Write = (results, { full }) =>
  results.map((result) => section(result, full)).join('\n');

function section(result: StudyResult, full: boolean): string {
  const { loaded, verdict, notes } = result;
  const { scenario } = loaded;
  const about = result.command === 'run' ? `${teamLine(scenario)}. ` : '';
  return [
    `## ${escape(scenario.name)}`,
    '',
    escape(`${about}${simulated(result)}.`),
    '',
    ...[...verdict, ...notes].map((sentence) => `- ${escape(sentence)}`),
    '',
    ...(result.command === 'run' ? changedSection(result) : []),
    ...table(rowsOf(result, full)),
    '',
    ...(result.command === 'run' && full
      ? [
          ...questionLines(result),
          ...[...ledgerTable(result), '', ...budgetTable(result), ''],
          ...theorySection(result),
        ]
      : []),
  ].join('\n');
}

function simulated(result: StudyResult): string {
  if (result.command === 'why') return whySimulated(result);
  if (result.command === 'best') return searchLine(result);
  if (result.command === 'solve') return solvedLine(result);
  return result.command === 'next-hire' ? nextHireSimulated(result) : settledLine(result);
}

function questionLines({ questions }: RunResult): string[] {
  return questions.flatMap(({ question, answer }) => [`**${question}** ${escape(answer)}`, '']);
}

function budgetRows({ views }: BudgetResult): string[][] {
  const rows = views.flatMap(({ span, run }) =>
    budgetCells(run).map(([label, ...cells]) => [`${label!} of a ${span}`, ...cells]),
  );
  return [[...BUDGET_HEAD], ...rows];
}

/** Profit and loss: the averages add up to the cent. */
function ledgerTable(result: RunResult): string[] {
  return table([LEDGER_HEAD, ...ledgerCells(result)]);
}

/** What to budget for: quantiles of what may come. */
function budgetTable(result: RunResult): string[] {
  return table([BUDGET_HEAD, ...budgetCells(result)]);
}

/** What changed since an earlier result: inputs, then figures. */
function changedSection({ changed, loaded }: RunResult): string[] {
  if (changed === null || changed.inputs.length === 0) return [];
  const { currency, period } = loaded.scenario;
  const { many } = spanName(period);
  const [, ...head] = INPUT_HEAD;
  const figures = changedMetricRows(changed, currency);
  return [
    ...table([[`since ${changed.since}`, ...head], ...changedInputRows(changed)]),
    '',
    ...(figures.length === 0 ? [] : [...table([changedMetricHead(many), ...figures]), '']),
    escape(changedWords(changed, many)),
    '',
  ];
}

/** Formulas beside what was simulated. */
function theorySection({ theory, loaded }: RunResult): string[] {
  const { currency } = loaded.scenario;
  const rows = theoryCells(theory, currency);
  return [
    ...(rows.length === 0 ? [] : [...table([THEORY_HEAD, ...rows]), '']),
    ...theorySentences(theory).map((sentence) => `- ${escape(sentence)}`),
    '',
  ];
}

function rowsOf(result: StudyResult, full: boolean): readonly (readonly string[])[] {
  switch (result.command) {
    case 'run':
      return runRows(result, full);
    case 'compare':
    case 'organisations':
      return compareRows(result, full);
    case 'sweep':
      return sweepRows(result);
    case 'budget':
      return budgetRows(result);
    case 'best':
      return bestRows(result, full);
    case 'pay':
      return payTableRows(result, full);
    case 'why':
      return [MEASURE_HEAD, ...measureRows(result)];
    case 'next-hire':
      return [NEXT_HIRE_HEAD, ...nextHireRows(result)];
    case 'solve':
      return solveRows(result);
  }
}

function runRows(result: RunResult, full: boolean): string[][] {
  const rows = metricRows(result, full).flatMap(({ rows: found }) =>
    found.map(({ label, low, middle, high }) => [label, low, middle, high]),
  );
  return [['', 'low 5%', 'middle', 'high 95%'], ...rows];
}

function compareRows(result: Comparison, full: boolean): string[][] {
  const rows = result.differences.flatMap((_, at) =>
    compareLines(result, at, full).map(({ label, a, b, difference, range, odds }) => [
      `${label}: ${result.differences[at]!.b}`,
      a,
      b,
      `${difference} ${range}`,
      odds,
    ]),
  );
  const difference = `difference (9 in 10 ${simulatedSpan(result).many})`;
  return [['', result.scenarios[0]!.name, 'other', difference, 'odds'], ...rows];
}

function sweepRows(result: SweepResult): string[][] {
  const { axes, mixes, target, loaded } = result;
  const shown: readonly MetricName[] = [
    ...new Set<MetricName>([target, 'revenue', 'cost_per_lead', 'closer_idle']),
  ];
  const rows = mixes.map((mix) => [
    ...axes.map(({ label }) => String(mix.at[label])),
    ...shown.map((id) => {
      const estimate = mix.metrics[id];
      return estimate ? figure(estimate.p50, estimate, loaded.scenario.currency) : '';
    }),
    `${oddsText(mix, result)}${mix.tossUp ? ' (toss-up)' : ''}`,
  ]);
  return [
    [
      ...axes.map(({ label }) => label),
      ...shown.map((id) => metrics[id].label),
      'best is better in',
    ],
    ...rows,
  ];
}

/** A column for each plan; a heading stands bold in its row. */
function payTableRows(result: PayResult, full: boolean): string[][] {
  const names = result.plans.map(({ name }) => name);
  return [
    ['', ...names],
    ...payRows(result, full).map(({ label, cells }) =>
      cells.length === 0 ? [label, ...names.map(() => '')] : [label, ...cells],
    ),
  ];
}

function table([head, ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [
    line(head ?? []),
    `|${(head ?? []).map((_, at) => (at === 0 ? ' --- |' : ' ---: |')).join('')}`,
    ...rows.map(line),
  ];
}

/** User text is text, not Markdown or HTML. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#]/gu, (mark) => `\\${mark}`).replaceAll(/\s+/gu, ' ');
}
