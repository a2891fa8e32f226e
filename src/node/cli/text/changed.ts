import {
  changedInputRows,
  changedMetricHead,
  changedMetricRows,
  changedWords,
  INPUT_HEAD,
} from '../../../report/changed-rows.ts';
import type { RunResult } from '../../../study/results.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';

/** What changed since an earlier result: inputs, then figures; nothing where nobody asked or nothing changed. */
export function changedLines({ changed, loaded }: RunResult, look: Look): string[] {
  if (changed === null || changed.inputs.length === 0) return [];
  const { currency, period } = loaded.scenario;
  const { many } = spanName(period);
  const [, ...head] = changedMetricHead(many);
  const figures = [['', ...head], ...changedMetricRows(changed, currency)];
  return [
    look.color.bold(wrap(`SINCE ${changed.since}`, look, '  ')),
    fitting(
      [[...INPUT_HEAD], ...changedInputRows(changed)],
      changedInputRows(changed).map(([key, was, now]) => `${key!}: ${was!} -> ${now!}`),
      look,
    ),
    '',
    ...(figures.length > 1 ? [figureTable(figures, look)] : []),
    wrap(changedWords(changed, many), look, '  '),
    '',
  ];
}

/** Columns of figures that give way on a narrow screen: the ends of 9 in 10 months, then the middles old and new. */
const GIVE_WAY = [[], [4], [1, 2, 4]];

function figureTable(rows: readonly (readonly string[])[], look: Look): string {
  const tables = GIVE_WAY.map((without) => {
    const kept = rows.map((row) => row.filter((_, at) => !without.includes(at)));
    return safe(columns(kept, { indent: '  ' }), look.ascii);
  });
  return tables.find((table) => fits(table, look)) ?? tables.at(-1)!;
}

/** A table, or one sentence a row where it is too wide. */
function fitting(
  rows: readonly (readonly string[])[],
  sentences: readonly string[],
  look: Look,
): string {
  const table = safe(columns(rows, { indent: '  ' }), look.ascii);
  if (fits(table, look)) return table;
  return sentences.map((sentence) => wrap(sentence, look, '  ')).join('\n');
}

function fits(table: string, look: Look): boolean {
  return table.split('\n').every((line) => line.length <= look.width);
}
