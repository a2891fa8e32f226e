import type { Fade, Quantity } from '../scenario.ts';
import { readExact, readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import { count, counted, share, time } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';
import { newWord, suggestion } from '../spelling.ts';

const YES = new Set(['yes', 'true']);
const NO = new Set(['no', 'false']);
const NO_SIGNS: Reading = { sign: null };
const factor = counted('a factor', 'x 0.9', { '': 1 }, false);

/** Reads yes, no, true or false. */
export function readYesNo(text: string): boolean {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new Unreadable(`${quote(text)} is neither yes nor no.`);
}

/**
 * Reads one of a few words.
 *
 * @throws {Unreadable} naming the choices
 */
export function readChoice<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const other = newWord(text.toLowerCase());
  const meant = choices.find((choice) => choice === other) ?? suggestion(text, choices);
  throw new Unreadable(
    `${quote(text)} is not a choice here. ${meant === null ? `Write ${orList(choices)}.` : `Did you mean ${quote(meant)}?`}`,
  );
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}`;
}

/** Reads a whole number, 0 or more. */
export function readWhole(text: string, most: number): number {
  const number = readExact(text, count, NO_SIGNS);
  if (!Number.isInteger(number)) throw new Unreadable(`${quote(text)} is not a whole number.`);
  if (number > most) throw new Unreadable(`${quote(text)} is more than ${most}.`);
  return number;
}

/** Reads a cap: `up to 4`, or `4`. */
export function readCap(text: string, least: number): number {
  const most = readWhole(text.replace(/^up\s+to\s+/u, ''), 1_000);
  if (most < least) throw new Unreadable(`${quote(text)}: at least ${least} is needed.`);
  return most;
}

/** Reads a multiplier: `1.2`, `x 1.2` or `120%`. */
export function readMultiplier(text: string): number {
  const bare = text.replace(/^x\s*/u, '');
  return bare.endsWith('%')
    ? readExact(bare, { ...share, most: 100 }, NO_SIGNS)
    : readExact(bare, factor, NO_SIGNS);
}

const BY_FACTOR = /^x\s*(.+?)\s*(?:\/|\bper )\s*(.+)$/u;
const HALF = /^half (?:after|every) (.+)$/u;

/** Pattern of a fade, for editors. */
export const FADE = '(x\\s*[\\d.]+(\\s*\\.\\.\\s*[\\d.]+)?\\s*(/|per )\\s*.+|half after .+)';

/**
 * Reads how a chance fades: `x 0.9 per hour`, `x 0.8..0.95 per day`, `half after 2 days`.
 *
 * @returns what the odds are multiplied by, and every how many seconds
 */
export function readFade(text: string): Fade {
  const half = HALF.exec(text);
  if (half !== null)
    return { factor: 0.5, per: aboveZero(readExact(half[1]!, time, NO_SIGNS), text) };
  const match = BY_FACTOR.exec(text);
  if (match === null) {
    throw new Unreadable(
      `${quote(text)} is not a fade. Write it like x 0.9 per hour, or half after 2 days.`,
    );
  }
  const odds = readQuantity(match[1]!, factor, NO_SIGNS);
  if (upperEnd(odds) > 1 || odds === 0) {
    throw new Unreadable(`${quote(text)}: what fades is multiplied by a factor above 0, up to 1.`);
  }
  const unit = /^\d/u.test(match[2]!) ? match[2]! : `1 ${match[2]!}`;
  return { factor: odds, per: aboveZero(readExact(unit, time, NO_SIGNS), text) };
}

function aboveZero(seconds: number, text: string): number {
  if (seconds > 0) return seconds;
  throw new Unreadable(`${quote(text)}: a time above 0 is needed.`);
}

function upperEnd(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  return 'high' in quantity ? quantity.high : 1;
}
