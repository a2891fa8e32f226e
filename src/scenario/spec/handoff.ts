import type { AssignmentName } from '../../floor/handoff/assignments/index.ts';
import type { KindName } from '../../floor/handoff/kinds/index.ts';
import type { OrderName } from '../../floor/handoff/orders/index.ts';
import type { Role } from './pay.ts';
import type { Fade, Quantity, Varying } from './quantity.ts';

/** `handoff`: how leads get from telemarketers to closers. */
export interface Handoff {
  readonly kind: KindName;
  readonly order: OrderName;
  readonly follow_ups: 'before' | 'after' | 'in turn';
  /** Callback (and overflow); null: reached on the first try. */
  readonly reach: {
    readonly total: Quantity;
    readonly first_try: Quantity;
    readonly tries: number;
    readonly gap: Varying;
    readonly takes: Varying;
  } | null;
  readonly fades: { readonly reach: Fade | null; readonly close_rate: Fade | null };
  /** Share of leads handed over that sales sends back unread. */
  readonly returned: Quantity;
  /** Cold and warm transfer; null: waits for ever. */
  readonly patience: Varying | null;
  /** What becomes of a lead that cannot hold any longer: closing time, a full queue, a warm transfer out of patience. */
  readonly overflow: 'callback' | 'none';
  /** Which free closer gets a lead; by source, how many closers take which source first. */
  readonly assignment: {
    readonly rule: AssignmentName;
    readonly by_source: Readonly<Record<string, number>>;
  };
  /** Most leads that may wait; null for no limit. */
  readonly queue_limit: number | null;
  /** Sources whose leads go first, for the order that asks for them; else empty. */
  readonly priority: readonly string[];
  /** Warm transfer: what telemarketer and closer speak when a lead is taken over. */
  readonly briefing: Varying | null;
  // Appointments; null for other kinds.
  readonly slots: {
    /** Seconds. */
    readonly length: number;
    readonly per_closer_day: number;
    /** How many of them only rebookings may have; fewer than all. */
    readonly keep_free: number;
  } | null;
  /** From booking to the soonest slot, clock s. */
  readonly lead_time: Varying | null;
  /** The longest from booking to slot, clock s; null for any time. */
  readonly latest: number | null;
  /** Share that shows up at the average lead time; what it loses a day of more; what it never falls below. */
  readonly show_rate: {
    readonly total: Quantity;
    readonly falls: Quantity;
    readonly at_least: Quantity;
  } | null;
  /** Seconds of whose time; null for nobody's. */
  readonly reminder: { readonly takes: Quantity; readonly by: Role } | null;
  /** Share booked again, and seconds of a closer; null: no-shows are lost and cost nobody time. */
  readonly no_show: { readonly rebook: Quantity; readonly takes: Varying } | null;
  /** What pay per `appointment` is paid for; null: those held. */
  readonly counts_as: 'held' | 'set' | null;
}
