import { signOf } from '../../pay/money.ts';
import type { Doubt, Quantity, Span } from '../scenario.ts';
import type { Unit } from './units.ts';

const TIMES = [
  { seconds: 86_400, name: 'day' },
  { seconds: 3_600, name: 'h' },
  { seconds: 60, name: 'min' },
  { seconds: 1, name: 's' },
] as const;
const DIGITS = 4;

/** A number with at most 4 significant digits where it has decimals, thousands grouped. */
export function numberText(value: number): string {
  const rounded = Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(DIGITS));
  const [whole, decimals] = String(rounded).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/gu, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** `12%`, from 0.12. */
export function shareText(share: number): string {
  return `${numberText(100 * share)}%`;
}

/** Seconds in the largest unit that leaves at least 1: `2.5 min`. */
export function timeText(seconds: number): string {
  return joined(timeParts(seconds));
}

/** `1 month`, `2 weeks`. */
export function spanText({ count, unit }: Span): string {
  return `${numberText(count)} ${unit}${count === 1 || unit === 'h' ? '' : 's'}`;
}

/**
 * What is known of a quantity, as a file would say it.
 *
 * @param currency ISO code
 */
export function quantityText(quantity: Quantity, unit: Unit, currency: string): string {
  const parts = (amount: number): Parts => amountParts(amount, unit, currency);
  if (unit === 'factor') return `x ${quantityText(quantity, 'count', currency)}`;
  return typeof quantity === 'number' ? joined(parts(quantity)) : doubtText(quantity, parts);
}

/** A number as shown, and the unit after it. */
type Parts = readonly [number: string, unit: string];

function joined([number, unit]: Parts): string {
  return number + unit;
}

function doubtText(doubt: Doubt, parts: (amount: number) => Parts): string {
  switch (doubt.shape) {
    case 'counts':
      return `${numberText(doubt.hits)} of ${numberText(doubt.trials)}`;
    case 'triangular':
      return `${rangeText([doubt.low, doubt.mode, doubt.high].map(parts))} triangular`;
    case 'uniform':
      return `${rangeText([doubt.low, doubt.high].map(parts))} uniform`;
    default:
      return rangeText([doubt.low, doubt.high].map(parts));
  }
}

/** `4..6 min`: a unit that all points share stands once. */
function rangeText(points: readonly Parts[]): string {
  const unit = points[0]![1];
  return points.every((point) => point[1] === unit)
    ? points.map(([number]) => number).join('..') + unit
    : points.map(joined).join('..');
}

function amountParts(amount: number, unit: Unit, currency: string): Parts {
  if (typeof unit === 'object') return [moneyText(amount, currency), unit.money];
  switch (unit) {
    case 'share':
      return [shareText(amount), ''];
    case 'share/year':
      return [shareText(amount), ' per year'];
    case 'time':
      return timeParts(amount);
    case 'points/day':
      return [numberText(100 * amount), ' points per day'];
    case 'records/week':
      return amount === 0 ? ['none', ''] : [numberText(amount), ' records/week'];
    case 'days':
      return [numberText(amount), amount === 1 ? ' day' : ' days'];
    case 'dials/day':
    case 'h/week':
    case 'people':
      return [numberText(amount), ` ${unit}`];
    default:
      return [numberText(amount), ''];
  }
}

function timeParts(seconds: number): Parts {
  const unit = TIMES.find((candidate) => Math.abs(seconds) >= candidate.seconds) ?? TIMES.at(-1)!;
  const number = numberText(seconds / unit.seconds);
  return [number, ` ${unit.name}${unit.name === 'day' && number !== '1' ? 's' : ''}`];
}

function moneyText(amount: number, currency: string): string {
  const sign = signOf(currency);
  // $3.50, but $0.012
  const cents = Math.abs(amount) >= 1 && Math.abs(amount) < 1_000 && !Number.isInteger(amount);
  const number = cents ? Math.abs(amount).toFixed(2) : numberText(Math.abs(amount));
  const minus = amount < 0 ? '-' : '';
  return sign === null ? minus + number : `${minus}${sign}${number}`;
}
