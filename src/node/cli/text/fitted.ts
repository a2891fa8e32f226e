import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';

/** One column of a table that is fitted to a screen. */
export interface FittedColumn {
  readonly title: string;
  readonly cells: readonly string[];
  /** Columns with 1 give way first where the screen is narrow, then those with 2; absent: stays. */
  readonly gives?: number;
}

/** What a name may be wrapped to at the least. */
const NARROWEST = 12;

/**
 * A table no wider than the screen: headings in two lines, columns that give way, and where that does not do, names in the
 * first column wrapped.
 */
export function fittedTable(
  names: FittedColumn,
  others: readonly FittedColumn[],
  look: Look,
): string {
  const last = Math.max(0, ...others.map(({ gives = 0 }) => gives));
  for (let gone = 0; gone <= last; gone++) {
    const text = tableOf(names, staying(others, gone), look);
    if (widthOf(text) <= look.width) return text;
  }
  const kept = staying(others, last);
  const rest = widthOf(tableOf({ title: '', cells: [] }, kept, look));
  return tableOf(names, kept, look, Math.max(NARROWEST, look.width - rest));
}

function staying(others: readonly FittedColumn[], gone: number): FittedColumn[] {
  return others.filter(({ gives }) => gives === undefined || gives > gone);
}

function tableOf(
  names: FittedColumn,
  others: readonly FittedColumn[],
  look: Look,
  width = Infinity,
): string {
  const shown = others.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heads = [names, ...shown].map(({ title }) => inTwo(title));
  const rows = names.cells.flatMap((name, row) =>
    wrap(name, { ...look, width })
      .split('\n')
      .map((line, at) => [line, ...shown.map(({ cells }) => (at === 0 ? cells[row]! : ''))]),
  );
  const headings = [heads.map(([upper]) => upper), heads.map(([, lower]) => lower)];
  return safe(columns([...headings, ...rows], { indent: '  ' }), look.ascii);
}

/** A title in two lines as even as its spaces allow, the second of them never empty. */
function inTwo(title: string): readonly [string, string] {
  const words = title.split(' ');
  const halves = words
    .slice(1)
    .map((_, at): readonly [string, string] => [
      words.slice(0, at + 1).join(' '),
      words.slice(at + 1).join(' '),
    ]);
  const size = ([upper, lower]: readonly [string, string]): number =>
    Math.max(upper.length, lower.length);
  return halves.toSorted((a, b) => size(a) - size(b))[0] ?? ['', title];
}

function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(({ length }) => length));
}
