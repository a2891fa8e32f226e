import { decimalsOf } from '../../pay/money.ts';
import { csvOf, type Table } from '../../report/tables.ts';
import type { Samples } from '../../study/results.ts';
import type { StatementRow } from '../../study/statements.ts';
import { destination, type Destination } from '../destination.ts';
import { UsageError } from './errors.ts';
import { formatOfFile } from './formats/index.ts';
import type { Io } from './io.ts';

/** A file of many rows: a table (.csv), or one object a line (.ndjson). */
export interface RowFile {
  readonly to: Destination;
  readonly lines: boolean;
}

/**
 * The file that a flag names, checked before anything is simulated.
 *
 * @throws {UsageError} when its ending is neither .csv nor .ndjson
 * @throws {FileError} when it cannot be written or would be overwritten
 */
export function rowFile(flag: string, name: string, io: Io, force: boolean): RowFile {
  const format = formatOfFile(name);
  if (format !== 'csv' && format !== 'ndjson') {
    throw new UsageError(`--${flag}: expected a file ending in .csv or .ndjson, got "${name}".`);
  }
  return { to: destination(name, io.folder, force), lines: format === 'ndjson' };
}

/** One row for each possible month; a month without a value has an empty field, or null. */
export function samplesText({ names, columns }: Samples, lines: boolean): string {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, month) =>
    columns.map((column) => (Number.isFinite(column[month]) ? column[month]! : null)),
  );
  return rowsText({ columns: names.map((name) => ({ name, unit: 'text' })), rows }, lines);
}

/** One row for each line of a pay statement; a table has amounts with all decimals of the currency. */
export function statementsText(
  statements: readonly StatementRow[],
  currency: string,
  lines: boolean,
): string {
  const table: Table = {
    columns: [
      { name: 'month', unit: 'plain' },
      { name: 'person', unit: 'text' },
      { name: 'period', unit: 'plain' },
      { name: 'plan', unit: 'text' },
      { name: 'rule', unit: 'text' },
      { name: 'line', unit: 'text' },
      { name: 'amount', unit: 'cents', decimals: decimalsOf(currency) },
    ],
    rows: statements.map(({ month, person, period, plan, rule, line, amount }) => [
      month,
      person,
      period,
      plan,
      rule,
      line,
      amount,
    ]),
  };
  return rowsText(table, lines);
}

function rowsText(table: Table, lines: boolean): string {
  if (!lines) return csvOf(table);
  const object = (row: Table['rows'][number]): object =>
    Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]]));
  return table.rows.map((row) => `${JSON.stringify(object(row))}\n`).join('');
}
