import type { ExpectationResult, RunResult } from '../../../study/results.ts';
import { errorOf, valueText } from '../../../study/words.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { metrics, type MetricName } from '../../../metrics/index.ts';
import { BUDGET_HEAD, budgetCells } from './budget-rows.ts';
import { cashLines } from './cash.ts';
import { changedLines } from './changed.ts';
import { columns } from './columns.ts';
import { dotPlot } from './dots.ts';
import { settledLine, teamLine } from './heading.ts';
import { ledgerCells, LEDGER_HEAD } from './ledger-rows.ts';
import { safe, wrap, type Look } from './look.ts';
import { metricRows } from './metric-rows.ts';
import { noteLines } from './notes.ts';
import { theoryLines } from './theory.ts';

/** One screen about one floor: verdict, main numbers, 20 months as dots, expectations. */
export function runText(result: RunResult, look: Look, full: boolean): string {
  const { loaded, verdict } = result;
  const { name } = loaded.scenario;
  return [
    look.color.bold(wrap(`${name}: ${teamLine(loaded.scenario)}`, look)),
    `${wrap(settledLine(result), look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    '',
    ...changedLines(result, look),
    metricTable(result, look, full),
    '',
    ...(full
      ? [
          ...questionLines(result, look),
          ...[ledgerTable(result, look), '', budgetTable(result, look), ''],
          ...theoryLines(result, look),
        ]
      : []),
    ...cashLines(result, look),
    ...dotsOf(result, look),
    ...expectationLines(result.expectations, loaded.scenario.currency, look),
  ]
    .join('\n')
    .trimEnd();
}

function metricTable(result: RunResult, look: Look, full: boolean): string {
  const head = ['', 'low 5%', 'middle', 'high 95%'];
  const rows = metricRows(result, full).flatMap(({ title, rows: metricsOf }) => [
    ...(title === '' ? [] : [[''], [title.toUpperCase()]]),
    ...metricsOf.map(({ label, low, middle, high, note }) =>
      note === '' ? [label, low, middle, high] : [label, '', NONE, ''],
    ),
  ]);
  const reasons = metricRows(result, full)
    .flatMap(({ rows: metricsOf }) => metricsOf)
    .filter(({ note }) => note !== '')
    .map(({ label, note }) => wrap(`${label} has no value: ${note}.`, look, '  '));
  const table = columns([head, ...rows], { indent: '  ' });
  return [safe(table, look.ascii), ...reasons].join('\n');
}

/** What people ask, answered in numbers. */
function questionLines({ questions }: RunResult, look: Look): string[] {
  return questions.flatMap(({ question, answer }) => [
    look.color.bold(wrap(question, look, '  ')),
    `${wrap(answer, look, '  ')}\n`,
  ]);
}

/** Profit and loss: the averages add up to the cent. The ends of 9 in 10 months give way on a narrow screen. */
function ledgerTable(result: RunResult, look: Look): string {
  const [, ...head] = LEDGER_HEAD;
  const rows = [['PROFIT AND LOSS', ...head], ...ledgerCells(result)];
  const table = safe(columns(rows, { indent: '  ' }), look.ascii);
  if (table.split('\n').every((line) => line.length <= look.width)) return table;
  const averages = rows.map(([label, , average]) => [label!, average!]);
  return safe(columns(averages, { indent: '  ' }), look.ascii);
}

/** Quantiles of what is paid: 19 months in 20 stay under P95. */
function budgetTable(result: RunResult, look: Look): string {
  const [, ...head] = BUDGET_HEAD;
  const rows = [['BUDGET', ...head], ...budgetCells(result)];
  const payroll = result.metrics.payroll;
  const table = safe(columns(rows, { indent: '  ' }), look.ascii);
  if (payroll?.p95 == null) return table;
  const { currency, period } = result.loaded.scenario;
  const limit = valueText(payroll.p95, payroll.unit, currency, errorOf(payroll));
  const sentence = `19 ${spanName(period).many} in 20 stay under ${limit} of payroll.`;
  return [table, wrap(sentence, look, '  ')].join('\n');
}

const NONE = '-';

function dotsOf({ profitDots, loaded, metrics: { profit } }: RunResult, look: Look): string[] {
  if (profitDots.length === 0) return [];
  const error = profit ? errorOf(profit) : 0;
  const { currency, period } = loaded.scenario;
  return [dotPlot(profitDots, currency, spanName(period).many, error, look), ''];
}

const MET = { yes: 'met', no: 'NOT MET', undecided: 'TOO CLOSE TO CALL' } as const;

/** Each expectation with its state and the value it was held against. */
export function expectationLines(
  expectations: readonly ExpectationResult[],
  currency: string,
  look: Look,
): string[] {
  if (expectations.length === 0) return [];
  const rows = expectations.map(({ text, met, value, ci95, expectation }, at) => {
    const known = judgedText({ value, ci95, expectation }, currency);
    return [at === 0 ? 'expect' : '', text, MET[met], `(${known})`];
  });
  return [safe(columns(rows, { indent: '  ', leading: 4 }), look.ascii), ''];
}

/** What was held against the limit: `average $16k ±$4k`, `p90 18%`. */
function judgedText(
  { value, ci95, expectation }: Pick<ExpectationResult, 'value' | 'ci95' | 'expectation'>,
  currency: string,
): string {
  const { unit } = metrics[expectation.metric as MetricName];
  if (value === null) return 'no value';
  const error = errorOf({ unit, ci95 });
  const known = valueText(value, unit, currency, error);
  if (expectation.at !== 'mean') {
    return `p${String(Math.round(100 * expectation.at)).padStart(2, '0')} ${known}`;
  }
  const half = ci95 === null ? 0 : (ci95[1] - ci95[0]) / 2;
  return `average ${known}${half > 0 ? ` ±${valueText(half, unit, currency, half)}` : ''}`;
}
