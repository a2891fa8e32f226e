import type { Quantity } from './quantity.ts';

export type SpanUnit = 'h' | 'day' | 'week' | 'month' | 'year';
/** A length of time as written. */
export interface Span {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** `period`: what is simulated and counted. */
export interface Period {
  readonly length: Span;
  /** Working days in a month. */
  readonly working_days: number;
  /** One shift without days or breaks; what is in progress at its end does not count. */
  readonly continuous: boolean;
  /** Uncounted start, before `length` begins: hours where continuous, else whole days or weeks; null for none. */
  readonly warm_up: Span | null;
  readonly starts:
    'running' | 'empty' | { readonly open_leads: number; readonly open_deals: number };
}

/** One break, in every shift. */
export interface Break {
  /** Seconds after midnight. */
  readonly from: number;
  readonly to: number;
  readonly paid: boolean;
}

/** `calendar`: the working day of both roles. */
export interface CalendarSpec {
  readonly shift: { readonly from: number; readonly to: number };
  readonly breaks: readonly Break[];
  /** Seconds a day, taken at the start of the shift; paid, not staffed. */
  readonly meetings: number;
  readonly absence: { readonly share: Quantity; readonly paid: boolean } | null;
  /** How long past closing a call may go on, s; null: to its end. */
  readonly finish_calls: number | null;
  /** Where the floor is, for legal hours; null: where those whom it calls are. */
  readonly time_zone: string | null;
}
