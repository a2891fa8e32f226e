import type { Activity } from './activity.ts';
import type { Spans } from './spans.ts';
import type { Deals } from './telesales/deals.ts';
import type { WaitHistogram } from './wait-histogram.ts';

/**
 * The fate of leads and deals in the counted part of one replication. Counts, unless a unit is given.
 * Identities: leads + inbound + openLeadsAtStart = lost + returned + worked + openLeadsAtEnd;
 * worked = disqualified + accepted; accepted + openDealsAtStart = sales + refused + openDealsAtEnd.
 */
export interface Totals {
  /** Qualified by telemarketers. */
  leads: number;
  inboundLeads: number;
  openLeadsAtStart: number;
  openLeadsAtEnd: number;
  /** Lost: every try in vain; gave up holding; cut off, or turned away at closing time, from a full queue or for lack of a slot. */
  unreached: number;
  gaveUp: number;
  turnedAway: number;
  /** Of all lost: those that a free closer at once would have reached or kept. */
  lostToWaiting: number;
  returned: number;
  worked: number;
  disqualified: number;
  accepted: number;
  sales: number;
  /** Sales on the first call; the others were made on a follow-up. */
  firstCallSales: number;
  /** Deals that got at least one follow-up, counted at their first. */
  followedUp: number;
  refused: number;
  openDealsAtStart: number;
  openDealsAtEnd: number;
  cancellations: number;
  /** Currency, by month of sale. */
  revenue: number;
  cancelledRevenue: number;
  /** Seconds from qualified to picked up, returned or lost, summed over leads whose wait ended; their number. */
  wait: number;
  waits: number;
  /** The same for worked leads. */
  workedWait: number;
  /** Lead-seconds in the queue, over the counted horizon. */
  queueTime: number;
  /** Of telemarketers' leads: those that no closer would find were never one. */
  realLeads: number;
  /** Lost, too: did not show up at an appointment and was not booked again. */
  noShows: number;
  /** Bookings, those of no-shows included; appointments at which lead and closer met. */
  appointmentsSet: number;
  appointmentsHeld: number;
}

/** What became of the leads of one source. */
export interface SourceTotals {
  /** `telemarketers`, or the name of a list or of an inbound source. */
  readonly source: string;
  readonly leads: number;
  readonly accepted: number;
  readonly sales: number;
  /** Currency. */
  readonly revenue: number;
  readonly cancelledRevenue: number;
}

/** What a dialler's lines did in the counted part of one replication, beside what each telemarketer did. */
export interface DiallerTotals {
  /** Attempts that reached nobody, by what happened instead. */
  readonly unanswered: number;
  readonly busy: number;
  readonly badNumbers: number;
  readonly machines: number;
  /** Live answers that met no telemarketer; of them, those taken for machines. */
  readonly dropped: number;
  readonly falseAlarms: number;
  /** Line-seconds of ringing. */
  readonly ringing: number;
  /** Highest share of live answers dropped on one day, and over 30 days in a row (or the whole, if shorter). */
  readonly worstDay: number;
  readonly worstThirtyDays: number;
  /** Days on which more was dropped than the limit. */
  readonly daysOverLimit: number;
}

/** What became of the lists that can end. Counts of records. */
export interface ProspectTotals {
  readonly bought: number;
  /** Of these, those that may still be called at the end. */
  readonly left: number;
  /** Working day, from 1, by which half of the telemarketers had nobody left to dial; 0 where it did not come to that. */
  readonly dryDay: number;
}

/** What happened on the floor in one replication: all that books and metrics read. */
export interface FloorResult {
  readonly telemarketers: Activity;
  readonly closers: Activity;
  readonly totals: Totals;
  /** Telemarketers first, or each of their lists where there are several; then each inbound source. */
  readonly sources: readonly SourceTotals[];
  readonly waits: WaitHistogram;
  /** When counting begins and how long it lasts, s of clock time. */
  readonly countFrom: number;
  readonly horizon: number;
  /** The stretches of days that rows of activity are of. */
  readonly spans: Spans;
  readonly deals: Deals;
  /**
   * Clock times at which the holders of each position are gone, rising, the last perhaps after the end; null where nobody of
   * the role leaves.
   */
  readonly leaves: {
    readonly telemarketers: readonly Float64Array[] | null;
    readonly closers: readonly Float64Array[] | null;
  };
  /** Null where each telemarketer dials for themself. */
  readonly dialler: DiallerTotals | null;
  /** Leads of all telemarketers, whatever their list. */
  readonly telemarketed: SourceTotals;
  /** Null where there is one list that never ends. */
  readonly prospects: ProspectTotals | null;
}
