import type { Expectation } from '../../scenario/scenario.ts';
import { BLOCK } from '../../scenario/inputs.ts';
import { meanInterval } from '../../stats/intervals.ts';
import { verdict, type Found } from '../expect.ts';

/** How far a condition is from its limit at one value of a key: above 0 where it holds. */
export interface Sight {
  /** Of the key. */
  readonly value: number;
  /** What the condition speaks of, in its own unit. */
  readonly found: number;
  readonly margin: number;
  /** The 95 % interval of the margin; infinite where months are too few to bound it. */
  readonly low: number;
  readonly high: number;
  readonly met: 'yes' | 'no' | 'undecided';
}

/** What an expectation comes to at one value; null where its metric has none. */
export function sightOf(
  value: number,
  { must, limit }: Pick<Expectation, 'must' | 'limit'>,
  { value: found, bounds }: Found,
): Sight | null {
  if (found === null) return null;
  const [from, to] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const less = must === '<=' || must === '<';
  const [margin, low, high] = less
    ? [limit - found, limit - to, limit - from]
    : [found - limit, from - limit, to - limit];
  return { value, found, margin, low, high, met: verdict(bounds, must, limit) };
}

/**
 * How much better B is than A at one value; null where one of them has no value.
 *
 * @param differences B minus A of each replication, with the sign that makes more of it better
 */
export function differenceSight(value: number, differences: ArrayLike<number>): Sight | null {
  const { mean, low, high } = meanInterval(differences, BLOCK);
  if (mean === null || low === null || high === null || Number.isNaN(mean)) return null;
  const met = low > 0 ? 'yes' : high < 0 ? 'no' : 'undecided';
  return { value, found: mean, margin: mean, low, high, met };
}
