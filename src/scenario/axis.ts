import { equal } from './equal.ts';
import { readPoints } from './points.ts';
import { reloadWith } from './load.ts';
import { ScenarioError } from './scenario.ts';
import type { LoadedScenario, Scenario } from './scenario.ts';
import { scenarioKey, sectionOf } from './keys.ts';
import type { Key } from './schema/key.ts';
import { SHORT_KEYS, fullKey } from './settings.ts';
import { suggestion } from './spelling.ts';
import { quote } from './values/unreadable.ts';
import { Unreadable } from './values/unreadable.ts';

/** Sections of a scenario that differ from the base; a point is `{ ...scenario, ...patch }`. */
export type SectionPatch = Partial<Scenario>;

/** One varied key: its points, and what each changes. */
export interface ScenarioAxis {
  /** Path in the scenario, such as `team.closers.count`. */
  readonly key: string;
  /** As people say it: `closers`, `close rate`. */
  readonly label: string;
  /** Numbers where a point is a bare number, else as written. */
  readonly values: readonly (number | string)[];
  readonly patches: readonly SectionPatch[];
}

const FLAG = '--over';
/** Keys that say how to simulate, or how to call it, and not what. */
const NOT_VARIED = [
  'version',
  'name',
  'currency',
  'seed',
  'precision',
  'expect',
  'extends',
  'compare',
];
const MOST_SHOWN = 8;

/**
 * Reads `KEY=a..b[/step]` or `KEY=v,v`: points of one key, each tried as if the file said so.
 *
 * @param text as on the command line: `closers=1..6`, `pay.closers=hourly,base-plus`
 * @param loaded of `loadScenario`
 * @param flag which messages name
 * @throws {ScenarioError} where the key cannot be varied, the points make no list, or one makes no scenario
 */
export function readAxis(
  text: string,
  loaded: LoadedScenario,
  flag: '--over' | '--vary' = FLAG,
): ScenarioAxis {
  const equals = text.indexOf('=');
  if (equals <= 0)
    refused(
      flag,
      '',
      `${quote(text)} is not KEY=VALUES. Write it like closers=1..6 or pay.closers=hourly,base-plus.`,
    );
  const written = text.slice(0, equals).trim();
  const key = canonicalKey(written, flag);
  const points = pointsOf(written, text.slice(equals + 1), loaded, key, flag);
  const patches = points.map((point) =>
    changedSections(loaded.scenario, reloadWith(loaded, [{ key: written, text: point }], flag)),
  );
  return { key, label: labelOf(key), values: points.map(asValue), patches };
}

function pointsOf(
  written: string,
  values: string,
  { origins }: LoadedScenario,
  key: string,
  flag: string,
): readonly string[] {
  try {
    return readPoints(written, values, origins[key]?.text ?? null);
  } catch (error) {
    if (error instanceof Unreadable) refused(flag, written, error.message);
    throw error;
  }
}

/** @throws {ScenarioError} always, standing at a flag */
export function refused(flag: string, path: string, message: string): never {
  throw new ScenarioError([{ file: flag, line: 0, column: 0, path, message }]);
}

/**
 * The full path of a key that has one value, main keys filled in.
 *
 * @param flag which messages name
 * @throws {ScenarioError} where there is no such key, or it cannot be varied
 */
export function canonicalKey(written: string, flag = FLAG): string {
  const names = fullKey(written).split('.');
  const refuse = (path: string, message: string): never => refused(flag, path, message);
  if (NOT_VARIED.includes(names[0]!)) refuse(written, `${names[0]!} cannot be varied.`);
  let key: Key<unknown> = scenarioKey;
  const path: string[] = [];
  for (const name of names) {
    const below = key.below(name);
    if (below === null) {
      return refuse(written, unknown(name, path.join('.'), Object.keys(key.keys ?? {})));
    }
    path.push(name);
    key = below;
  }
  while (key.main !== null) {
    path.push(key.main);
    key = key.below(key.main)!;
  }
  if (key.keys !== null && !(path[0] === 'pay')) {
    refuse(
      written,
      `${written} is a section; name one of its keys: ${Object.keys(key.keys).join(', ')}.`,
    );
  }
  return path.join('.');
}

function unknown(name: string, path: string, known: readonly string[]): string {
  const top = path === '' ? [...known, ...SHORT_KEYS] : known;
  const meant = suggestion(name, top);
  const where = path === '' ? '' : ` in ${path}`;
  const keys = known.slice(0, MOST_SHOWN).join(', ');
  const belongs = sectionOf(name);
  const hint =
    meant !== null
      ? ` Did you mean ${quote(meant)}?`
      : belongs !== null && belongs !== path
        ? ` It belongs in ${belongs}.`
        : keys === ''
          ? ''
          : ` Keys here are ${keys}.`;
  return `unknown key ${quote(name)}${where}.${hint}`;
}

const LABELS: Readonly<Record<string, string>> = {
  'team.telemarketers.count': 'telemarketers',
  'team.closers.count': 'closers',
  'pay.closers': "closers' pay",
  'pay.telemarketers': "telemarketers' pay",
};

/** `close rate` for `closing.close_rate`; `call` for `closing.call.average`. */
function labelOf(key: string): string {
  const names = key.split('.');
  const last = names.at(-1)!;
  const main = ['average', 'value', 'share', 'count'].includes(last);
  return LABELS[key] ?? (main ? names.at(-2)! : last).replaceAll('_', ' ');
}

function asValue(point: string): number | string {
  return /^-?\d+(?:\.\d+)?$/u.test(point) ? Number(point) : point;
}

function changedSections(base: Scenario, point: Scenario): SectionPatch {
  const changed = Object.entries(point).filter(
    ([section, value]) => section !== 'name' && !equal(base[section as keyof Scenario], value),
  );
  return Object.fromEntries(changed);
}
