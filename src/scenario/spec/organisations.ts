import type { PriceUnit } from '../../pay/types.ts';
import type { PlanSpec } from './pay.ts';
import type { Span } from './period.ts';
import type { Quantity } from './quantity.ts';

export type { PriceUnit } from '../../pay/types.ts';

/** So much for each hour of a seat, lead, accepted lead, held appointment or month. */
export interface Price {
  readonly amount: Quantity;
  readonly per: PriceUnit;
}

/** `organisations.NAME`: reps who do both, in place of telemarketers and closers. */
export interface FullCycle {
  /** Null: as many as cost the same. */
  readonly people: number | null;
  readonly pay: PlanSpec;
  /** Null: as the file's telemarketers. */
  readonly dials_per_day: Quantity | null;
  /** Factor on the close rate. */
  readonly close_rate: Quantity;
}

/** `organisations.NAME`: somebody else's telemarketers, and the file's own closers. */
export interface Agency {
  /** Null: as many as cost the same. */
  readonly seats: number | null;
  /** A price, and those that come on top of it, each for another unit. */
  readonly price: Price & { readonly plus: readonly Price[] };
  /** Currency, once. */
  readonly setup: Quantity;
  /** How long one is bound. */
  readonly minimum: Span | null;
  /** Factor on the share of its leads that prove disqualified. */
  readonly disqualified: Quantity;
  /** Managers of one's own that it takes, such as 0.25. */
  readonly own_manager: number;
  /** Null: as the file's telemarketers. */
  readonly dials_per_day: Quantity | null;
  readonly qualify_rate: Quantity | null;
}

export type Organisation = FullCycle | Agency;
