import type Table from 'cli-table3';
import { createRequire } from 'node:module';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/**
 * Rows of cells set in columns two spaces apart, the first to the left and the others to the right.
 *
 * @param leading - how many columns, from the first, are set to the left
 * @param last - how the last column is set
 * @returns lines without trailing spaces; each starts with `indent`
 */
export function columns(
  rows: readonly (readonly string[])[],
  {
    indent = '',
    leading = 1,
    last = 'right',
  }: { indent?: string; leading?: number; last?: 'left' | 'right' } = {},
): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const whole = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  const sides = Array.from({ length: width }, (_, column): Side =>
    column < leading ? 'left' : column === width - 1 ? last : 'right',
  );
  const set = whole.flat().every((cell) => NARROW.test(cell)) ? setNarrow : setAny;
  return set(whole, sides)
    .map((line) => (indent + line).trimEnd())
    .join('\n');
}

type Side = 'left' | 'right';

/** Characters that are one column wide each: all that we write ourselves. */
const NARROW = /^[ -~±€£¥×−–…≤≥]*$/u;

function setNarrow(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const widths = sides.map((_, column) => Math.max(1, ...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, at) =>
        sides[at] === 'left' ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
      )
      .join('  '),
  );
}

/** Also names that people chose, in any writing. What tells their widths takes time to load, so that is done here. */
function setAny(rows: readonly (readonly string[])[], sides: readonly Side[]): string[] {
  const AnyTable = createRequire(import.meta.url)('cli-table3') as typeof Table;
  const table = new AnyTable({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: [...sides],
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n');
}
