import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { CompareResult, Difference, Estimates } from '../../../study/results.ts';
import { inHundred, signedMoney, valueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure } from './figures.ts';
import { settledLine } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';

const MAIN: readonly MetricName[] = [
  'profit',
  'revenue',
  'labour_cost',
  'sales',
  'leads',
  'lost_leads',
  'cost_per_lead',
  'cost_per_accepted_lead',
  'cost_per_sale',
  'closer_idle',
];

/** Narrower screens get two lines a metric. */
const WIDE = 100;

/** Each scenario against the first, on the same months. */
export function compareText(result: CompareResult, look: Look, full: boolean): string {
  const { scenarios, differences, verdict, notes } = result;
  const tables = differences.map(({ a, b }, at) => {
    const lines = compareLines(result, at, full);
    const names = { a: safe(a, look.ascii), b: safe(b, look.ascii) };
    return safe(
      look.width >= WIDE ? wide(lines, names, result.runs) : narrow(lines, names),
      look.ascii,
    );
  });
  return [
    look.color.bold(wrap(scenarios.map(({ name }) => name).join(' against '), look)),
    `${wrap(`the same ${settledLine(result)}`, look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...notes.map((note) => look.color.dim(wrap(note, look, '  '))),
    '',
    tables.join('\n\n'),
  ].join('\n');
}

/** One metric of a comparison as people read it. */
export interface CompareLine {
  readonly label: string;
  readonly a: string;
  readonly b: string;
  /** What changes in the middle month. */
  readonly difference: string;
  readonly range: string;
  readonly odds: string;
}

/** The metrics of one difference: the main ones, or all. */
export function compareLines(result: CompareResult, at: number, full: boolean): CompareLine[] {
  const { metrics: found } = result.differences[at]!;
  const first = result.scenarios[0]!;
  const other = result.scenarios[at + 1]!;
  const ids = full ? (Object.keys(found) as MetricName[]) : MAIN.filter((id) => found[id]);
  return ids.map((id) => lineOf(id, first.metrics, other.metrics, found[id]!, result));
}

function lineOf(
  id: MetricName,
  a: Estimates,
  b: Estimates,
  difference: Difference,
  result: CompareResult,
): CompareLine {
  const { runs, loaded } = result;
  const { currency } = loaded.scenario;
  const { label } = metrics[id];
  const text = (estimates: Estimates): string => {
    const estimate = estimates[id];
    return estimate ? figure(estimate.p50, estimate, runs, currency) : '-';
  };
  const error = (difference.ci95[1] - difference.ci95[0]) / 2;
  const signed = (value: number): string => change(value, id, currency, error);
  return {
    label,
    a: text(a),
    b: text(b),
    difference: signed(difference.p50),
    range: `(${signed(difference.p05)} .. ${signed(difference.p95)})`,
    odds: oddsText(difference),
  };
}

function change(value: number, id: MetricName, currency: string, error: number): string {
  const { unit } = metrics[id];
  if (unit === 'currency') return signedMoney(value, currency, error);
  const sign = value > 0 ? '+' : '';
  return unit === 'share'
    ? `${sign}${(100 * value).toFixed(1)} points`
    : `${sign}${valueText(value, unit, currency, error)}`;
}

/** `better in 74 of 100: leaning`; the word is for whichever of the two the odds favour. */
function oddsText({ betterIn, verdict, favours }: Difference): string {
  if (betterIn === null || verdict === null) return '';
  const word =
    favours === 'a' ? `${verdict} worse` : favours === 'b' ? `${verdict} better` : verdict;
  return `better in ${inHundred(betterIn)} of 100: ${word}`;
}

function wide(
  lines: readonly CompareLine[],
  names: { a: string; b: string },
  runs: number,
): string {
  const head = ['', names.a, names.b, 'difference', `9 in 10 of the same ${runs} months`, ''];
  const rows = lines.map(({ label, a, b, difference, range, odds }) => [
    label,
    a,
    b,
    difference,
    range,
    odds,
  ]);
  return columns([head, ...rows], { indent: '  ' });
}

function narrow(lines: readonly CompareLine[], names: { a: string; b: string }): string {
  const head = ['', names.a, names.b, 'difference'];
  const rows = lines.flatMap(({ label, a, b, difference }) => [[label, a, b, difference]]);
  const table = columns([head, ...rows], { indent: '  ' }).split('\n');
  return [
    table[0],
    ...lines.flatMap(({ range, odds }, at) => [table[at + 1], `      ${range}  ${odds}`.trimEnd()]),
  ].join('\n');
}
