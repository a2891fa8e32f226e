import { Unreadable, quote } from './unreadable.ts';

/** A number with what stands around it, such as `$1.2k/month`. */
export interface Term {
  readonly number: number;
  /** Currency sign before it, or empty. */
  readonly sign: string;
  /** What follows, one space between words: `%`, `min`, `/month`. */
  readonly unit: string;
}

const TERM =
  /^([+-]?)\s?([$€£¥]?)(\d[\d,_]*(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?\s*([kM](?![A-Za-z]))?\s*(.*)$/u;
const GROUPED = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/u;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, M: 1e6 };
/** Beyond these a number is a slip, and would not stay finite in the floor's arithmetic. */
const LARGEST = 1e12;
const SMALLEST = 1e-9;

/**
 * Reads a number and the unit after it. Thousands may be written 1,200, 1_200 or 1.2k.
 *
 * @returns null where the text does not begin with a number
 * @throws {Unreadable} for a decimal comma and for numbers beyond 1e12 or, unless 0, under 1e-9
 */
export function readTerm(text: string): Term | null {
  const match = TERM.exec(text.trim());
  if (match === null) return null;
  const [, minus, sign = '', digits = '', exponent = '0', scale = '', unit = ''] = match;
  if (digits.includes(',') && !GROUPED.test(digits)) {
    throw new Unreadable(
      `${quote(text)} has a decimal comma. Write ${text.trim().replace(',', '.')}.`,
    );
  }
  const plain = Number(`${digits.replaceAll(/[,_]/gu, '')}e${exponent}`);
  const number = plain * (SCALES[scale] ?? 1);
  if (number > LARGEST) throw new Unreadable(`${quote(text)} is too large to mean anything.`);
  if (number !== 0 && number < SMALLEST) {
    throw new Unreadable(`${quote(text)} is too small to mean anything. Write 0.`);
  }
  return {
    number: minus === '-' && number !== 0 ? -number : number,
    sign,
    unit: tidyUnit(unit),
  };
}

/** One space between words, none around `/`; `per month` and `a month` become `/month`. */
function tidyUnit(unit: string): string {
  return unit
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replace(/(^| )(?:per|an?) /u, '/')
    .replaceAll(/ ?\/ ?/gu, '/');
}
