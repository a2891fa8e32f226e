import type { Span } from './period.ts';
import type { Quantity, Varying } from './quantity.ts';

/** `closing`: what closers do and win. */
export interface Closing {
  /** `share: null` with screening: who is disqualified follows from intent. */
  readonly disqualified: { readonly share: Quantity | null; readonly takes: Varying } | null;
  /** Sold / accepted, follow-ups included; or null where the mechanical form is given. */
  readonly close_rate: Quantity | null;
  readonly first_call_close_rate: Quantity | null;
  readonly follow_ups: {
    /** Share of sales that needed a follow-up; goes with `close_rate`. */
    readonly share_of_sales: Quantity | null;
    /** Chance of one follow-up; goes with `first_call_close_rate`. */
    readonly close_rate: Quantity | null;
    /** Most follow-ups of one open deal. */
    readonly per_open_deal: number;
    readonly after: Varying;
    readonly takes: Varying;
  } | null;
  readonly call: Varying;
  readonly wrap: Varying;
  readonly deal: Varying;
  readonly margin: Quantity;
  readonly cancels: { readonly share: Quantity; readonly within: number } | null;
  /** Chance a year that a kept customer buys as much again; for how many years; what a year takes off the value. */
  readonly repeat: {
    readonly chance: Quantity;
    readonly for: Span;
    readonly discount: Quantity;
  } | null;
  /** Chance that a sale brings a second deal, and the value of that. */
  readonly upsell: { readonly chance: Quantity; readonly deal: Varying } | null;
  /** What closers do with nothing to work on. */
  readonly idle_closers: 'wait' | 'prospect';
  /**
   * Factors on dials in the same time and on the qualify rate of closers who dial, full-cycle reps among them; null where they
   * dial as telemarketers do, or nobody does.
   */
  readonly prospecting: {
    readonly dials_per_day: Quantity;
    readonly qualify_rate: Quantity;
  } | null;
}
