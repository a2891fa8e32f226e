/** A cell that cannot be used, where it stands. */
export interface BadCell {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** One column of a data file, or what is wrong with it. */
export interface Column {
  readonly values: readonly number[];
  readonly faults: readonly BadCell[];
}

interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/u;
const LARGEST = 1e12;
const LONGEST_FILE = 32 * 1_024 * 1_024;

/**
 * Reads one column of a CSV file: a header line, then rows; comma or semicolon; cells may stand in double quotes.
 *
 * @returns amounts of at least 0, in the order of the file; every cell that is none is a fault
 */
export function readColumn(text: string, name: string): Column {
  if (text.length > LONGEST_FILE)
    return fault(0, 0, `is larger than ${LONGEST_FILE / 1_048_576} MB.`);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const header = body.slice(0, /[\r\n]/u.exec(body)?.index ?? body.length);
  const rows = readRows(body, header.includes(';') ? ';' : ',');
  const names = rows[0]?.map((cell) => cell.text) ?? [];
  const index = names.indexOf(name);
  if (index < 0)
    return fault(
      1,
      1,
      `there is no column "${name}". Columns are ${names.slice(0, 20).join(', ')}.`,
    );
  const values: number[] = [];
  const faults: BadCell[] = [];
  for (const row of rows.slice(1)) {
    const cell = row[index];
    const message = cell === undefined ? `the row has no cell for ${name}` : faultOf(cell.text);
    if (message === null) values.push(Number(cell!.text));
    else
      faults.push({
        line: row[0]!.line,
        column: (cell ?? row.at(-1)!).column,
        message: `${message}.`,
      });
  }
  if (values.length === 0 && faults.length === 0)
    return fault(1, 1, `the column "${name}" has no values.`);
  return { values, faults };
}

function fault(line: number, column: number, message: string): Column {
  return { values: [], faults: [{ line, column, message }] };
}

function faultOf(text: string): string | null {
  if (text === '') return 'the cell is empty';
  if (!NUMBER.test(text)) return `"${text.slice(0, 40)}" is not a number`;
  const value = Number(text);
  if (value < 0) return `${text} is negative`;
  return value > LARGEST ? `${text} is too large to mean anything` : null;
}

/** Rows of trimmed cells; empty lines are left out. */
function readRows(text: string, separator: string): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let lineStart = 0;
  let start = { line: 1, column: 1 };
  const endCell = (next: number) => {
    row.push({ text: cell.trim(), ...start });
    cell = '';
    start = { line, column: next - lineStart + 1 };
  };
  const endRow = (next: number) => {
    endCell(next);
    if (row.length > 1 || row[0]!.text !== '') rows.push(row);
    row = [];
    line++;
    lineStart = next;
    start = { line, column: 1 };
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') cell += text[i++]!;
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell.trim() === '') quoted = true;
    else if (letter === separator) endCell(i + 1);
    else if (letter === '\n') endRow(i + 1);
    else cell += letter;
  }
  if (cell !== '' || row.length > 0) endRow(text.length);
  return rows;
}
