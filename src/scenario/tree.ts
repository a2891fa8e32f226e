/** Where something stands; line and column from 1, or 0 where there is no line to name. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Stands {
  readonly place: Place;
  /** Which file of the chain it came from: 0 for the first preset, rising to the last setting. */
  readonly layer: number;
}

/** One value as written. */
export interface Leaf extends Stands {
  readonly kind: 'leaf';
  readonly text: string;
  /** YAML's null: back to the preset. */
  readonly empty: boolean;
  /** Where the value comes from, in words, and who says so. */
  readonly source: string | null;
  readonly by: string | null;
  /** What a factor (`x 0.9`) is laid over. */
  readonly under?: Leaf;
}

/** A key of a branch, and what stands at it. */
export interface Entry {
  readonly key: Place;
  readonly node: Tree;
}

/** Keys and what stands at them. */
export interface Branch extends Stands {
  readonly kind: 'branch';
  /** A key was refused, so what is missing here need not be complained of as well. */
  readonly damaged?: true;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Items one after the other. */
export interface List extends Stands {
  readonly kind: 'list';
  readonly items: readonly Tree[];
}

/** A file's content with positions, before anything is known of keys and units. */
export type Tree = Leaf | Branch | List;

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a key would reach into an object's own machinery. */
export function isReserved(key: string): boolean {
  return RESERVED.has(key);
}

/** The word that switches things off. */
export const NONE = 'none';

/** Whether a node is the word `none`. */
export function isNone(node: Tree | undefined): boolean {
  return node?.kind === 'leaf' && node.text === NONE;
}

/** What stands at a key of a branch. */
export function child(node: Tree | undefined, key: string): Tree | undefined {
  return node?.kind === 'branch' ? node.entries.get(key)?.node : undefined;
}

/** The highest layer that says anything at or below a node, `none` aside; -1 where nothing does. */
export function layerOf(node: Tree | undefined): number {
  if (node === undefined || isNone(node)) return -1;
  if (node.kind === 'leaf') return node.layer;
  const below =
    node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.node);
  return below.reduce(
    (layer, part) => Math.max(layer, layerOf(part)),
    node.kind === 'list' ? node.layer : -1,
  );
}

/** `closing.deal` for `closing` and `deal`. */
export function joinPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
