import type { Problems } from '../problems.ts';
import type { Reading } from '../quantity.ts';
import type { Origin } from '../scenario.ts';
import type { Branch, Place, Tree } from '../tree.ts';
import { joinPath } from '../tree.ts';
import type { Sketch } from './sketch.ts';
import type { Words } from './words.ts';

/** Where a walk through a file stands. */
export interface Spot {
  /** Path inside the scenario, such as `closing.close_rate`. */
  readonly path: string;
  /** What comes before the path in messages: `compare.nine` inside `compare`, else empty. */
  readonly prefix: string;
  readonly problems: Problems;
}

/** A walk that shapes one file: bare values to their keys, sources to their values. */
export interface Shaping extends Spot {
  /** The section in which a key stands, where it stands in one only. */
  whereIs(key: string): string | null;
  /** Names that stand for a whole path where the walk begins: `closers` in a setting. */
  readonly shortKeys: readonly string[];
}

/** A walk that reads the merged tree. */
export interface Taking extends Spot {
  /** Where to say that something is missing. */
  readonly place: Place;
  /** The section a key stands in has lost keys to problems: what is missing is not complained of. */
  readonly damaged: boolean;
  readonly reading: Reading;
  /** Layers up to this one are presets, whose currency signs are not the file's. */
  readonly presetLayers: number;
  readonly origins: Map<string, Origin>;
  /** A column of numbers from a data file, in the units of the file. */
  column(path: string, column: string, place: Place): readonly number[];
}

/** What may stand at a key of a file. */
export interface Key<T> {
  /** One sentence for editors and messages. */
  readonly about: string;
  /** What editors check and complete. */
  readonly schema: Sketch;
  /** The keys below it by name; null where names are free or there are none. */
  readonly keys: Readonly<Record<string, Key<unknown>>> | null;
  /** The key that a bare value stands for. */
  readonly main: string | null;
  /** Words that may stand there, where there are such. */
  readonly words?: Words;
  /** The key that a name below it would have. */
  below(name: string): Key<unknown> | null;
  /** One file's part in its long form; undefined where a problem was found. */
  shape(node: Tree, spot: Shaping): Tree | undefined;
  /** The value of the merged tree; undefined where a problem was found. */
  take(node: Tree | undefined, spot: Taking): T | undefined;
}

export type Keys = Readonly<Record<string, Key<unknown>>>;

/** What a section's keys read to; a value with a problem is undefined. */
export type Taken<K extends Keys> = {
  readonly [P in keyof K]: (K[P] extends Key<infer T> ? T : never) | undefined;
};

/** Without the holes that problems leave. */
export type Complete<T> = T extends object
  ? { readonly [P in keyof T]: Complete<Exclude<T[P], undefined>> }
  : T;

/** What a key reads to beside its own kind of value: what `none` and absence stand for, where they are allowed. */
export type Beside<O> =
  | (O extends { readonly none: infer None } ? None : never)
  | (O extends { readonly absent: infer Absent } ? Absent : never);

/** The spot of a key below. */
export function step<S extends Spot>(spot: S, key: string): S {
  return { ...spot, path: joinPath(spot.path, key) };
}

/** The path as messages and problems name it. */
export function fullPath({ prefix, path }: Spot): string {
  if (prefix === '') return path;
  return path === '' ? prefix : `${prefix}.${path}`;
}

/** Notes a problem; returns undefined, so that a reader can return what it returns. */
export function complain(spot: Spot, place: Place, message: string): undefined {
  spot.problems.add(place, fullPath(spot), message);
  return undefined;
}

/** Says that a section lacks something, unless that follows from a problem already found. */
export function lack(spot: Spot, node: Branch, message: string): undefined {
  return node.damaged === true ? undefined : complain(spot, node.place, message);
}

/** What stands there, as messages name it. */
export function kindOf(node: Tree): string {
  if (node.kind === 'list') return 'a list';
  return node.kind === 'branch' ? 'a section' : `"${node.text}"`;
}
