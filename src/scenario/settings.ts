import { parseTree } from './parse.ts';
import type { Problems } from './problems.ts';
import { underKey } from './schema/section.ts';
import { TELEMARKETER_KEYS } from './schema/team.ts';
import { suggestion } from './spelling.ts';
import { child, isReserved } from './tree.ts';
import type { Branch, Entry, Place, Tree } from './tree.ts';

/** `--set key=value`: a value for one key, in the grammar of files. */
export interface Setting {
  readonly key: string;
  readonly text: string;
}

/** Keys that people may write short. */
const SHORT: Readonly<Record<string, string>> = {
  telemarketers: 'team.telemarketers.count',
  closers: 'team.closers.count',
};

/** Keys that stand for a longer path, in settings only. */
export const SHORT_KEYS = Object.keys(SHORT);

const GROUPED = /^(?:team\.)?telemarketers\.([^.]+)(\.[^.]+)?$/u;

/**
 * The full path of a key: `closers` is short for `team.closers.count`, `telemarketers.evening` for the count of a group.
 */
export function fullKey(key: string): string {
  if (Object.hasOwn(SHORT, key)) return SHORT[key]!;
  const [, name, below = '.count'] = GROUPED.exec(key) ?? [];
  if (name === undefined || suggestion(name, TELEMARKETER_KEYS) !== null) return key;
  const known = TELEMARKETER_KEYS.includes(name);
  if (known) return key.startsWith('team.') ? key : `team.${key}`;
  return `team.telemarketers.groups.${name}${below}`;
}

/**
 * A setting as a tree that can be laid over a file.
 *
 * @param flag the flag it came from, which messages name
 * @returns null where the value has no usable structure
 */
export function settingTree(
  { key, text }: Setting,
  flag: string,
  layer: number,
  problems: Problems,
): Branch | null {
  const place: Place = { file: flag, line: 0, column: 0 };
  const path = fullKey(key.trim()).split('.');
  if (path.includes('') || path.some(isReserved)) {
    problems.add(place, key, 'a key looks like closing.close_rate.');
    return null;
  }
  const value = valueTree(text.trim(), place, layer, path.join('.'), problems);
  if (value === null) return null;
  return path.reduceRight<Tree>((node, name) => underKey(node, name), value) as Branch;
}

function valueTree(
  text: string,
  place: Place,
  layer: number,
  path: string,
  problems: Problems,
): Tree | null {
  if (!/^[[{"']/u.test(text)) {
    const empty = text === '' || text === 'null' || text === '~';
    if (text === '') {
      problems.add(place, path, 'a value is missing after =.');
      return null;
    }
    return { kind: 'leaf', place, layer, text, empty, source: null, by: null };
  }
  const inner = parseTree(place.file, `value: ${text}`, layer, problems);
  const node = child(inner ?? undefined, 'value');
  return node === undefined ? null : placed(node, place);
}

/** The same tree, all of it standing at one place. */
function placed(node: Tree, place: Place): Tree {
  if (node.kind === 'leaf') return { ...node, place };
  if (node.kind === 'list')
    return { ...node, place, items: node.items.map((item) => placed(item, place)) };
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { key: place, node: placed(entry.node, place) },
  ]);
  return { ...node, place, entries: new Map(entries) };
}
