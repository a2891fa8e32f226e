import { signOf } from '../pay/money.ts';
import type { Quantity } from './scenario.ts';
import type { Measure } from './values/measures.ts';
import { plain } from './values/measures.ts';
import { readTerm } from './values/number.ts';
import type { Term } from './values/number.ts';
import { Unreadable, quote } from './values/unreadable.ts';

/** What a value's place knows that its text does not say. */
export interface Reading {
  /** Sign of the file's currency, empty where it has none; null where signs are not looked at. */
  readonly sign: string | null;
}

const COUNTS = /^([\d,_]+)\s+of\s+([\d,_]+)$/u;
const UP_TO = /^up\s+to\s+/u;
const FACTOR = /^x\s*[\d.]/u;
const DASH = /\s*(?:–|—|-|\bto\b)\s*(?=[$€£¥]?\d)/u;
const NOT_TWO_DOTS = new RegExp(`[\\d%A-Za-z]${DASH.source}`, 'u');
/** What `up to 4%` leaves open below: a tenth of it. */
const UP_TO_LOW = 0.1;
/** Nobody comes to a stop. */
const LEAST_EFFECT = -0.9;

/**
 * Reads a number or the doubt about it: `12%`, `7%..11.5%`, `18 of 150`, `up to 4%`, `1..3 min uniform`,
 * `2..3..5 min triangular`.
 *
 * @param measure which units fit, and how doubt is spread
 * @returns seconds, shares from 0 to 1, or currency
 * @throws {Unreadable} with what was found and what would be right
 */
export function readQuantity(text: string, measure: Measure, reading: Reading): Quantity {
  const trimmed = text.trim();
  if (FACTOR.test(trimmed)) {
    throw new Unreadable(
      `${quote(trimmed)} is a factor; ${measure.what} is expected here, such as ${measure.example}.`,
    );
  }
  const counts = COUNTS.exec(trimmed);
  if (counts !== null && measure.doubt === 'share') {
    return readCounts(trimmed, counts[1]!, counts[2]!);
  }
  if (UP_TO.test(trimmed)) return readUpTo(trimmed, measure, reading);
  const [, body = trimmed, shape] = /^(.*?)\s+(uniform|triangular)$/u.exec(trimmed) ?? [];
  const ends = splitRange(body);
  if (ends.length === 1) {
    if (shape !== undefined) {
      throw new Unreadable(
        `${quote(trimmed)}: ${shape} goes with a range, such as 10%..20% ${shape}.`,
      );
    }
    return convert(ends[0]!, readOne(ends[0]!, measure), measure, reading);
  }
  return rangeOf(trimmed, readEnds(ends, measure, reading), shape, measure);
}

/**
 * Reads a number that must be exact.
 *
 * @throws {Unreadable} for a range as well
 */
export function readExact(text: string, measure: Measure, reading: Reading): number {
  const quantity = readQuantity(text, measure, reading);
  if (typeof quantity === 'number') return quantity;
  throw new Unreadable(
    `${quote(text)} is a range; one number is expected here, such as ${measure.example}.`,
  );
}

/** The ends of `a..b`, or the whole text where it is no range. */
function splitRange(text: string): readonly string[] {
  if (text.includes('...')) {
    throw new Unreadable(`${quote(text)}: a range has two dots, such as 10%..20%.`);
  }
  const ends = text.split('..').map((end) => end.trim());
  if (ends.length > 1 && ends.includes('')) {
    throw new Unreadable(`${quote(text)}: one end of the range is missing.`);
  }
  return ends;
}

function readOne(text: string, measure: Measure): Term {
  const term = readTerm(text);
  if (term !== null) {
    if (NOT_TWO_DOTS.test(text)) {
      throw new Unreadable(
        `${quote(text)}: a range has two dots. Write ${text.replace(DASH, '..')}.`,
      );
    }
    return term;
  }
  throw new Unreadable(`${quote(text)} is not ${measure.what}. Write it like ${measure.example}.`);
}

/** A first end without a unit has that of the last: `20..31 min`. */
function readEnds(ends: readonly string[], measure: Measure, reading: Reading): readonly number[] {
  const terms = ends.map((end) => readOne(end, measure));
  const lastUnit = terms.at(-1)!.unit;
  return terms.map((term, index) =>
    convert(ends[index]!, term.unit === '' ? { ...term, unit: lastUnit } : term, measure, reading),
  );
}

function convert(text: string, term: Term, measure: Measure, { sign }: Reading): number {
  if (term.sign !== '' && !measure.money) {
    throw new Unreadable(
      `${quote(text)} is money; ${measure.what} is expected here, such as ${measure.example}.`,
    );
  }
  if (term.sign !== '' && sign !== null && term.sign !== sign) {
    throw new Unreadable(
      `${quote(text)} is in ${term.sign}, which is not the file's currency. Leave the sign out${orCurrency(term.sign)}.`,
    );
  }
  if (term.number < 0 && measure.doubt !== 'effect') {
    throw new Unreadable(`${quote(text)} is negative; ${measure.what} cannot be negative.`);
  }
  const value = measure.convert(term, text);
  if (value < LEAST_EFFECT)
    throw new Unreadable(`${quote(text)} is below ${100 * LEAST_EFFECT} %.`);
  if (value > measure.most) {
    throw new Unreadable(
      measure.doubt !== 'amount'
        ? `${quote(text)} is above ${plain(measure.most * 100)} %.`
        : `${quote(text)} is too large to mean anything.`,
    );
  }
  return value;
}

/** Currencies whose sign a file may bear. */
const SIGNED = ['USD', 'EUR', 'GBP', 'JPY'];

/** The currency that a sign belongs to, as advice; nothing where none is known. */
function orCurrency(sign: string): string {
  const code = SIGNED.find((currency) => signOf(currency) === sign);
  return code === undefined ? '' : `, or write currency: ${code}`;
}

function readCounts(text: string, hitsText: string, trialsText: string): Quantity {
  const [hits, trials] = [hitsText, trialsText].map((part) => readTerm(part)!.number) as [
    number,
    number,
  ];
  if (trials === 0) throw new Unreadable(`${quote(text)}: out of 0 nothing can be learned.`);
  if (hits > trials) throw new Unreadable(`${quote(text)}: more hits than trials. Swap them?`);
  return { shape: 'counts', hits, trials };
}

function readUpTo(text: string, measure: Measure, reading: Reading): Quantity {
  const rest = text.replace(UP_TO, '');
  if (measure.doubt !== 'share') {
    throw new Unreadable(
      `${quote(text)}: "up to" is for shares and caps. Write a range with two ends.`,
    );
  }
  const high = convert(rest, readOne(rest, measure), measure, reading);
  if (high === 0) return 0;
  return rangeOf(text, [high * UP_TO_LOW, high], undefined, measure);
}

function rangeOf(
  text: string,
  ends: readonly number[],
  shape: string | undefined,
  measure: Measure,
): Quantity {
  const [low = 0, second = 0, third] = ends;
  const high = third ?? second;
  if (low > high || (third !== undefined && (second < low || second > high))) {
    throw new Unreadable(
      ends.length === 2
        ? `range ${text} runs backwards. Swap the ends?`
        : `${quote(text)}: three points must rise, such as 2..3..5 min triangular.`,
    );
  }
  if (ends.length > 3) throw new Unreadable(`${quote(text)}: a range has two ends.`);
  if ((ends.length === 3) !== (shape === 'triangular')) {
    throw new Unreadable(
      `${quote(text)}: triangular and three points go together, such as 2..3..5 min triangular.`,
    );
  }
  if (low === high) return low;
  if (shape === 'triangular') return { shape, low, mode: second, high };
  if (shape === 'uniform') return { shape, low, high };
  if (low === 0 && measure.doubt !== 'effect') {
    const hint = measure.doubt === 'share' ? `"up to ${plain(high * 100)}%"` : `an end above 0`;
    throw new Unreadable(
      `range ${text} begins at 0, which nothing short of 0 comes near. Write ${hint}, or add the word uniform.`,
    );
  }
  if (measure.doubt === 'share' && measure.most === 1 && high === 1) {
    throw new Unreadable(
      `range ${text} ends at 100 %, which nothing short of 100 % comes near. Write 99%, or add the word uniform.`,
    );
  }
  return { shape: measure.doubt, low, high };
}
