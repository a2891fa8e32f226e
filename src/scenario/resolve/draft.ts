import type { Problems } from '../problems.ts';
import type { Reading } from '../quantity.ts';
import type { Complete } from '../schema/key.ts';
import type { ScenarioValues } from '../keys.ts';
import type { Origin } from '../scenario.ts';
import { child, isNone, layerOf } from '../tree.ts';
import type { Branch, Entry, Leaf, Place, Tree } from '../tree.ts';

/** A scenario whose values are read, but not yet held against each other. */
export class Draft {
  readonly values: ScenarioValues;
  readonly tree: Branch;
  readonly problems: Problems;
  readonly origins: Map<string, Origin>;
  readonly reading: Reading;
  readonly notes: string[] = [];
  /** Layers below this one are presets. */
  private readonly presetLayers: number;
  /** The file first named. */
  private readonly file: string;
  /** What comes before paths in problems. */
  private readonly prefix: string;

  constructor(
    values: ScenarioValues,
    tree: Branch,
    context: {
      problems: Problems;
      origins: Map<string, Origin>;
      reading: Reading;
      presetLayers: number;
      file: string;
      prefix: string;
    },
  ) {
    this.values = values;
    this.tree = tree;
    this.problems = context.problems;
    this.origins = context.origins;
    this.reading = context.reading;
    this.presetLayers = context.presetLayers;
    this.file = context.file;
    this.prefix = context.prefix;
  }

  node(path: string): Tree | undefined {
    return path.split('.').reduce<Tree | undefined>(child, this.tree);
  }

  /** The latest layer that sets anything at a path; -1 where nothing does, or only `none`. */
  layer(path: string): number {
    return layerOf(this.node(path));
  }

  isSet(path: string): boolean {
    return this.layer(path) >= 0;
  }

  /** Whether a file or setting, and not only a preset, sets something at a path. */
  isOwn(path: string): boolean {
    return this.layer(path) >= this.presetLayers;
  }

  /** How money in a leaf is read: a preset's signs are not the file's. */
  signsOf(leaf: Leaf): Reading {
    return leaf.layer < this.presetLayers ? { sign: null } : this.reading;
  }

  /** Where a path's key stands, or the nearest key above it that is the file's own; else the file as a whole. */
  place(path: string): Place {
    let node: Tree = this.tree;
    let place: Place = { file: this.file, line: 0, column: 0 };
    for (const name of path.split('.')) {
      const entry: Entry | undefined = node.kind === 'branch' ? node.entries.get(name) : undefined;
      if (entry === undefined) break;
      if (entry.node.layer >= this.presetLayers) place = entry.key;
      node = entry.node;
    }
    return place;
  }

  /** Says what is wrong at the key of a path. */
  complain(path: string, message: string): void {
    this.complainAt(this.place(path), path, message);
  }

  complainAt(place: Place, path: string, message: string): void {
    this.problems.add(place, this.full(path), message);
  }

  /** Whether something is known to be wrong at a path or below it: what follows from that need not be said. */
  isFaulty(path: string): boolean {
    // A variant's problem that is the file's own is told as that.
    return [path, this.full(path)].some((at) => this.problems.anyBelow(at));
  }

  private full(path: string): string {
    return this.prefix === '' ? path : `${this.prefix}.${path}`;
  }

  /**
   * Whether what stands at a path has lost its meaning through what stands at another. Said in the same file or
   * later, it is a problem: nothing is accepted and ignored. Inherited, it is only left out.
   */
  leaveOut(path: string, because: string, message: string): void {
    if (!this.isSet(path)) return;
    if (this.isOwn(path) && this.layer(path) >= this.latest(because)) this.complain(path, message);
    this.forget(path);
  }

  /** Origins of what plays no part would mislead. */
  forget(path: string): void {
    for (const known of [...this.origins.keys()]) {
      if (known === path || known.startsWith(`${path}.`)) this.origins.delete(known);
    }
  }

  /** As `layer`, but `none` counts as said. */
  private latest(path: string): number {
    const node = this.node(path);
    return node?.kind === 'leaf' ? node.layer : this.layer(path);
  }
}

/** The value without holes, or undefined where a problem left one. */
export function whole<T>(values: T): Complete<T> | undefined {
  return hasHole(values) ? undefined : (values as Complete<T>);
}

function hasHole(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return typeof value[0] === 'number' ? false : value.some(hasHole);
  return Object.values(value).some(hasHole);
}

/** Names that stand below a path and are not switched off, those whose value could not be read included. */
export function writtenNames(draft: Draft, path: string): readonly string[] {
  const node = draft.node(path);
  if (node?.kind !== 'branch') return [];
  return [...node.entries].filter(([, entry]) => !isNone(entry.node)).map(([name]) => name);
}
