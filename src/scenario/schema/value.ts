import type { ZodType } from 'zod';
import { isFactor } from '../factor.ts';
import type { Reading } from '../quantity.ts';
import { NONE } from '../tree.ts';
import type { Branch, Leaf, Tree } from '../tree.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { complain, kindOf, step } from './key.ts';
import type { Beside, Key, Shaping, Taking } from './key.ts';
import { drawnOnce } from './sketch.ts';
import type { Sketch, Zod } from './sketch.ts';
import { reportUnknownKey } from './unknown-key.ts';
import { withMeanings } from './words.ts';
import type { Words } from './words.ts';

/** How a kind of value is read, and how it looks to an editor. */
export interface Kind<T> {
  read(text: string, reading: Reading): T;
  /** What `x 0.9` makes of a value it is laid over; without it the kind knows no factors. */
  scale?(text: string, base: T): T;
  /** One value as it may stand in a file. */
  readonly bare: Sketch;
  /** The words among the values, where there are such. */
  readonly words?: Words;
}

interface Options<T> {
  readonly about: string;
  /** What `none` means; without it the value cannot be switched off. */
  readonly none?: unknown;
  /** What holds where neither file nor preset says anything; without it that is a problem. */
  readonly absent?: unknown;
  /** Says what is wrong with a value that reads well, or null. */
  check?(value: T): string | null;
}

const LONG_FORM = ['value', 'source', 'by'];

const writtenSchemas = {
  always: new WeakMap<Sketch, Sketch>(),
  optional: new WeakMap<Sketch, Sketch>(),
};

/** A value bare, long, or null for the preset's: one schema for all keys of a kind. */
export function writtenSchema(
  { bare: draw }: Kind<unknown>,
  use: 'always' | 'optional' = 'always',
): Sketch {
  const known = writtenSchemas[use].get(draw);
  if (known !== undefined) return known;
  const written = drawnOnce((z) => {
    const bare = use === 'optional' ? z.union([draw(z), z.literal(NONE)]) : draw(z);
    const schema = z.union([bare, z.strictObject({ value: bare, ...sourceKeys(z) }), z.null()]);
    const id = draw(z).meta()?.id;
    return id === undefined
      ? schema
      : schema.meta({ id: `${id}${use === 'optional' ? '-or-none' : '-as-written'}` });
  });
  writtenSchemas[use].set(draw, written);
  return written;
}

/** What the long form says beside the value. */
export function sourceKeys(z: Zod): Record<'source' | 'by', ZodType> {
  return {
    source: z.string().optional().describe('Where the value comes from.'),
    by: z.string().optional().describe('Who says so.'),
  };
}

/** A key with one value, which may be written long: `{value: 22%, source: "CRM", by: AB}`. */
export function value<T, const O extends Options<T>>(
  kind: Kind<T>,
  options: O,
): Key<T | Beside<O>> {
  const written = writtenSchema(kind, 'none' in options ? 'optional' : 'always');
  return {
    about: options.about,
    schema: (z) => written(z).describe(withMeanings(options.about, kind.words ?? {})),
    keys: null,
    ...wordsOf(kind),
    main: null,
    below: () => null,
    shape: (node, spot) => shapeValue(node, spot),
    take(node, spot) {
      if (node === undefined) {
        if ('absent' in options) return options.absent as Beside<O>;
        return missing(spot, options.about);
      }
      if (node.kind !== 'leaf')
        return complain(spot, node.place, `one value is expected, found ${kindOf(node)}.`);
      recordOrigin(node, spot);
      if (node.text === NONE && 'none' in options) return options.none as Beside<O>;
      const read = readLeaf(node, spot, kind);
      const fault = read === undefined ? null : (options.check?.(read) ?? null);
      return fault === null ? read : complain(spot, node.place, `${quote(node.text)}: ${fault}`);
    },
  };
}

/** The words of a kind, for its key. */
export function wordsOf({ words }: Kind<unknown>): { readonly words?: Words } {
  return words === undefined ? {} : { words };
}

/** Says that a key is missing. */
export function missing(spot: Taking, about: string): undefined {
  if (spot.damaged) return undefined;
  const what = `${about.charAt(0).toLowerCase()}${about.slice(1)}`;
  return complain(spot, spot.place, `${spot.path} is missing: ${what}`);
}

/** Reads one leaf; what cannot be read is a problem at its place. */
export function readLeaf<T>(
  leaf: Leaf,
  spot: Taking,
  kind: Pick<Kind<T>, 'read' | 'scale'>,
): T | undefined {
  if (leaf.empty) return complain(spot, leaf.place, 'a value is missing.');
  if (leaf.text === '') return complain(spot, leaf.place, 'an empty text says nothing.');
  const reading = leaf.layer < spot.presetLayers ? { sign: null } : spot.reading;
  const { under } = leaf;
  if (under !== undefined && kind.scale !== undefined && isFactor(leaf.text)) {
    return readFactor(leaf, under, spot, kind);
  }
  return attempt(leaf, spot, () => kind.read(leaf.text, reading));
}

function readFactor<T>(
  leaf: Leaf,
  under: Leaf,
  spot: Taking,
  kind: Pick<Kind<T>, 'read' | 'scale'>,
): T | undefined {
  const base = readLeaf(under, spot, kind);
  return base === undefined ? undefined : attempt(leaf, spot, () => kind.scale?.(leaf.text, base));
}

function attempt<T>(leaf: Leaf, spot: Taking, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) {
      const message = leaf.text === NONE ? `${spot.path} cannot be switched off.` : error.message;
      return complain(spot, leaf.place, message);
    }
    throw error;
  }
}

/** Notes where a value came from, under its path. */
export function recordOrigin({ place, text, source, by }: Leaf, spot: Taking): void {
  spot.origins.set(spot.path, { ...place, text, source, by });
}

/** A leaf, or the leaf inside `{value, source, by}`. */
export function shapeValue(node: Tree, spot: Shaping): Tree | undefined {
  if (node.kind === 'leaf') return node;
  if (node.kind === 'list')
    return complain(spot, node.place, 'one value is expected, found a list.');
  return shapeLong(node, spot);
}

function shapeLong(node: Branch, spot: Shaping): Tree | undefined {
  let known = true;
  for (const [name, entry] of node.entries) {
    if (LONG_FORM.includes(name)) continue;
    reportUnknownKey(name, entry, LONG_FORM, spot);
    known = false;
  }
  if (!known) return undefined;
  const inner = node.entries.get('value')?.node;
  if (inner === undefined)
    return complain(spot, node.place, 'the long form needs a value: {value: 22%, source: "CRM"}.');
  if (inner.kind !== 'leaf')
    return complain(spot, inner.place, `one value is expected, found ${kindOf(inner)}.`);
  const { source, by } = saidOf(node, spot);
  return { ...inner, source, by };
}

/** What a block says about where its values come from. */
export function saidOf(node: Branch, spot: Shaping): { source: string | null; by: string | null } {
  const [source, by] = ['source', 'by'].map((name) => {
    const said = node.entries.get(name)?.node;
    if (said === undefined) return null;
    if (said.kind === 'leaf') return said.empty ? null : said.text;
    complain(step(spot, name), said.place, `one text is expected, found ${kindOf(said)}.`);
    return null;
  }) as [string | null, string | null];
  return { source, by };
}
