import type { MetricUnit } from '../metrics/types.ts';

/** A cell: text, a full-length number in its column's unit, or null where there is no value. */
export type Cell = string | number | null;

/** One column of a table. */
export interface Column {
  readonly name: string;
  /** `text`; `plain` for numbers as they are, such as axis values; `cents` for money in full; or the unit of a metric. */
  readonly unit: MetricUnit | 'text' | 'plain' | 'cents';
  /** Decimals that CSV writes of its numbers; full length without. */
  readonly decimals?: number;
}

/** The data behind a chart, as people may read it or take it away. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows that sum others, by index. */
  readonly totals?: readonly number[];
}

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), numbers at full length where a column asks for no less, no value as an
 * empty field.
 * Text that a spreadsheet would take for a formula gets a leading apostrophe.
 *
 * @param table rows as long as its columns
 * @returns one header line and one line per row, each ended by CRLF
 */
export function csvOf(table: Table): string {
  const header = table.columns.map(({ name }) => fieldOf(name));
  const fields = (row: readonly Cell[]): string[] =>
    row.map((cell, at) => fieldOf(cell, table.columns[at]?.decimals));
  return [header, ...table.rows.map(fields)].map((line) => `${line.join(',')}\r\n`).join('');
}

/** First characters that make a spreadsheet calculate, and those that hide them. */
const FORMULA = /^[=+\-@\t\r]/;

function fieldOf(cell: Cell, decimals?: number): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return decimals === undefined ? String(cell) : cell.toFixed(decimals);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
