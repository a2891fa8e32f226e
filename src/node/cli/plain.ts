import type { Options } from 'yargs';
import type { Declaration } from './command.ts';

/**
 * Reads a line that leaves nothing to interpret, as most do: files, flags written out, each value beside its flag. The
 * parser reads them too, but takes as long to load as a short study takes to run.
 *
 * @param words - what stands after the command's name
 * @returns the arguments that the parser would give, each under its one name; null where it must read the line itself, or
 *   say what is wrong
 */
export function plainArguments(
  words: readonly string[],
  { positionals, flags }: Pick<Declaration, 'positionals' | 'flags'>,
): Record<string, unknown> | null {
  const sorted = sort(words, flags);
  if (sorted === null) return null;
  const { names, given } = sorted;
  const wanted = Object.entries(positionals);
  if (wanted.length > 1 || (names.length === 0) !== (wanted.length === 0)) return null;
  const found: Record<string, unknown> = {};
  for (const [name, { array }] of wanted) {
    if (array !== true && names.length > 1) return null;
    found[name] = array === true ? names : names[0];
  }
  for (const [name, flag] of Object.entries(flags)) {
    const said = given.get(name);
    const value: unknown = said === undefined ? flag.default : flag.array === true ? said : said[0];
    if (value === undefined) continue;
    if (flag.choices !== undefined && !flag.choices.includes(value as string)) return null;
    try {
      found[camelCase(name)] = flag.coerce ? (flag.coerce(value) as unknown) : value;
    } catch {
      return null;
    }
  }
  return found;
}

type Flags = Readonly<Record<string, Options>>;

interface Sorted {
  readonly names: readonly string[];
  /** By name of the flag, what was said with it. */
  readonly given: ReadonlyMap<string, readonly (string | true)[]>;
}

/** What a word is that stands alone, a value or a file: no flag, no call for help, nothing in quotes. */
const PLAIN = /^(?!help$)[^-'"`]/u;
const FLAG = /^(?:-([a-z])|--([a-z][a-z-]+))(?:=(.+))?$/su;

function sort(words: readonly string[], flags: Flags): Sorted | null {
  const names: string[] = [];
  const given = new Map<string, (string | true)[]>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '-' || PLAIN.test(word)) {
      names.push(word);
      continue;
    }
    const [, short, long = '', beside] = FLAG.exec(word) ?? [];
    const name = short === undefined ? long : nameOf(short, flags);
    if (name === undefined || !Object.hasOwn(flags, name)) return null;
    const { type, array } = flags[name]!;
    const said = given.get(name) ?? [];
    if (said.length > 0 && array !== true) return null;
    const value = type === 'boolean' ? true : (beside ?? words[++at] ?? '');
    if (value === true ? !standsAlone(beside, words[at + 1]) : !PLAIN.test(value)) return null;
    given.set(name, [...said, value]);
  }
  return { names, given };
}

/** Whether a flag without a value has none. */
function standsAlone(beside: string | undefined, next: string | undefined): boolean {
  return beside === undefined && next !== 'true' && next !== 'false';
}

function nameOf(letter: string, flags: Flags): string | undefined {
  return Object.keys(flags).find((name) => flags[name]!.alias === letter);
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
