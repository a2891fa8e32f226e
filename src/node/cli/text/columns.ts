import Table from 'cli-table3';

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
  const table = new Table({
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: Array.from({ length: width }, (_, column) =>
      column < leading ? 'left' : column === width - 1 ? last : 'right',
    ),
  });
  table.push(...rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]));
  return table
    .toString()
    .split('\n')
    .map((line) => (indent + line).trimEnd())
    .join('\n');
}
