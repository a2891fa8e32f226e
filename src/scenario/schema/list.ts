import { NONE } from '../tree.ts';
import type { Tree } from '../tree.ts';
import { complain, kindOf, step } from './key.ts';
import type { Key, Shaping } from './key.ts';
import { withSource } from '../merge.ts';
import { missing, readLeaf, saidOf, shapeValue, sourceKeys, wordsOf } from './value.ts';
import type { Kind } from './value.ts';

/** A key with a list of values, which files replace as a whole; `none` is the empty list. */
export function list<T>(kind: Kind<T>, about: string): Key<readonly T[]> {
  return {
    about,
    schema(z) {
      const bare = kind.bare(z);
      const items = z.array(z.union([bare, z.strictObject({ value: bare, ...sourceKeys(z) })]));
      const long = z.strictObject({ value: items, ...sourceKeys(z) });
      return z.union([items, bare, long, z.literal(NONE), z.null()]).describe(about);
    },
    keys: null,
    ...wordsOf(kind),
    main: null,
    below: () => null,
    shape: shapeList,
    take(node, spot) {
      if (node === undefined) return missing(spot, about);
      if (node.kind !== 'list')
        return complain(spot, node.place, `a list is expected, found ${kindOf(node)}.`);
      const { place } = node;
      spot.origins.set(spot.path, { ...place, text: textOf(node.items), ...sourceOf(node.items) });
      const taken = node.items.map((part, index) =>
        part.kind === 'leaf'
          ? readLeaf(part, step(spot, String(index)), kind)
          : complain(spot, part.place, `one value is expected, found ${kindOf(part)}.`),
      );
      return taken.filter((part) => part !== undefined);
    },
  };
}

function shapeList(node: Tree, spot: Shaping): Tree | undefined {
  if (node.kind === 'leaf') {
    if (node.empty) return node;
    const items = node.text === NONE ? [] : [node];
    return { kind: 'list', place: node.place, layer: node.layer, items };
  }
  if (node.kind === 'list') {
    const items = node.items.map((item) => shapeValue(item, spot));
    return { ...node, items: items.filter((item) => item !== undefined) };
  }
  const inner = node.entries.get('value')?.node;
  if (inner === undefined || inner.kind === 'branch') {
    return complain(spot, node.place, 'a list is expected, found a section.');
  }
  const { source, by } = saidOf(node, spot);
  const shaped = shapeList(inner, spot);
  return shaped === undefined ? undefined : withSource(shaped, source, by);
}

function textOf(items: readonly Tree[]): string {
  const texts = items.map((item) => (item.kind === 'leaf' ? item.text : ''));
  return `[${texts.join(', ')}]`;
}

function sourceOf(items: readonly Tree[]): { source: string | null; by: string | null } {
  const [first] = items;
  return first?.kind === 'leaf'
    ? { source: first.source, by: first.by }
    : { source: null, by: null };
}
