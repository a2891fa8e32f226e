import { CURRENCY_CODE, signOf } from '../pay/money.ts';
import { followChain, nameFromFile, TOP_LAYER } from './chain.ts';
import type { Presets, World } from './chain.ts';
import { columnReader } from './columns.ts';
import type { ColumnReader } from './columns.ts';
import { emptyNotes } from './empties.ts';
import { fitProblem } from './fit.ts';
import { merge } from './merge.ts';
import { presets as shippedPresets } from './presets/index.ts';
import { withPatience } from './presets/patience.ts';
import { Problems } from './problems.ts';
import type { Reading } from './quantity.ts';
import { Draft, resolve } from './resolve/index.ts';
import type { LoadedScenario, Origin, Scenario } from './scenario.ts';
import { scenarioKey, sectionOf } from './keys.ts';
import { MOST_NAMES, nameFault } from './schema/record.ts';
import { SHORT_KEYS, settingTree } from './settings.ts';
import type { Setting } from './settings.ts';
import { child } from './tree.ts';
import { quote } from './values/unreadable.ts';
import type { Branch, Tree } from './tree.ts';

export type { Presets, World } from './chain.ts';
export type { Setting } from './settings.ts';

/** Keys that belong to a file, not to the scenario it describes. */
const FILE_KEYS = ['extends', 'compare'];

/** Everything needed to read the same scenario again with other settings. */
interface Recipe {
  readonly file: string;
  /** The chain, merged; what null returns to. */
  readonly tree: Branch;
  readonly preset: Branch;
  readonly presetLayers: number;
  readonly settings: readonly Branch[];
  readonly columns: ColumnReader;
  /** Whether something that the file stands on is missing: then values are read, and not held against each other. */
  readonly broken: boolean;
}

const recipes = new WeakMap<LoadedScenario, Recipe>();

/**
 * Reads a scenario file with everything it stands on.
 *
 * @param entry the file as the user named it, and its text
 * @param world reads further files: `extends`, data columns; only inside the folder of the first
 * @param settings laid over the file last, in the grammar of files
 * @param presets presets by name; a file that extends nothing extends `callback-queue`
 * @throws {ScenarioError} with every problem at once
 */
export function loadScenario(
  entry: { readonly file: string; readonly text: string },
  world: World,
  settings: readonly Setting[] = [],
  presets: Presets = shippedPresets,
): LoadedScenario {
  const problems = new Problems();
  const chain = followChain(entry, world, presets, problems);
  if (chain === null) return fail(problems);
  const { links, broken } = chain;
  const layers = links.map(({ tree, preset }) => {
    const own = broken && !preset ? damagedThroughout(tree) : tree;
    return { preset, tree: preset ? shapedPreset(tree, problems) : shaped(own, '', problems) };
  });
  const [bottom, ...onBottom] = layers.filter((layer) => layer.preset).map((layer) => layer.tree);
  if (bottom === undefined) return fail(problems);
  const preset = onBottom.reduce(mergeOnto(), bottom);
  const recipe: Recipe = {
    file: entry.file,
    tree: layers
      .filter((layer) => !layer.preset)
      .map((layer) => layer.tree)
      .reduce(mergeOnto(preset), preset),
    preset,
    presetLayers: TOP_LAYER - layers.length + 2 + onBottom.length,
    settings: shapedSettings(settings, '--set', problems),
    columns: columnReader(entry.file, world),
    broken,
  };
  const loaded = read(recipe, problems);
  const compare = child(links.at(-1)!.tree, 'compare');
  const variants = compare === undefined ? [] : readVariants(compare, recipe, problems);
  problems.throwIfAny();
  const empty = links.filter((link) => !link.preset).map(({ tree }) => emptyNotes(tree, preset));
  const whole: LoadedScenario = {
    ...loaded!,
    notes: [...empty.flat(), ...loaded!.notes],
    variants: Object.fromEntries(variants),
  };
  recipes.set(whole, recipe);
  return whole;
}

/**
 * Reads a scenario again with further settings, as `--over` does point by point.
 *
 * @param loaded of `loadScenario`
 * @param flag at which problems stand
 * @throws {ScenarioError} with every problem at once
 */
export function reloadWith(
  loaded: LoadedScenario,
  settings: readonly Setting[],
  flag: '--over' | '--vary' | '--until' = '--over',
): Scenario {
  const recipe = recipes.get(loaded);
  if (recipe === undefined) throw new Error('only what loadScenario gave can be read again');
  const problems = new Problems();
  const more = shapedSettings(settings, flag, problems);
  const again = read({ ...recipe, settings: [...recipe.settings, ...more] }, problems);
  problems.throwIfAny();
  return again!.scenario;
}

function fail(problems: Problems): never {
  problems.throwIfAny();
  throw new Error('a scenario without structure and without problems');
}

function mergeOnto(preset?: Branch) {
  return (base: Branch, over: Branch): Branch => merge(base, over, preset ?? base, isReplacedWhole);
}

/** A person's pay, an organisation's, and a named plan. */
function isReplacedWhole(path: readonly string[]): boolean {
  if (path[0] === 'organisations') return path[2] === 'pay';
  if (path[0] !== 'pay') return false;
  return path.length === 2
    ? path[1] === 'telemarketers' || path[1] === 'closers'
    : path[1] === 'plans';
}

const shapedPresets = new WeakMap<Branch, Branch>();

/** As `shaped`, once for each preset. */
function shapedPreset(tree: Branch, problems: Problems): Branch {
  const known = shapedPresets.get(tree);
  if (known !== undefined) return known;
  const own = new Problems();
  const long = shaped(tree, '', own);
  problems.addAll(own);
  if (!own.any) shapedPresets.set(tree, long);
  return long;
}

/** A file's tree in its long form, without the keys that belong to the file alone. */
function shaped(
  tree: Branch,
  prefix: string,
  problems: Problems,
  shortKeys: readonly string[] = [],
): Branch {
  const entries = [...tree.entries].filter(([key]) => prefix !== '' || !FILE_KEYS.includes(key));
  const own: Branch = { ...tree, entries: new Map(entries) };
  const spot = { path: '', prefix, problems, whereIs: sectionOf, shortKeys };
  const long: Tree | undefined = scenarioKey.shape(own, spot);
  return long?.kind === 'branch' ? long : { ...tree, entries: new Map() };
}

function shapedSettings(
  settings: readonly Setting[],
  flag: '--set' | '--over' | '--vary' | '--until',
  problems: Problems,
): readonly Branch[] {
  return settings.flatMap((setting) => {
    const tree = settingTree(setting, flag, TOP_LAYER + (flag === '--set' ? 2 : 3), problems);
    return tree === null ? [] : [shaped(tree, '', problems, SHORT_KEYS)];
  });
}

/** Reads what a recipe's trees say when laid over each other; undefined where there are problems. */
function read(
  recipe: Recipe,
  problems: Problems,
  variant?: { readonly name: string; readonly tree: Branch },
): LoadedScenario | undefined {
  const onto = mergeOnto(recipe.preset);
  const file = variant === undefined ? recipe.tree : onto(recipe.tree, variant.tree);
  const tree = withPatience(recipe.settings.reduce(onto, file), recipe.presetLayers);
  if (!recipe.broken) {
    for (const setting of recipe.settings) checkGroups(setting, file, problems);
  }
  const origins = new Map<string, Origin>();
  const reading = recipe.broken ? { sign: null } : readingOf(tree);
  const prefix = variant === undefined ? '' : `compare.${variant.name}`;
  const { presetLayers, columns } = recipe;
  const context = { problems, origins, reading, presetLayers, file: recipe.file, prefix };
  const values = scenarioKey.take(tree, {
    ...context,
    path: '',
    place: tree.place,
    damaged: tree.damaged === true,
    column: (path, column, place) => columns(path, column, place, problems),
  });
  if (values === undefined || recipe.broken) return undefined;
  const draft = new Draft(values, tree, context);
  // A name belongs to the file that bears it: it is not inherited.
  const named = draft.layer('name') >= (variant === undefined ? TOP_LAYER : TOP_LAYER + 1);
  if (!named) draft.forget('name');
  const fallback = variant?.name ?? nameFromFile(recipe.file);
  const scenario = resolve(draft, named ? (values.name ?? fallback) : fallback);
  if (scenario === undefined) return undefined;
  fitProblem(scenario, draft);
  return { scenario, origins: Object.fromEntries(origins), notes: draft.notes, variants: {} };
}

/** A setting changes groups of telemarketers; to make one is a file's business. */
function checkGroups(setting: Branch, file: Branch, problems: Problems): void {
  const groupsOf = (tree: Tree): Tree | undefined =>
    child(child(child(tree, 'team'), 'telemarketers'), 'groups');
  const groups = groupsOf(setting);
  if (groups?.kind !== 'branch') return;
  for (const [name, { key }] of groups.entries) {
    if (child(groupsOf(file), name) !== undefined) continue;
    problems.add(key, `team.telemarketers.${name}`, `there is no group ${quote(name)}.`);
  }
}

/** The sign amounts may bear: that of the file's currency; any where that is no currency. */
function readingOf(tree: Branch): Reading {
  const currency = child(tree, 'currency');
  const code = currency?.kind === 'leaf' ? currency.text : '';
  return { sign: CURRENCY_CODE.test(code) ? (signOf(code) ?? '') : null };
}

function readVariants(compare: Tree, recipe: Recipe, problems: Problems): [string, Scenario][] {
  if (compare.kind !== 'branch') {
    if (compare.kind === 'leaf' && compare.empty) return [];
    problems.add(
      compare.place,
      'compare',
      'compare holds scenarios by name, such as four: {team: {closers: 4}}.',
    );
    return [];
  }
  if (compare.entries.size > MOST_NAMES) {
    problems.add(compare.place, 'compare', `more than ${MOST_NAMES} names are too many.`);
    return [];
  }
  return [...compare.entries].flatMap(([name, { key, node }]): [string, Scenario][] => {
    const prefix = `compare.${name}`;
    const fault = nameFault(name);
    if (fault !== null || node.kind !== 'branch') {
      problems.add(
        fault === null ? node.place : key,
        prefix,
        fault ?? 'a part of a scenario is expected, such as {team: {closers: 4}}.',
      );
      return [];
    }
    const tree = raised(shaped(node, prefix, problems));
    const found = read(recipe, problems, { name, tree });
    return found === undefined ? [] : [[name, found.scenario]];
  });
}

/** A tree of which nobody knows what else would stand in it. */
function damagedThroughout<T extends Tree>(node: T): T {
  if (node.kind !== 'branch') return node;
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { ...entry, node: damagedThroughout(entry.node) }] as const,
  );
  return { ...node, damaged: true, entries: new Map(entries) };
}

/** A variant stands above the file it stands in. */
function raised<T extends Tree>(node: T): T {
  const layer = TOP_LAYER + 1;
  if (node.kind === 'leaf') return { ...node, layer };
  if (node.kind === 'list') return { ...node, layer, items: node.items.map(raised) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { ...entry, node: raised(entry.node) }] as const,
  );
  return { ...node, layer, entries: new Map(entries) };
}
