import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { Comparison, Difference, Estimates, OddsWord } from '../../../study/results.ts';
import { errorOf, inHundred, signedValueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure } from './figures.ts';
import { settledLine, simulatedSpan } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

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

/** Each scenario against the first, on the same months. */
export function compareText(result: Comparison, look: Look, full: boolean): string {
  const { scenarios, differences, verdict } = result;
  const tables = differences.map(({ a, b }, at) => {
    const lines = compareLines(result, at, full);
    const names = { a: safe(a, look.ascii), b: safe(b, look.ascii) };
    const { many } = simulatedSpan(result);
    const oneLine = safe(wide(lines, names, many), look.ascii);
    const fits = oneLine.split('\n').every((line) => line.length <= look.width);
    return fits ? oneLine : safe(narrow(lines, shortened(lines, names, look)), look.ascii);
  });
  return [
    look.color.bold(wrap(scenarios.map(({ name }) => name).join(' against '), look)),
    `${wrap(`the same ${settledLine(result)}`, look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
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
export function compareLines(result: Comparison, at: number, full: boolean): CompareLine[] {
  const { metrics: found } = result.differences[at]!;
  const first = result.scenarios[0]!;
  const other = result.scenarios[at + 1]!;
  const { currency } = result.loaded.scenario;
  const ids = full ? (Object.keys(found) as MetricName[]) : MAIN.filter((id) => found[id]);
  return ids.map((id) => lineOf(id, first.metrics, other.metrics, found[id]!, currency));
}

function lineOf(
  id: MetricName,
  a: Estimates,
  b: Estimates,
  difference: Difference,
  currency: string,
): CompareLine {
  const { label, unit } = metrics[id];
  const text = (estimates: Estimates): string => {
    const estimate = estimates[id];
    return estimate ? figure(estimate.p50, estimate, currency) : '-';
  };
  const { p05, p50, p95 } = difference;
  const same = p05 === 0 && p50 === 0 && p95 === 0;
  const error = errorOf({ ...difference, unit });
  const signed = (value: number): string => signedValueText(value, unit, currency, error);
  return {
    label,
    a: text(a),
    b: text(b),
    difference: same ? 'none' : signed(p50),
    range: same ? '' : `(${signed(p05)} .. ${signed(p95)})`,
    odds: same ? '' : oddsText(difference),
  };
}

/** `better in 74 of 100: leaning better`; the word is for whichever of the two the odds favour. */
function oddsText({ betterIn, verdict, favours }: Difference): string {
  if (betterIn === null || verdict === null) return '';
  const word =
    favours === null ? WORDS[verdict] : `${WORDS[verdict]} ${favours === 'a' ? 'worse' : 'better'}`;
  return `better in ${inHundred(betterIn)} of 100: ${word}`;
}

const WORDS: Readonly<Record<OddsWord, string>> = {
  clear: 'clearly',
  likely: 'likely',
  leaning: 'leaning',
  'toss-up': 'toss-up',
};

function wide(
  lines: readonly CompareLine[],
  names: { a: string; b: string },
  many: string,
): string {
  const head = ['', names.a, names.b, 'difference', `9 in 10 ${many}`, ''];
  const rows = lines.map(({ label, a, b, difference, range, odds }) => [
    label,
    a,
    b,
    difference,
    range,
    odds,
  ]);
  return columns([head, ...rows], { indent: '  ', last: 'left' });
}

/** Names cut to what the narrow table has room for; they stand in full above it. */
function shortened(
  lines: readonly CompareLine[],
  { a, b }: { a: string; b: string },
  { ascii, width }: Look,
): { a: string; b: string } {
  const longest = (texts: readonly string[]): number =>
    Math.max(...texts.map(({ length }) => length));
  const others =
    longest(lines.map(({ label }) => label)) +
    longest(['difference', ...lines.map(({ difference }) => difference)]);
  const room = width - others - '  '.length * 4;
  // A short name leaves its room to the other.
  const half = Math.floor(room / 2);
  const cut = (name: string, most: number): string =>
    name.length <= most ? name : `${name.slice(0, most - (ascii ? 3 : 1)).trimEnd()}…`;
  return {
    a: cut(a, Math.max(half, room - b.length)),
    b: cut(b, Math.max(half, room - a.length)),
  };
}

function narrow(lines: readonly CompareLine[], names: { a: string; b: string }): string {
  const head = ['', names.a, names.b, 'difference'];
  const rows = lines.flatMap(({ label, a, b, difference }) => [[label, a, b, difference]]);
  const table = columns([head, ...rows], { indent: '  ' }).split('\n');
  const below = lines.map(({ range, odds }) =>
    range === '' ? [] : [`      ${range}  ${odds}`.trimEnd()],
  );
  return [table[0], ...lines.flatMap((_, at) => [table[at + 1], ...below[at]!])].join('\n');
}
