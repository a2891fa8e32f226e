import { parseTree } from './parse.ts';
import { baseName, resolvePath } from './paths.ts';
import type { Problems } from './problems.ts';
import { suggestion } from './spelling.ts';
import { child } from './tree.ts';
import type { Branch, Leaf, Place } from './tree.ts';
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

interface Step {
  readonly preset: boolean;
  /** Preset's name, or path of the file. */
  readonly name: string;
  readonly text: string;
}

/**
 * Follows `extends` from a file to the preset it stands on.
 *
 * @returns the chain, the preset at the bottom first; null where the file itself has no usable structure
 */
export function followChain(
  entry: { readonly file: string; readonly text: string },
  world: World,
  presets: Presets,
  problems: Problems,
): readonly Link[] | null {
  const links: Link[] = [];
  const seen: string[] = [];
  let step: Step | null = { preset: false, name: entry.file, text: entry.text };
  while (step !== null) {
    const { preset, name, text }: Step = step;
    const layer = TOP_LAYER - links.length;
    const tree = preset
      ? presetTree(name, text, layer, problems)
      : parseTree(name, text, layer, problems);
    if (tree === null) return null;
    links.unshift({ tree, preset });
    seen.push(seenName(preset, name));
    const base = child(tree, 'extends');
    if (base === undefined && preset) return links;
    const next = nextStep(base, name, preset, { entry: entry.file, world, presets, problems });
    step = next === null ? presetStep(DEFAULT_PRESET, presets) : next;
    const loops = seen.includes(seenName(step.preset, step.name));
    if (loops || links.length >= LONGEST_CHAIN) {
      const place = base?.place ?? tree.place;
      const trail = [...seen, step.name].map((part) => part.replace(/^preset /u, '')).join(' -> ');
      problems.add(
        place,
        'extends',
        loops
          ? `extends goes round in circles: ${trail}.`
          : `more than ${LONGEST_CHAIN} files extend each other.`,
      );
      if (preset) return links;
      const fallback = presetStep(DEFAULT_PRESET, presets);
      step = seen.includes(seenName(true, DEFAULT_PRESET)) ? null : fallback;
    }
  }
  return links;
}

/** Presets do not change while the program runs: each is parsed once for each layer it stands in. */
const presetTrees = new Map<string, Branch>();

function presetTree(name: string, text: string, layer: number, problems: Problems): Branch | null {
  const id = `${layer} ${name}\n${text}`;
  const tree = presetTrees.get(id) ?? parseTree(`preset ${name}`, text, layer, problems);
  if (tree !== null) presetTrees.set(id, tree);
  return tree;
}

function seenName(preset: boolean, name: string): string {
  return preset ? `preset ${name}` : name.replace(/^(?:\.\/)+/u, '');
}

function presetStep(name: string, presets: Presets): Step {
  return { preset: true, name, text: presets[name]?.text ?? '' };
}

/** What `extends` names; null where it names nothing that can be used. */
function nextStep(
  base: ReturnType<typeof child>,
  from: string,
  fromPreset: boolean,
  context: { entry: string; world: World; presets: Presets; problems: Problems },
): Step | null {
  const { entry, world, presets, problems } = context;
  if (base === undefined || (base.kind === 'leaf' && base.empty)) return null;
  if (base.kind !== 'leaf') {
    problems.add(base.place, 'extends', 'extends names one preset or one file.');
    return null;
  }
  if (Object.hasOwn(presets, base.text)) return presetStep(base.text, presets);
  if (fromPreset || !/[./\\]/u.test(base.text)) {
    problems.add(base.place, 'extends', unknownPreset(base, presets));
    return null;
  }
  const target = resolvePath(entry, from, base.text);
  if ('refusal' in target) {
    problems.add(base.place, 'extends', target.refusal);
    return null;
  }
  const text = readText(target.path, base.place, 'extends', world, problems);
  return text === null ? null : { preset: false, name: target.path, text };
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
    problems.add(place, key, `cannot read ${path}: ${reason}`);
    return null;
  }
}

/** A scenario's name where it says none: that of its file. */
export function nameFromFile(file: string): string {
  return baseName(file) || 'scenario';
}
