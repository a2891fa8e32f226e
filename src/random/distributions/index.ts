import { always } from './always.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { triangular } from './triangular.ts';
import type { Distribution, Family } from './types.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

export { constant } from './constant.ts';
export { empirical } from './empirical.ts';
export type { Distribution, Family } from './types.ts';

/** Every family that an average and a variation describe, by the name files use. A new one is a file and a line here. */
export const families = {
  constant: always,
  exponential,
  lognormal,
  gamma,
  weibull,
  uniform,
  triangular,
} as const satisfies Record<string, Family>;

/** Name of a family, as files spell it. */
export type FamilyName = keyof typeof families;

/**
 * The distribution of an amount.
 *
 * @param family name on the shelf
 * @param mean average amount, >= 0; at 0 every amount is 0, and luck is taken as at any other mean
 * @param variation coefficient of variation, >= 0; 0 gives a constant, which takes no luck
 * @throws {RangeError} where mean or variation is no such number, or the family cannot have this variation
 */
export function distributionOf(family: FamilyName, mean: number, variation: number): Distribution {
  return families[family].of(mean, variation);
}
