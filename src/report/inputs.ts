import { isPreset } from '../scenario/origin.ts';
import type { LoadedScenario, Origin } from '../scenario/scenario.ts';

/** One value of a scenario as it was written, or several that say one thing. */
export interface InputRow extends Origin {
  readonly path: string;
  /** Whether somebody wrote it, and it is not the preset's. */
  readonly own: boolean;
  readonly guess: boolean;
}

/**
 * What a scenario rests on, in the order of the file. Multipliers by hour or weekday that share a source stand in one
 * row: `9: 0.9, 10: 1.1`.
 */
export function inputRows({ origins }: LoadedScenario): InputRow[] {
  const rows: [string, Origin][] = [];
  for (const [path, origin] of Object.entries(origins)) {
    const [, group, point] = /^(.*\.by_(?:hour|weekday))\.(.+)$/u.exec(path) ?? [];
    if (group === undefined) {
      rows.push([path, origin]);
      continue;
    }
    const text = `${point}: ${origin.text}`;
    const last = rows.at(-1);
    if (last?.[0] === group && last[1].source === origin.source && last[1].file === origin.file) {
      last[1] = { ...last[1], text: `${last[1].text}, ${text}` };
    } else {
      rows.push([group, { ...origin, text }]);
    }
  }
  return rows.map(([path, origin]) => ({
    ...origin,
    path,
    own: !isPreset(origin),
    guess: /^guess\b/u.test(origin.source ?? ''),
  }));
}

/** Where a value stands: `floor.yaml:12`. */
export function placeOf({ file, line }: Pick<Origin, 'file' | 'line'>): string {
  return line > 0 ? `${file}:${line}` : file;
}
