import { readText } from './chain.ts';
import type { World } from './chain.ts';
import { readColumn } from './data-file.ts';
import type { Column } from './data-file.ts';
import { resolvePath } from './paths.ts';
import type { Problems } from './problems.ts';
import type { Place } from './tree.ts';

/** Numbers of a data file's column; empty where there are problems. */
export type ColumnReader = (
  path: string,
  column: string,
  place: Place,
  problems: Problems,
) => readonly number[];

const MOST_FAULTS = 20;

/** Reads columns for one scenario, each file once. */
export function columnReader(first: string, world: World): ColumnReader {
  const texts = new Map<string, string>();
  const known = new Map<string, Column>();
  return (path, column, place, problems) => {
    const target = resolvePath(first, place.line === 0 ? first : place.file, path);
    if ('refusal' in target) {
      problems.add(place, 'from', target.refusal);
      return [];
    }
    const text = texts.get(target.path) ?? readText(target.path, place, 'from', world, problems);
    if (text === null) return [];
    texts.set(target.path, text);
    const id = `${target.path}\n${column}`;
    const found = known.get(id) ?? readColumn(text, column);
    known.set(id, found);
    for (const { line, column: at, message } of found.faults.slice(0, MOST_FAULTS)) {
      problems.add({ file: target.path, line, column: at }, column, message);
    }
    const more = found.faults.length - MOST_FAULTS;
    if (more > 0)
      problems.add(
        { file: target.path, line: 0, column: 0 },
        column,
        `${more} more cells cannot be used.`,
      );
    return found.faults.length > 0 ? [] : found.values;
  };
}
