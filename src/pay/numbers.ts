import { cents } from './money.ts';

/** Significant digits that a number surely has, and decimals that make any product of theirs come out. */
const DIGITS = 14;
const MOST_DECIMALS = 12;

/** A number for a label: as many decimals as it needs between `least` and `most`, a point, no grouping. */
export function plain(value: number, least: number, most: number): string {
  const fixed = value.toFixed(most);
  let end = fixed.length;
  for (let spare = most - least; spare > 0 && fixed[end - 1] === '0'; spare--) end--;
  return fixed.slice(0, fixed[end - 1] === '.' ? end - 1 : end);
}

/**
 * A rate or an amount, in as many decimals as it has.
 *
 * @param least decimals at least, such as those of the currency
 */
export function rateText(rate: number, least: number): string {
  const whole = Math.trunc(Math.abs(rate)).toFixed(0).length;
  return plain(rate, least, Math.max(least, Math.min(MOST_DECIMALS, DIGITS - whole)));
}

/**
 * What a rate is multiplied with, in as many decimals as it takes for the product to round to what is paid.
 *
 * @param least    decimals at least
 * @param decimals of the currency
 */
export function countText(count: number, rate: number, least: number, decimals: number): string {
  const paid = cents(rate * count, decimals);
  let digits = least;
  while (digits < MOST_DECIMALS && cents(rate * Number(count.toFixed(digits)), decimals) !== paid) {
    digits++;
  }
  return plain(count, least, digits);
}
