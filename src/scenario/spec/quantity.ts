import type { FamilyName } from '../../random/distributions/index.ts';

/** What is known of one true average: a number, or the doubt about it (semantics: a range is the 5th to 95th percentile). */
export type Quantity = number | Doubt;

export type Doubt =
  /** `low..high`: logit-normal for a share, lognormal for an amount, normal for an effect. */
  | { readonly shape: 'share' | 'amount' | 'effect'; readonly low: number; readonly high: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | {
      readonly shape: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  /** `18 of 150`: the Jeffreys posterior Beta(18 + 1/2, 132 + 1/2). */
  | { readonly shape: 'counts'; readonly hits: number; readonly trials: number };

/** An amount that varies from call to call. */
export type Varying =
  | { readonly average: Quantity; readonly varies: number; readonly shape: FamilyName }
  /** Real data: each draw is one of these values, in seconds or currency units. */
  | { readonly values: readonly number[] };

/** Odds multiply by `factor` every `per` seconds of clock time since qualification. */
export interface Fade {
  readonly factor: Quantity;
  readonly per: number;
}

/** Multipliers by hour of the day, 0 to 23; hours not named are 1. Written, not yet scaled. */
export type ByHour = Readonly<Record<string, number>>;
/** Multipliers by working day, `mon` to `fri`; days not named are 1. Written, not yet scaled. */
export type ByWeekday = Readonly<Record<string, number>>;
