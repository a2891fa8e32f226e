import {
  MEASURE_HEAD,
  measureRows,
  shareText,
  swingRows,
  type SwingRow,
} from '../../../report/why-rows.ts';
import { metrics } from '../../../metrics/index.ts';
import { inputName } from '../../../study/verdict/inputs.ts';
import { count, percent } from '../../../study/words.ts';
import type { WhyResult } from '../../../study/why/result.ts';
import { columns } from './columns.ts';
import { simulatedSpan, teamLine } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

/** Rows of what to measure that are shown without --full. */
const ROWS = 8;
const NARROWEST_BAR = 8;
const WIDEST_BAR = 32;
const LONGEST_NAME = 36;

/** Which inputs matter: sentences, the tornado, luck against not knowing, what to measure. */
export function whyText(result: WhyResult, look: Look, full: boolean): string {
  const { loaded, target, verdict } = result;
  return [
    look.color.bold(
      wrap(
        `${loaded.scenario.name}: why ${metrics[target].label} varies, ${teamLine(loaded.scenario)}`,
        look,
      ),
    ),
    `${wrap(whySimulated(result), look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    '',
    ...tornado(result, look),
    ...luckBar(result, look),
    ...measureTable(result, look, full),
    ...(full ? pairTable(result, look) : []),
  ]
    .join('\n')
    .trimEnd();
}

/** How much was simulated and how well the shares are known. */
export function whySimulated(result: WhyResult): string {
  const { runs, seed, sharesWithin } = result;
  const within =
    sharesWithin === null
      ? ''
      : `; shares of the spread known to ±${(100 * sharesWithin).toFixed(0)} points`;
  return `${count(runs)} possible ${simulatedSpan(result).many}, seed ${seed}${within}`;
}

function tornado(result: WhyResult, look: Look): string[] {
  const { inputs, luck } = swingRows(result);
  const rows = luck === null ? inputs : [...inputs, luck];
  if (rows.length === 0) return [];
  const { label } = metrics[result.target];
  const bars = barsOf(rows, result, look);
  const names = rows.map(({ name }) => cut(name, Math.min(LONGEST_NAME, look.width - 40), look));
  const lines = rows.map(({ high, low }, i) => [
    names[i]!,
    low,
    ...(bars === null ? [] : [bars[i]!]),
    high,
  ]);
  const many = simulatedSpan(result).many;
  return [
    wrap(
      `average ${label} with one input at either end and the others at their middle; luck: 9 in 10 ${many}`,
      look,
      '  ',
    ),
    safe(columns(lines, { indent: '  ', last: 'left' }), look.ascii),
    '',
  ];
}

/** Bars on one scale, the middle marked; null where there is no room. */
function barsOf(rows: readonly SwingRow[], { middle }: WhyResult, look: Look): string[] | null {
  const widest = (of: (row: SwingRow) => string): number =>
    Math.max(...rows.map((row) => of(row).length));
  const texts =
    Math.min(
      LONGEST_NAME,
      look.width - 40,
      widest(({ name }) => name),
    ) +
    widest(({ low }) => low) +
    widest(({ high }) => high);
  const width = Math.min(WIDEST_BAR, look.width - texts - 8);
  if (width < NARROWEST_BAR || middle === null) return null;
  const values = rows.flatMap(({ ends }) => ends.map(({ value }) => value)).concat(middle.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const place = (value: number): number =>
    most === least ? 0 : Math.round(((value - least) / (most - least)) * (width - 1));
  return rows.map(({ ends: [a, b] }) => {
    const [from, to] = [
      place(Math.min(a.value, b.value, middle.value)),
      place(Math.max(a.value, b.value, middle.value)),
    ];
    return Array.from({ length: width }, (_, at) =>
      at === place(middle.value) ? '|' : at >= from && at <= to ? '=' : ' ',
    ).join('');
  });
}

/** One bar split in two. */
function luckBar({ unknown }: WhyResult, look: Look): string[] {
  if (unknown === null) return [];
  const width = Math.min(60, look.width - 4);
  const share = Math.min(1, Math.max(0, unknown.value));
  const first = Math.round(share * width);
  const bar = `${'#'.repeat(first)}${'.'.repeat(width - first)}`;
  return [
    `  ${bar}`,
    wrap(`# not knowing ${percent(share, 0.01)}   . luck ${percent(1 - share, 0.01)}`, look, '  '),
    '',
  ];
}

function measureTable(result: WhyResult, look: Look, full: boolean): string[] {
  const rows = measureRows(result);
  if (rows.length === 0) return [];
  const shown = full ? rows : rows.slice(0, ROWS);
  // From the right, what is told in sentences goes first where the screen is narrow.
  for (let kept: number = MEASURE_HEAD.length; kept > 2; kept--) {
    const table = [MEASURE_HEAD, ...shown].map((row) =>
      row
        .slice(0, kept)
        .map((cell, at) => (at === 0 ? cut(cell, Math.min(34, look.width - 34), look) : cell)),
    );
    const text = safe(columns(table, { indent: '  ' }), look.ascii);
    if (kept > 3 && text.split('\n').some(({ length }) => length > look.width)) continue;
    const rest = rows.length - shown.length;
    return [text, ...(rest > 0 ? [wrap(`${rest} more with --full.`, look, '  ')] : []), ''];
  }
  return [];
}

function pairTable({ pairs }: WhyResult, look: Look): string[] {
  if (pairs === null || pairs.length === 0) return [];
  const rows = pairs.map(({ a, b, share }) => [
    cut(`${inputName(a)} and ${inputName(b)}`, look.width - 16, look),
    shareText(share),
  ]);
  return [
    safe(columns([['together beyond each alone', 'share'], ...rows], { indent: '  ' }), look.ascii),
  ];
}

function cut(text: string, longest: number, { ascii }: Look): string {
  const ellipsis = ascii ? '...' : '…';
  return text.length <= longest
    ? text
    : `${text.slice(0, longest - ellipsis.length).trimEnd()}${ellipsis}`;
}
