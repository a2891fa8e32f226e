import { fileKeys, scenarioKey } from './keys.ts';
import { presets } from './presets/index.ts';
import type { Key } from './schema/key.ts';
import type { Word, Words } from './schema/words.ts';

/** Stands in paths where names are free: `prospects.NAME.records`. */
export const ANY_NAME = 'NAME';

/** What may stand at one place of scenario files. */
export interface Entry {
  readonly path: string;
  readonly about: string;
  /** The key that a bare value stands for. */
  readonly main: string | null;
  /** Names of the keys below. */
  readonly below: readonly string[];
  /** Words that may stand there. */
  readonly words: Words;
}

/** Every key of scenario files, each before those below it. */
export function allKeys(): readonly Entry[] {
  const { compare, extends: base } = fileKeys;
  const ofFiles = { main: null, below: [] };
  return [
    { ...ofFiles, path: 'extends', about: base, words: presets },
    { ...ofFiles, path: 'compare', about: compare, words: {} },
    ...Object.entries(keysBelow(scenarioKey)).flatMap(([name, key]) => entriesOf(name, key)),
  ];
}

function entriesOf(path: string, key: Key<unknown>): readonly Entry[] {
  const below = Object.entries(keysBelow(key));
  return [
    entryOf(path, key),
    ...below.flatMap(([name, inner]) => entriesOf(`${path}.${name}`, inner)),
  ];
}

function entryOf(path: string, key: Key<unknown>): Entry {
  const { about, main, words = {} } = key;
  return { path, about, main, below: Object.keys(keysBelow(key)), words };
}

function keysBelow(key: Key<unknown>): Readonly<Record<string, Key<unknown>>> {
  if (key.keys !== null) return key.keys;
  const any = key.below(ANY_NAME);
  return any === null ? {} : { [ANY_NAME]: any };
}

/** The key at a path as a file has it, with the names it chose: `prospects.web.inbound`. */
export function keyAt(path: string): Entry | null {
  const exact = allKeys().find((entry) => entry.path === path);
  if (exact !== undefined) return exact;
  const found = path
    .split('.')
    .reduce<Key<unknown> | null>((key, name) => key?.below(name) ?? null, scenarioKey);
  return found === null ? null : entryOf(path, found);
}

/** Keys whose paths end so: `ramp`, `closers.ramp`; `team.*.ramp` with any name in the middle. */
export function keysLike(pattern: string): readonly Entry[] {
  const names = pattern.split('.');
  return allKeys().filter(({ path }) => {
    const end = path.split('.').slice(-names.length);
    return (
      end.length === names.length && names.every((name, at) => name === '*' || name === end[at])
    );
  });
}

/** A word that may stand as a value, with its meaning and the keys where it has that meaning. */
export interface FoundWord extends Word {
  readonly name: string;
  readonly paths: readonly string[];
}

/** What words mean that are called so, or begin so: `adaptive` finds all that are adaptive. */
export function wordsCalled(wanted: string): readonly FoundWord[] {
  const all = allWords();
  const exact = all.filter(({ name }) => name === wanted);
  return exact.length > 0 ? exact : all.filter(({ name }) => name.startsWith(`${wanted} `));
}

/** Every word that keys take, each meaning once. */
function allWords(): readonly FoundWord[] {
  const found = new Map<string, FoundWord>();
  for (const { path, words } of allKeys()) {
    for (const [name, word] of Object.entries(words)) {
      const meaning = `${name}: ${word.about}`;
      const paths = [...(found.get(meaning)?.paths ?? []), path];
      found.set(meaning, { ...word, name, paths });
    }
  }
  return [...found.values()];
}
