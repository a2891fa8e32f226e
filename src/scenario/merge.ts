import { isFactor } from './factor.ts';
import { isNone } from './tree.ts';
import type { Branch, Entry, Leaf, Tree } from './tree.ts';

/** A branch that is replaced whole, not merged key by key: a person's pay, a named plan. */
export type Whole = (path: readonly string[]) => boolean;

/**
 * Lays one tree over another: maps merge key by key, lists and values are replaced, null returns to the preset.
 *
 * @param base what holds so far
 * @param over what is laid over it; its keys win
 * @param preset what null returns to
 * @param whole says which branches are replaced rather than merged
 */
export function merge(base: Branch, over: Branch, preset: Branch, whole: Whole): Branch {
  return mergeBranch(base, over, preset, whole, []);
}

function mergeBranch(
  base: Branch,
  over: Branch,
  preset: Tree | undefined,
  whole: Whole,
  path: readonly string[],
): Branch {
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, { key: place, node }] of over.entries) {
    const here = [...path, key];
    const original = preset?.kind === 'branch' ? preset.entries.get(key)?.node : undefined;
    const merged = mergeNode(entries.get(key)?.node, node, original, whole, here);
    if (merged === undefined) entries.delete(key);
    else entries.set(key, { key: place, node: merged });
  }
  // The place of the later file: what is missing is best said there.
  return { ...over, ...(base.damaged === true && { damaged: true }), entries };
}

function mergeNode(
  base: Tree | undefined,
  over: Tree,
  preset: Tree | undefined,
  whole: Whole,
  path: readonly string[],
): Tree | undefined {
  if (over.kind === 'leaf' && over.empty) return preset;
  if (over.kind === 'leaf' && base?.kind === 'leaf' && isFactor(over.text)) {
    return isNone(base) ? over : { ...over, under: base };
  }
  if (over.kind !== 'branch') return over;
  // Switched on again: what is not said comes from the preset.
  const under = isNone(base) ? preset : base;
  const merges = under?.kind === 'branch' && !whole(path);
  const nothing: Branch = { ...over, entries: new Map() };
  return mergeBranch(merges ? under : nothing, over, whole(path) ? undefined : preset, whole, path);
}

/** The same tree with every value's source forgotten or set, as a block's own `source` says. */
export function withSource(tree: Tree, source: string | null, by: string | null): Tree {
  if (source === null && by === null) return tree;
  if (tree.kind === 'leaf') {
    const leaf: Leaf = { ...tree, source: tree.source ?? source, by: tree.by ?? by };
    return leaf;
  }
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item) => withSource(item, source, by)) };
  }
  const entries = [...tree.entries].map(
    ([key, { key: place, node }]) =>
      [key, { key: place, node: withSource(node, source, by) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
