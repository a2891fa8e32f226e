import { ANY_NAME, allKeys, keyAt, keysLike, wordsCalled } from '../../../scenario/dictionary.ts';
import type { Entry, FoundWord } from '../../../scenario/dictionary.ts';
import { meaningOf } from '../../../scenario/schema/words.ts';
import type { Word } from '../../../scenario/schema/words.ts';
import { SHORT_KEYS, fullKey } from '../../../scenario/settings.ts';
import { wrap, type Look } from './look.ts';

/**
 * What keys of scenario files mean, which keys stand below them and which words they take.
 *
 * @param name - path such as `closing.close_rate`, its end such as `ramp`, or a pattern such as `team.*.ramp`
 * @returns null where there is no such key
 */
export function explainedKey(name: string, look: Look): string | null {
  const found = keysCalled(name);
  if (found.length === 0) return null;
  const abouts = [...new Set(found.map(({ about }) => about))];
  const parts = abouts.map((about) =>
    keysText(
      found.filter((entry) => entry.about === about),
      look,
    ),
  );
  const short = SHORT_KEYS.includes(name)
    ? [wrap(`With --set and --over, ${name} is short for ${fullKey(name)}.`, look)]
    : [];
  return [...parts, ...short].join('\n');
}

/** What a word that keys take means, and which keys those are; null where none takes it. */
export function explainedWord(name: string, look: Look): string | null {
  const found = wordsCalled(name);
  return found.length === 0 ? null : found.map((word) => wordText(word, look)).join('\n');
}

/** Names of keys, and words that keys take, for suggestions. */
export function keyNames(): readonly string[] {
  const paths = allKeys().map(({ path }) => path);
  const words = allKeys().flatMap((entry) => Object.keys(entry.words));
  return [...new Set([...paths.flatMap((path) => [path.split('.').at(-1)!, path]), ...words])];
}

function keysCalled(name: string): readonly Entry[] {
  // A bare name is short for a count in settings only; here it is the key of that name.
  const exact = keyAt(name) ?? (name.includes('.') ? keyAt(fullKey(name)) : null);
  return exact === null ? keysLike(name) : [exact];
}

/** Keys that mean the same. */
function keysText(entries: readonly Entry[], look: Look): string {
  const [{ about, main, below, path: first }] = entries as readonly [Entry, ...Entry[]];
  const alike = entries.every((entry) => entry.below.join() === below.join());
  const bare = main === null || !alike ? '' : ` A bare value is its ${main.replaceAll('_', ' ')}.`;
  return [
    wrap(entries.map(({ path }) => path).join(', '), look),
    wrap(`${about}${bare}`, look, '  '),
    ...(alike ? keysBelow(first, below).map((line) => wrap(line, look, '  ')) : []),
    ...wordLines(entries, look),
  ].join('\n');
}

function keysBelow(path: string, below: readonly string[]): readonly string[] {
  if (below.length === 0) return [];
  if (below[0] !== ANY_NAME) return [`Keys here: ${below.join(', ')}.`];
  const under = `${path}.${ANY_NAME}`;
  const more = keyAt(under)!.below.length > 0 ? `; callmix explain ${under} tells their keys` : '';
  return [`Names here are yours${more}.`];
}

function wordLines(entries: readonly Entry[], look: Look): readonly string[] {
  const names = new Set(entries.flatMap(({ words }) => Object.keys(words)));
  const told: string[] = [];
  const plain: string[] = [];
  for (const name of names) {
    const takers = entries.filter(({ words }) => Object.hasOwn(words, name));
    const word = takers[0]!.words[name]!;
    const where = takers.length === entries.length ? '' : ` (${pathsOf(takers)})`;
    if (word.about === '') plain.push(`${name}${where}`);
    else told.push(wrap(`${name}${where}: ${meaningText(word)}`, look, '    '));
  }
  return [
    ...(plain.length === 0 ? [] : [wrap(`Words here: ${plain.join(', ')}.`, look, '  ')]),
    ...(told.length === 0 ? [] : ['  Words here:', ...told]),
  ];
}

function wordText({ name, paths, ...word }: FoundWord, look: Look): string {
  return [
    name,
    ...(word.about === '' ? [] : [wrap(upperFirst(meaningText(word)), look, '  ')]),
    wrap(`Written at ${paths.join(', ')}.`, look, '  '),
  ].join('\n');
}

function meaningText(word: Word): string {
  const source = word.source === undefined ? '' : ` Source: ${word.source}.`;
  return `${meaningOf(word)}.${source}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pathsOf(entries: readonly Entry[]): string {
  return entries.map(({ path }) => path).join(', ');
}
