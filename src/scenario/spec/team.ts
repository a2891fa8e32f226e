import type { Span } from './period.ts';
import type { Quantity, Varying } from './quantity.ts';

/** `team`: how many, and how they differ. */
export interface Team {
  readonly telemarketers: {
    readonly count: number;
    /** Coefficients of variation of a person's factor: odds of qualifying; speed. */
    readonly differs: { readonly qualify: number; readonly pace: number };
    /** People with hours of their own, by name; then `count` is their sum. Null: all keep those of the calendar. */
    readonly groups: Readonly<Record<string, Group>> | null;
    readonly fatigue: Fatigue | null;
  } & Employment;
  readonly closers: {
    readonly count: number;
    readonly differs: { readonly close: number; readonly pace: number };
    readonly fatigue: Fatigue | null;
  } & Employment;
  /** `salary` per month. */
  readonly management: { readonly one_per: number; readonly salary: Quantity } | null;
  readonly seats: {
    /** Currency per paid hour and person. */
    readonly cost: Quantity;
    /** People who have a place; null for any number. */
    readonly limit: number | null;
    /** What more places come in: `cost` per month, `setup` once. */
    readonly next_block: {
      readonly seats: number;
      readonly cost: Quantity;
      readonly setup: Quantity;
    } | null;
  } | null;
  /** People who join on a given date, beside those counted. */
  readonly hires: readonly Hire[];
}

/** How people of a role begin, and how long they stay. */
export interface Employment {
  readonly training: { readonly off_phone: Span; readonly paid: boolean } | null;
  /** A factor on the odds of a rate, or on speed, that rises from `from` to 1. */
  readonly ramp: { readonly of: RampOf; readonly weeks: Quantity; readonly from: Quantity } | null;
  /** A factor on the odds of a rate, or on speed, that rises from 1 towards 1 + `gain` after the ramp, 95 % of it `over` a time. */
  readonly learning: { readonly of: CurveOf; readonly gain: Quantity; readonly over: Span } | null;
  /** Shares who leave within 90 days of joining; within a year after that. */
  readonly leaves: { readonly first_90_days: Quantity; readonly after: Quantity } | null;
  /** Seconds until the next one joins, currency a hire; null: nobody follows. */
  readonly backfill: { readonly after: Varying; readonly cost_to_hire: Quantity } | null;
  /** Of those who are there when counting begins; null: trained long ago. */
  readonly weeks_in_job: Quantity | null;
}

/** What is lost of the odds of a rate, or of speed, by working on without a long break: `falls` after `over`, s, or a full shift. */
export interface Fatigue {
  readonly of: CurveOf;
  readonly falls: Quantity;
  readonly over: number | 'shift';
}

export type CurveOf = 'qualify_rate' | 'close_rate' | 'pace';

export type RampOf = 'qualify_rate' | 'dials_per_day' | 'close_rate';

/** Telemarketers who keep the same hours. */
export interface Group {
  readonly count: number;
  /** Seconds after midnight; null: the calendar's. */
  readonly shift: { readonly from: number; readonly to: number } | null;
  /** Weekdays worked, Monday first; null: all five. */
  readonly days: readonly string[] | null;
}

/** People of a role or group who join together. */
export interface Hire {
  /** `telemarketer`, `closer`, or `telemarketers.NAME` for a group. */
  readonly role: string;
  readonly count: number;
  readonly start: Start;
}

/** The beginning of a day, week or month of the counted period, each numbered from 1. */
export interface Start {
  readonly unit: 'day' | 'week' | 'month';
  readonly number: number;
}
