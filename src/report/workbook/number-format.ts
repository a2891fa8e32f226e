import type { MetricUnit } from '../../metrics/types.ts';
import { decimalsOf, signOf } from '../../pay/money.ts';
import type { Column } from '../tables.ts';

/**
 * How a spreadsheet shows a number.
 *
 * @param unit of the column or row
 * @param value whole numbers are shown without decimals where they are counted
 * @param currency ISO code: its sign and its decimals
 * @returns a number format code, such as `0.0%`
 */
export function numberFormat(unit: Column['unit'], value: number, currency: string): string {
  const decimals = decimalsIn(unit, value, currency);
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  switch (unit) {
    case 'text':
    case 'plain':
      return 'General';
    case 'share':
      return '0.0%';
    case 'currency':
    case 'cents':
      return money(digits, currency);
    default:
      return digits;
  }
}

/** About how many characters a number takes when it is shown so. */
export function shownLength(unit: Column['unit'], value: number, currency: string): number {
  if (unit === 'text' || unit === 'plain') return Math.min(10, String(value).length);
  if (unit === 'share') return (100 * value).toFixed(1).length + 1;
  const whole = Math.abs(Math.trunc(value)).toFixed(0).length;
  const decimals = decimalsIn(unit, value, currency);
  const sign = unit === 'currency' || unit === 'cents' ? (signOf(currency)?.length ?? 4) : 0;
  const point = decimals > 0 ? 1 : 0;
  return whole + Math.floor((whole - 1) / 3) + decimals + point + sign + (value < 0 ? 1 : 0);
}

const DECIMALS: Readonly<Record<Exclude<MetricUnit, 'currency' | 'count' | 'share'>, number>> = {
  'per hour': 2,
  hours: 1,
  minutes: 1,
  leads: 1,
  ratio: 2,
};

function decimalsIn(unit: Column['unit'], value: number, currency: string): number {
  switch (unit) {
    case 'currency':
    case 'cents':
      return decimalsOf(currency);
    case 'count':
      return Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 1;
    case 'text':
    case 'plain':
    case 'share':
      return 0;
    default:
      return DECIMALS[unit];
  }
}

/** Whole amounts, as on the axis of a chart. */
export function axisFormat(currency: string): string {
  return money('#,##0', currency);
}

/** With the currency's own sign before the amount, or its code behind. */
function money(digits: string, currency: string): string {
  const sign = signOf(currency);
  return sign === null
    ? `${digits} "${currency}";-${digits} "${currency}"`
    : `"${sign}"${digits};-"${sign}"${digits}`;
}
