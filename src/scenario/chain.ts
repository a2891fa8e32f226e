import { presetFile } from './origin.ts';
import { parseTree } from './parse.ts';
import { baseName, resolvePath } from './paths.ts';
import type { Problems } from './problems.ts';
import { suggestion } from './spelling.ts';
import { child } from './tree.ts';
import type { Branch, Leaf, Place, Tree } from './tree.ts';
import { quote } from './values/unreadable.ts';

/** What the loader may ask of the world. */
export interface World {
  /**
   * @throws {Error} with a plain message where the file cannot be read
   */
  readFile(path: string): string;
}

/** Presets by name: text in the grammar of files. */
export type Presets = Readonly<Record<string, { readonly text: string }>>;

/** One file of the chain that `extends` makes. */
export interface Link {
  readonly tree: Branch;
  readonly preset: boolean;
}

/** Files from the one first named down to a preset, at most. */
const LONGEST_CHAIN = 10;
/** Layers are counted down from here, since the chain is followed from its end. */
export const TOP_LAYER = LONGEST_CHAIN + 1;
const DEFAULT_PRESET = 'callback-queue';

/** A file or preset, before it is parsed. */
interface Source {
  readonly preset: boolean;
  /** Preset's name, or path of the file. */
  readonly name: string;
  readonly text: string;
}

/** A file and all it stands on. */
export interface Chain {
  /** The preset at the bottom first. */
  readonly links: readonly Link[];
  /** Whether something it stands on could not be read: what a file misses or contradicts may then stand there. */
  readonly broken: boolean;
}

/**
 * Follows `extends` from a file to the preset it stands on. What cannot be followed is a problem, and the default
 * preset takes its place, so that the rest can be checked all the same.
 *
 * @returns null where the file itself has no usable structure
 */
export function followChain(
  entry: { readonly file: string; readonly text: string },
  world: World,
  presets: Presets,
  problems: Problems,
): Chain | null {
  const links: Link[] = [];
  let broken = false;
  const seen: string[] = [];
  const standard = presetSource(DEFAULT_PRESET, presets);
  let source: Source = { preset: false, name: entry.file, text: entry.text };
  while (!seen.includes(seenName(source))) {
    seen.push(seenName(source));
    const { preset, name, text } = source;
    const layer = TOP_LAYER - links.length;
    const tree = preset
      ? presetTree(name, text, layer, problems)
      : parseTree(name, text, layer, problems);
    if (tree === null && links.length === 0) return null;
    if (tree === null) broken = true;
    else links.unshift({ tree, preset });
    const base = child(tree ?? undefined, 'extends');
    const none = base === undefined || (base.kind === 'leaf' && base.empty);
    if (none && preset) return { links, broken };
    const next = none
      ? null
      : nextSource(base, source, seen, { first: entry.file, world, presets, problems });
    if (!none && next === null) broken = true;
    source = next ?? standard;
  }
  return { links, broken };
}

/** Presets do not change while the program runs: each is parsed once for each layer it stands in. */
const presetTrees = new Map<string, Branch>();

function presetTree(name: string, text: string, layer: number, problems: Problems): Branch | null {
  const id = `${layer} ${name}\n${text}`;
  const tree = presetTrees.get(id) ?? parseTree(presetFile(name), text, layer, problems);
  if (tree !== null) presetTrees.set(id, tree);
  return tree;
}

function seenName({ preset, name }: Pick<Source, 'preset' | 'name'>): string {
  return preset ? presetFile(name) : name.replace(/^(?:\.\/)+/u, '');
}

function presetSource(name: string, presets: Presets): Source {
  return { preset: true, name, text: presets[name]?.text ?? '' };
}

interface Surroundings {
  readonly first: string;
  readonly world: World;
  readonly presets: Presets;
  readonly problems: Problems;
}

/** What `extends` names; null where it names nothing that can be used. */
function nextSource(
  base: Tree,
  from: Source,
  seen: readonly string[],
  { first, world, presets, problems }: Surroundings,
): Source | null {
  const refuse = (message: string): null => {
    problems.add(base.place, 'extends', message);
    return null;
  };
  if (base.kind !== 'leaf') return refuse('extends names one preset or one file.');
  const preset = Object.hasOwn(presets, base.text);
  if (!preset && (from.preset || !/[./\\]/u.test(base.text)))
    return refuse(unknownPreset(base, presets));
  const target = preset ? { path: base.text } : resolvePath(first, from.name, base.text);
  if ('refusal' in target) return refuse(target.refusal);
  const name = seenName({ preset, name: target.path });
  if (seen.includes(name)) {
    const trail = [...seen, name].map((part) => part.replace(/^preset /u, '')).join(' -> ');
    return refuse(`extends goes round in circles: ${trail}.`);
  }
  if (seen.length >= LONGEST_CHAIN)
    return refuse(`more than ${LONGEST_CHAIN} files extend each other.`);
  if (preset) return presetSource(target.path, presets);
  const text = readText(target.path, base.place, 'extends', world, problems);
  return text === null ? null : { preset, name: target.path, text };
}

function unknownPreset({ text }: Leaf, presets: Presets): string {
  const names = Object.keys(presets);
  const meant = suggestion(text, names);
  const hint =
    meant === null
      ? `Presets are ${names.join(', ')}; a file is named with its ending.`
      : `Did you mean ${quote(meant)}?`;
  return `there is no preset ${quote(text)}. ${hint}`;
}

/** A file's text; null where it cannot be read, which is a problem at `place`. */
export function readText(
  path: string,
  place: Place,
  key: string,
  world: World,
  problems: Problems,
): string | null {
  try {
    return world.readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The reader may name the file itself.
    const bare = reason.startsWith(`${path}: `) ? reason.slice(path.length + 2) : reason;
    problems.add(place, key, `cannot read ${path}: ${bare}`);
    return null;
  }
}

/** A scenario's name where it says none: that of its file. */
export function nameFromFile(file: string): string {
  return baseName(file) || 'scenario';
}
