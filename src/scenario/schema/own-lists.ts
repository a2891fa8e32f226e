import { isNone, layerOf } from '../tree.ts';
import type { Branch, Entry, Tree } from '../tree.ts';

/** What is said of a list or is not so: no other list's. */
const OF_ITS_SIZE: readonly string[] = ['records', 'refresh'];

/**
 * A file's own lists in place of the preset's, whose values they have where they say nothing, their size aside.
 *
 * @param presetLayers layers below this one are presets
 */
export function withOwnLists(node: Tree, presetLayers: number): Tree {
  if (node.kind !== 'branch') return node;
  const lists = [...node.entries].filter(([, entry]) => isList(entry.node));
  const isOwn = ([, entry]: [string, Entry]): boolean => layerOf(entry.node) >= presetLayers;
  const preset = lists.find((list) => !isOwn(list))?.[1].node;
  if (preset?.kind !== 'branch' || !lists.some(isOwn)) return node;
  const entries = [...node.entries].flatMap(([name, entry]): [string, Entry][] => {
    if (!isList(entry.node)) return [[name, entry]];
    return isOwn([name, entry]) ? [[name, filledIn(entry, preset)]] : [];
  });
  return { ...node, entries: new Map(entries) };
}

function isList(node: Tree): boolean {
  return node.kind === 'branch' && !node.entries.has('inbound') && !isNone(node);
}

function filledIn({ key, node }: Entry, preset: Branch): Entry {
  if (node.kind !== 'branch') return { key, node };
  const missing = [...preset.entries].filter(
    ([name]) => !OF_ITS_SIZE.includes(name) && !node.entries.has(name),
  );
  return { key, node: { ...node, entries: new Map([...node.entries, ...missing]) } };
}
