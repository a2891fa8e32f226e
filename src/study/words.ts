import type { MetricUnit } from '../metrics/types.ts';
import { centsPerUnit, decimalsOf, signOf } from '../pay/money.ts';
import { monthsInHundred } from '../stats/odds.ts';
import type { Estimate } from './results.ts';

/** How numbers are written in text for people. The format is fixed: it never depends on the reader's machine. */

const LARGE = [
  { from: 1e9, unit: 'B' },
  { from: 1e6, unit: 'M' },
  { from: 1e3, unit: 'k' },
] as const;

/**
 * A compact amount of money, such as `$12k`, `-$1.6k`, `$34.07`: three digits, or fewer where the amount is not known as
 * well as that; cents below 100.
 *
 * @param amount   in currency units
 * @param currency ISO code
 * @param error    how far off the amount may be, in currency units; 0 where it is exact
 */
export function money(amount: number, currency: string, error = 0): string {
  const smallest = 1 / centsPerUnit(decimalsOf(currency));
  const usual = (size: number): number => (size < 100 ? smallest : placeOf(size) / 100);
  const { value, place } = roundedTo(amount, usual, error);
  const size = Math.abs(value);
  const large = LARGE.find(({ from }) => size >= from);
  const text = large
    ? `${withoutZeros(grouped(size / large.from, digitsAfterPoint(place / large.from)))}${large.unit}`
    : grouped(size, digitsAfterPoint(place));
  return withSign(text, value < 0, currency);
}

/** An amount to the cent: `$1,041.37`. */
export function exactMoney(amount: number, currency: string): string {
  const text = grouped(Math.abs(amount), decimalsOf(currency));
  return withSign(text, amount < 0 && /[1-9]/.test(text), currency);
}

/** A compact amount with a plus sign before what is above zero: `+$12k`. */
export function signedMoney(amount: number, currency: string, error = 0): string {
  const text = money(amount, currency, error);
  return amount > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * A share as percent: whole from 10 % on, one decimal below, two below 1 %.
 *
 * @param share 0 to 1
 */
export function percent(share: number, error = 0): string {
  const hundreds = 100 * share;
  const usual = (size: number): number => (size >= 10 ? 1 : size >= 1 ? 0.1 : 0.01);
  const { value, place } = roundedTo(hundreds, usual, 100 * error);
  return `${value.toFixed(digitsAfterPoint(place))}%`;
}

/**
 * Odds as whole months of 100. Never 0 or 100 for what merely comes close.
 *
 * @param share 0 to 1
 * @returns `21`, `under 1` or `99+`; `21 of 100` reads well with each
 */
export function inHundred(share: number): string {
  const months = monthsInHundred(share);
  if (months === 0 && share > 0) return 'under 1';
  if (months === 100 && share < 1) return '99+';
  return String(months);
}

/** An exact whole number: `1,536`. */
export function count(number: number): string {
  return grouped(number, 0);
}

/** A number known roughly, in three digits: `43,600`, `456`, `27.3`. */
export function threeDigits(number: number, error = 0): string {
  const { value, place } = roundedTo(number, (size) => placeOf(size) / 100, error);
  const text = withoutZeros(grouped(Math.abs(value), digitsAfterPoint(place)));
  return value < 0 ? `-${text}` : text;
}

/** Seconds in the unit that people would say them in, three digits: `42 s`, `3.5 min`, `1.5 h`, `2 days`. */
export function duration(seconds: number): string {
  if (seconds < 100) return `${threeDigits(seconds)} s`;
  if (seconds < 6_000) return `${threeDigits(seconds / 60)} min`;
  if (seconds < 172_800) return `${threeDigits(seconds / 3_600)} h`;
  return `${threeDigits(seconds / 86_400)} days`;
}

/**
 * How far off what is said of a metric may be, which says how many digits of it mean something: one rule for screen, page
 * and verdict, and for the middle and the ends as for the average.
 *
 * @param known an estimate, or a difference with its metric's unit
 * @returns half of the 95 % interval in the metric's unit, at least 1 for what is counted; 0 without an interval
 */
export function errorOf({ unit, ci95 }: Pick<Estimate, 'unit' | 'ci95'>): number {
  if (ci95 === null) return 0;
  const error = (ci95[1] - ci95[0]) / 2;
  return unit === 'count' ? Math.max(1, error) : error;
}

/**
 * A metric's value in its unit.
 *
 * @param error how far off the value may be, in its unit
 */
export function valueText(value: number, unit: MetricUnit, currency: string, error = 0): string {
  switch (unit) {
    case 'currency':
      return money(value, currency, error);
    case 'share':
      return percent(value, error);
    case 'per hour':
      return `${threeDigits(value, error)}/h`;
    case 'hours':
      return `${threeDigits(value, error)} h`;
    case 'minutes':
      return `${threeDigits(value, error)} min`;
    case 'ratio':
      return value.toFixed(2);
    case 'count':
    case 'leads':
      return threeDigits(value, error);
  }
}

/** How well a middle is known: `settled to ±$900`, or `settled exactly` where the middle months are all alike. */
export function settledTo(halfWidth: number, unit: MetricUnit, currency: string): string {
  if (halfWidth === 0) return 'settled exactly';
  return `settled to ±${valueText(halfWidth, unit, currency, halfWidth)}`;
}

/** `1 closer`, `2 closers`. */
export function people(number: number, role: string): string {
  return `${number} ${role}${number === 1 ? '' : 's'}`;
}

/** `a, b and c`; or another word before the last. */
export function listed(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
}

/** Text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function withSign(text: string, negative: boolean, currency: string): string {
  const minus = negative ? '-' : '';
  const symbol = signOf(currency);
  return symbol !== null ? `${minus}${symbol}${text}` : `${minus}${text} ${currency}`;
}

/** A difference of a metric in its unit: `+$1.6k`, `-3.4 points`. */
export function signedValueText(
  value: number,
  unit: MetricUnit,
  currency: string,
  error = 0,
): string {
  const text =
    unit === 'share'
      ? `${percent(value, error).slice(0, -1)} points`
      : valueText(value, unit, currency, error);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Power of ten of the first digit; 1 for zero. */
function placeOf(value: number): number {
  return value === 0 ? 1 : Number(`1e${exponentOf(value)}`);
}

function exponentOf(value: number): number {
  return Number(Math.abs(value).toExponential().split('e')[1]);
}

/**
 * Rounds to the usual place, or more coarsely where `error` says that digits mean nothing; at least one digit stays.
 *
 * @param usual the usual place of a number of some size
 */
function roundedTo(
  value: number,
  usual: (size: number) => number,
  error: number,
): { value: number; place: number } {
  const placeAt = (size: number): number =>
    Math.max(usual(size), Math.min(error > 0 ? placeOf(error) : 0, placeOf(size)));
  const place = placeAt(Math.abs(value));
  // Dividing by the inverse of a small place keeps 0.07 from becoming 0.07000000000000001.
  const units = Math.round(value / place);
  const rounded = place < 1 ? units / Math.round(1 / place) : units * place;
  if (rounded === 0) return { value: 0, place: 1 };
  return { value: rounded, place: placeAt(Math.abs(rounded)) };
}

function digitsAfterPoint(place: number): number {
  return place >= 1 ? 0 : -exponentOf(place);
}

/** `40.0` is `40`, `1.60` is `1.6`, `200` is `200`. */
function withoutZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(size: number, decimals: number): string {
  const [whole, rest] = size.toFixed(decimals).split('.');
  const thousands = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? thousands : `${thousands}.${rest}`;
}
