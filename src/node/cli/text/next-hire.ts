import { NEXT_HIRE_HEAD, NEXT_HIRE_LEGEND, nextHireRows } from '../../../report/next-hire-rows.ts';
import type { NextHireResult } from '../../../study/next-hire/result.ts';
import { count, money } from '../../../study/words.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { columns } from './columns.ts';
import { teamLine } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

/** One person more or fewer over a year: verdict, then a row for each change. */
export function nextHireText(result: NextHireResult, look: Look, full: boolean): string {
  const { loaded, verdict } = result;
  return [
    look.color.bold(wrap(`${loaded.scenario.name}: next hire, ${teamLine(loaded.scenario)}`, look)),
    `${wrap(nextHireSimulated(result), look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    '',
    table(result, look),
    '',
    look.color.dim(wrap(NEXT_HIRE_LEGEND, look, '  ')),
  ].join('\n');
}

/** The table, or, where the screen is too narrow, one block for each change. */
function table(result: NextHireResult, look: Look): string {
  const rows = nextHireRows(result);
  const wide = safe(columns([NEXT_HIRE_HEAD, ...rows], { indent: '  ' }), look.ascii);
  if (wide.split('\n').every(({ length }) => length <= look.width)) return wide;
  const blocks = rows.map(([label, ...cells]) => [
    [label!, ''],
    ...cells.map((cell, at) => [`  ${NEXT_HIRE_HEAD[at + 1]!}`, cell]),
  ]);
  return safe(columns(blocks.flat(), { indent: '  ' }), look.ascii);
}

const STOPPED = { interrupt: ', INTERRUPTED', time: ', stopped by time' } as const;

/** How much was simulated, and how well the averages are known. */
export function nextHireSimulated({
  loaded,
  monthRuns,
  runs,
  seed,
  settled,
}: NextHireResult): string {
  const { currency, period } = loaded.scenario;
  const { halfWidth, stoppedBy } = settled;
  const stopped = stoppedBy === 'time' || stoppedBy === 'interrupt' ? STOPPED[stoppedBy] : '';
  const known =
    halfWidth === null
      ? ''
      : `; average differences settled to ±${money(halfWidth, currency, halfWidth)}`;
  const months = monthRuns === 0 ? '' : ` and ${count(monthRuns)} months`;
  return `${count(runs)} possible ${spanName(period).many}${months}, seed ${seed}${known}${stopped}`;
}
