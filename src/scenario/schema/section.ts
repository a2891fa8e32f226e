import { withSource } from '../merge.ts';
import { NONE, isNone } from '../tree.ts';
import type { Branch, Entry, Tree } from '../tree.ts';
import { quote } from '../values/unreadable.ts';
import { complain, kindOf, step } from './key.ts';
import type { Beside, Key, Keys, Shaping, Taken, Taking } from './key.ts';
import type { Sketch } from './sketch.ts';
import { reportUnknownKey } from './unknown-key.ts';
import { missing, recordOrigin, saidOf, sourceKeys } from './value.ts';
import type { Words } from './words.ts';

interface Options<K extends Keys> {
  readonly about: string;
  readonly keys: K;
  /** The key that a bare value stands for. */
  readonly main?: keyof K & string;
  /** What `none` means; without it the section cannot be switched off. */
  readonly none?: unknown;
  readonly absent?: unknown;
  /** Rewrites a file's short form before anything else, such as `12%` for three keys. */
  reshape?(node: Tree): Tree;
  /** The schema where many sections share one. */
  readonly schema?: Sketch;
  /** Words that `reshape` knows. */
  readonly words?: Words;
  /** What an editor accepts beside the section itself. */
  readonly alsoAccepts?: readonly Sketch[];
  /** What an editor accepts under any other name. */
  readonly others?: Sketch;
}

/**
 * A key with keys of its own.
 *
 * @param finish makes one value of the parts; `node` knows which file said what
 */
export function section<K extends Keys, T, O extends Options<K>>(
  options: O & { readonly keys: K },
  finish: (values: Taken<K>, node: Branch, spot: Taking) => T | undefined,
): Key<T | Beside<O>> {
  const { about, keys, main, reshape = (node: Tree) => node } = options;
  const schema = options.schema ?? sectionSchema(options);
  return {
    about,
    schema: (z) => schema(z).describe(about),
    keys,
    main: main ?? null,
    ...(options.words && { words: options.words }),
    below: (name) => (Object.hasOwn(keys, name) ? keys[name]! : null),
    shape(node, spot) {
      const shaped = reshape(node);
      if (shaped.kind === 'branch') return shapeBranch(shaped, keys, main ?? null, spot);
      if (shaped.kind === 'list') {
        // A list in the long form of a section with a main key is that key's affair.
        return complain(spot, shaped.place, `a section with keys is expected, found a list.`);
      }
      if (shaped.empty || (shaped.text === NONE && 'none' in options)) return shaped;
      if (main !== undefined) return underKey(shaped, main);
      return complain(spot, shaped.place, notASection(shaped.text, options, spot.path));
    },
    take(node, spot) {
      if (node === undefined) {
        if ('absent' in options) return options.absent as Beside<O>;
        return missing(spot, about);
      }
      if (node.kind === 'leaf' && node.text === NONE && 'none' in options) {
        recordOrigin(node, spot);
        return options.none as Beside<O>;
      }
      if (node.kind !== 'branch') {
        return complain(
          spot,
          node.place,
          `a section with keys is expected, found ${kindOf(node)}.`,
        );
      }
      return finish(takeKeys(node, keys, spot), node, spot);
    },
  };
}

/** A section that reads to an object of its keys. */
export function plainSection<K extends Keys, O extends Options<K>>(
  options: O & { readonly keys: K },
): Key<Taken<K> | Beside<O>> {
  return section(options, (values: Taken<K>) => values);
}

function notASection(text: string, { keys, words = {} }: Options<Keys>, path: string): string {
  const names = Object.keys(keys).slice(0, 3).join(', ');
  const known = Object.keys(words);
  const or = known.length === 0 ? '' : `, or a word: ${known.join(', ')}`;
  const what = path === '' ? 'the file' : path;
  return text === NONE
    ? `${what} cannot be switched off.`
    : `${what} is a section with keys such as ${names}${or}; found ${quote(text)}.`;
}

/** `{key: node}`, standing where the node stands. */
export function underKey(node: Tree, key: string): Branch {
  const entries = new Map([[key, { key: node.place, node }]]);
  return { kind: 'branch', place: node.place, layer: node.layer, entries };
}

function shapeBranch(node: Branch, keys: Keys, main: string | null, spot: Shaping): Branch {
  const names = Object.keys(keys);
  const entries = new Map<string, Entry>();
  let damaged = node.damaged === true;
  for (const [written, entry] of node.entries) {
    const name = written === 'value' && main !== null && !names.includes('value') ? main : written;
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (key === undefined) {
      if (written === 'source' || written === 'by') continue;
      reportUnknownKey(written, entry, names, spot);
      damaged = true;
      continue;
    }
    const shaped = key.shape(entry.node, step(spot, name));
    if (shaped !== undefined) entries.set(name, { key: entry.key, node: shaped });
    else damaged = true;
  }
  const { source, by } = saidOf(node, spot);
  return withSource({ ...node, ...(damaged && { damaged }), entries }, source, by) as Branch;
}

function takeKeys<K extends Keys>(node: Branch, keys: K, spot: Taking): Taken<K> {
  const taken = Object.entries(keys).map(([name, key]) => {
    const below = { ...step(spot, name), place: node.place, damaged: node.damaged === true };
    return [name, key.take(node.entries.get(name)?.node, below)] as const;
  });
  return Object.fromEntries(taken) as Taken<K>;
}

/** What an editor checks and completes in a section. */
export function sectionSchema<K extends Keys>(options: Options<K>): Sketch {
  const { keys, main, alsoAccepts = [], others, words = {} } = options;
  return (z) => {
    const shape = Object.fromEntries(
      Object.entries(keys).map(([name, key]) => [name, key.schema(z).optional()] as const),
    );
    const value = main === undefined ? {} : { value: keys[main]!.schema(z).optional() };
    const known = { ...value, ...sourceKeys(z), ...shape };
    const object =
      others === undefined ? z.strictObject(known) : z.object(known).catchall(others(z));
    const bare = main === undefined ? [] : [keys[main]!.schema(z)];
    const none = 'none' in options ? [z.literal(NONE)] : [];
    const also = [
      ...Object.keys(words).map((word) => z.literal(word)),
      ...alsoAccepts.map((draw) => draw(z)),
    ];
    return z.union([object, ...bare, ...also, ...none, z.null()]);
  };
}

/** Whether a key of a section is set by a file or preset, and not to `none`. */
export function isSet(node: Branch, key: string): boolean {
  const found = node.entries.get(key)?.node;
  return found !== undefined && !isNone(found);
}
