import { isNone } from '../tree.ts';
import type { Entry, Tree } from '../tree.ts';
import { quote } from '../values/unreadable.ts';
import { complain, kindOf, step } from './key.ts';
import type { Beside, Key, Taking } from './key.ts';
import type { Sketch } from './sketch.ts';
import { missing, recordOrigin } from './value.ts';
import type { Words } from './words.ts';

interface Options {
  readonly about: string;
  /** Which names may stand, or what is wrong with one. */
  faultOf(name: string): string | null;
  readonly namePattern: string;
  /** The name under which an entry is kept, where it may be written in several ways. */
  rename?(name: string): string;
  readonly absent?: unknown;
  reshape?(node: Tree): Tree;
  readonly alsoAccepts?: readonly Sketch[];
  /** Whether `none` removes an entry of the preset. */
  readonly removable: boolean;
  readonly examples?: readonly string[];
  /** Words that `reshape` knows. */
  readonly words?: Words;
}

/** More than anybody compares, and few enough to hold each against each. */
export const MOST_NAMES = 200;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u;

/** What is wrong with a name that people choose, or null. */
export function nameFault(name: string): string | null {
  return NAME.test(name)
    ? null
    : `${quote(name)} is not a name: letters, digits, spaces, - and _ only, at most 60.`;
}

export const NAME_PATTERN = '^[\\p{L}\\p{N}][\\p{L}\\p{N} _-]*$';

/** A key below which names are free and each has the same kind of content. */
export function record<T, O extends Options>(
  entry: Key<T>,
  options: O,
): Key<Readonly<Record<string, T>> | Beside<O>> {
  const { about, reshape = (node: Tree) => node, rename = (name: string) => name } = options;
  return {
    about,
    schema: recordSchema(entry, options),
    keys: null,
    ...(options.words && { words: options.words }),
    main: null,
    below: (name) => (options.faultOf(name) === null ? entry : null),
    shape(node, spot) {
      const shaped = reshape(node);
      if (shaped.kind === 'leaf' && shaped.empty) return shaped;
      if (shaped.kind !== 'branch') {
        return complain(
          spot,
          shaped.place,
          `a section of names is expected, found ${kindOf(shaped)}.`,
        );
      }
      if (shaped.entries.size > MOST_NAMES) {
        return complain(spot, shaped.place, `more than ${MOST_NAMES} names are too many.`);
      }
      const entries = new Map<string, Entry>();
      for (const [written, { key: place, node: inner }] of shaped.entries) {
        const name = rename(written);
        const fault = options.faultOf(written);
        if (fault !== null) complain(step(spot, written), place, fault);
        else if (entries.has(name))
          complain(step(spot, written), place, `${quote(name)} stands here twice.`);
        else {
          const part =
            isNone(inner) && options.removable ? inner : entry.shape(inner, step(spot, name));
          if (part !== undefined) entries.set(name, { key: place, node: part });
        }
      }
      const damaged = shaped.damaged === true || entries.size < shaped.entries.size;
      return { ...shaped, ...(damaged && { damaged }), entries };
    },
    take(node, spot) {
      if (node === undefined) {
        if ('absent' in options) return options.absent as Beside<O>;
        return missing(spot, about);
      }
      if (node.kind !== 'branch') {
        return complain(spot, node.place, `a section of names is expected, found ${kindOf(node)}.`);
      }
      return takeEntries(entry, node.entries, options.removable, spot);
    },
  };
}

function takeEntries<T>(
  entry: Key<T>,
  entries: ReadonlyMap<string, Entry>,
  removable: boolean,
  spot: Taking,
): Readonly<Record<string, T>> {
  const taken: [string, T][] = [];
  for (const [name, { key: place, node }] of entries) {
    const below = { ...step(spot, name), place };
    if (removable && isNone(node) && node.kind === 'leaf') {
      recordOrigin(node, below);
      continue;
    }
    const value = entry.take(node, below);
    if (value !== undefined) taken.push([name, value]);
  }
  return Object.fromEntries(taken);
}

function recordSchema(entry: Key<unknown>, options: Options): Sketch {
  const { alsoAccepts = [], about, examples, namePattern, removable } = options;
  return (z) => {
    const names = z.string().regex(new RegExp(namePattern, 'u'));
    const entries = removable ? z.union([entry.schema(z), z.literal('none')]) : entry.schema(z);
    const map = z.record(names, entries);
    const also = alsoAccepts.map((draw) => draw(z));
    const all = z.union([map, ...also, z.null()]).describe(about);
    return examples === undefined ? all : all.meta({ description: about, examples: [...examples] });
  };
}
