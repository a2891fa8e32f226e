import type { Stream } from '../stream.ts';

/**
 * How an amount varies from one call to the next.
 *
 * A draw has two halves, so that a changed mean does not change the luck: `luck` takes standardised numbers from a
 * stream, `at` turns them into an amount. How much `luck` takes depends on the family and its shape, never on the mean.
 */
export interface Distribution {
  /** Long-run average, in the unit of the amount. */
  readonly mean: number;
  /** Standardised luck for one draw. */
  luck(stream: Stream): number;
  /** The amount that belongs to a piece of luck; rises with it. */
  at(luck: number): number;
  /** Share of amounts that are at most `x`. */
  cdf(x: number): number;
}

/** One family on the shelf. */
export interface Family {
  /** One sentence: what it is good for. */
  readonly about: string;
  /** The coefficient of variation when nothing else is said; null where it must be given. */
  readonly usualVariation: number | null;
  /**
   * @param mean average amount, >= 0; at 0 every amount is 0 and luck is taken as at any other mean
   * @param variation coefficient of variation, >= 0 (see each family for what it can reach); 0 gives a constant, which takes no luck
   * @throws {RangeError} where the mean is no such number or the family cannot have this variation
   */
  of(mean: number, variation: number): Distribution;
}
