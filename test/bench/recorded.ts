/** Titles of the two columns that are read back, and of the table they stand in. */
export const NAME_COLUMN = 'ratio';
export const MEDIAN_COLUMN = 'median';

/** Below this share of what is recorded, a ratio fell. */
const KEPT = 0.9;

/** What became of a ratio since it was recorded. */
export interface Change {
  readonly name: string;
  readonly recorded: number;
  readonly found: number;
  readonly verdict: 'fell' | 'kept' | 'better';
}

/**
 * Medians by name, of the table of ratios in a report.
 *
 * @throws {Error} where the report has no such table, or a row of it no number
 */
export function recordedRatios(report: string): Map<string, number> {
  const rows = report.split('\n').map(cellsOf);
  const head = rows.findIndex((cells) => cells[0] === NAME_COLUMN && cells.includes(MEDIAN_COLUMN));
  if (head < 0) throw new Error(`expected a table of ratios in the report, found none`);
  const column = rows[head]!.indexOf(MEDIAN_COLUMN);
  const ratios = new Map<string, number>();
  // Under the head is its rule.
  for (let row = head + 2; row < rows.length && rows[row]!.length > 0; row++) {
    const [name = '', median] = [rows[row]![0], Number(rows[row]![column])];
    if (!(median > 0)) throw new Error(`expected the median of ${name}, got ${rows[row]![column]}`);
    ratios.set(name, median);
  }
  return ratios;
}

/** How the ratios that were both recorded and found changed, as recorded. */
export function changesOf(
  recorded: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): Change[] {
  return [...recorded].flatMap(([name, before]) => {
    const now = found.get(name);
    if (now === undefined) return [];
    const verdict = now < KEPT * before ? 'fell' : before < KEPT * now ? 'better' : 'kept';
    return [{ name, recorded: before, found: now, verdict }];
  });
}

/** Cells of a line of a Markdown table; none of any other line. */
function cellsOf(line: string): string[] {
  const inside = /^\|(.*)\|$/u.exec(line.trim())?.[1];
  return inside === undefined ? [] : inside.split('|').map((cell) => cell.trim());
}
