import { dialerNames, dialers } from '../../floor/telemarketing/dialers/index.ts';
import type { DialingMode, ModeNumber } from '../../floor/telemarketing/dialers/index.ts';
import { readExact } from '../quantity.ts';
import { count } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';
import { readChoice } from './words.ts';

const NUMBERED = /^([a-z ]+?)\s+([\d.,_]+)$/u;
const IN_BRACKETS = /^(\w+) \((.+)\)$/u;

/**
 * Reads a mode of dialling: `one line`, `power 2`, `adaptive (hard limit)`.
 *
 * @throws {Unreadable} naming the modes, or saying what number is missing or out of range
 */
export function readMode(text: string): DialingMode {
  const plain = text.replace(IN_BRACKETS, '$1 $2');
  if (plain === 'adaptive') {
    throw new Unreadable(
      `${quote(text)}: which one? Write adaptive hard limit, adaptive tapered or adaptive average.`,
    );
  }
  const [, named = plain, written] = NUMBERED.exec(plain) ?? [];
  const name = readChoice(named, dialerNames);
  const { number } = dialers[name];
  if (number === null) {
    if (written === undefined) return name as DialingMode;
    throw new Unreadable(`${quote(text)}: ${name} takes no number.`);
  }
  return `${name} ${readNumber(text, name, written, number)}` as DialingMode;
}

function readNumber(
  text: string,
  name: string,
  written: string | undefined,
  { least, most, what }: ModeNumber,
): number {
  if (written === undefined) {
    throw new Unreadable(`${quote(text)}: how many ${what}? Write ${name} 2.`);
  }
  const number = readExact(written, count, { sign: null });
  if (number >= least && number <= most) return number;
  throw new Unreadable(`${quote(text)}: ${what} are ${least} to ${most}.`);
}

/** Pattern of a mode, for editors. */
export const MODE = dialerNames
  .map((name) => (dialers[name].number === null ? name : `${name} [\\d.]+`))
  .join('|')
  .concat('|adaptive \\((hard limit|tapered|average)\\)');
