import { ACTIVITY, Activity, type ActivityColumn } from '../activity.ts';
import type { Calendar } from '../calendar.ts';
import { FOUND_BY_CLOSER, OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { SourceTotals, Totals } from '../result.ts';
import { WaitHistogram } from '../wait-histogram.ts';
import { Deals } from './deals.ts';

/** Name of the source that closers who prospect are; no source in a file can be called so. */
export const OWN_LEADS = "closers' own";

/** Counts what becomes of leads and deals, whose work it was, and whose lead. */
export class Tally {
  readonly closers: Activity;
  /** What became of each telemarketer's leads; the rest of their activity stands elsewhere. */
  readonly credits: Activity;
  /** The same of each inbound source's leads, over all periods. */
  readonly inbound: Activity;
  /** The same of leads that closers found by dialling; nobody where they do not dial. */
  readonly found: Activity;
  /** The same of each list's leads, where there are several lists. */
  readonly lists: Activity | null;
  readonly deals: Deals;
  /** By closer, clock times at which holders of the position are gone; null where all stay. */
  closersLeave: readonly Float64Array[] | null = null;
  readonly waits = new WaitHistogram();
  /** Leads and deals opened less those decided before counting began. */
  openLeadsAtStart = 0;
  openDealsAtStart = 0;
  leads = 0;
  unreached = 0;
  gaveUp = 0;
  turnedAway = 0;
  lostToWaiting = 0;
  returned = 0;
  firstCallSales = 0;
  /** Counted calls that were won: sales, unless these are booked as expected. */
  won = 0;
  /** Sales expected of first calls; null where sales are booked as drawn. */
  expectedOnFirstCalls: { sales: number } | null = null;
  followedUp = 0;
  refused = 0;
  realLeads = 0;
  noShows = 0;
  appointmentsSet = 0;
  /** Seconds from qualified to picked up, of worked leads. */
  workedWait = 0;
  /** The same of all leads whose wait ended; and seconds in the queue inside the counted horizon. */
  private wait = 0;
  private queueTime = 0;
  private readonly leadStream: LeadStream;
  private readonly countFrom: number;
  private readonly horizonEnd: number;

  constructor(
    calendar: Pick<Calendar, 'periods' | 'countFrom' | 'end'>,
    leads: LeadStream,
    telemarketers: number,
    closers: number,
    inboundSources: number,
    closersProspect = false,
    lists = 1,
    deals = new Deals(),
  ) {
    this.leadStream = leads;
    this.deals = deals;
    this.closers = new Activity(closers, calendar.periods);
    this.credits = new Activity(telemarketers, calendar.periods);
    this.inbound = new Activity(inboundSources, 1);
    this.found = new Activity(closersProspect ? 1 : 0, 1);
    this.lists = lists > 1 ? new Activity(lists, 1) : null;
    this.countFrom = calendar.countFrom;
    this.horizonEnd = calendar.end;
  }

  /**
   * When the horizon is over: counts the leads that came in, and sums up how long they waited, up to their pick-up, return
   * or loss, or the end of the horizon.
   *
   * @param ends when each lead's wait ended; Infinity if it did not, -Infinity for a deal, which did not wait
   * @param came number of leads and deals that came in
   * @param disqualified share of leads that are not real: those with less luck
   */
  closeWaits(ends: Float64Array, came: number, disqualified: number): void {
    const { countFrom, horizonEnd, waits } = this;
    const { disqualified: luck, owner, time } = this.leadStream;
    // Sums stand in locals: the engine boxes what is kept in fields.
    let { queueTime, wait } = this;
    for (let lead = 0; lead < came; lead++) {
      const from = time[lead]!;
      const until = ends[lead]!;
      if (until === Number.NEGATIVE_INFINITY) continue;
      this.enter(lead, owner[lead]!, from, luck[lead]! >= disqualified);
      const queued = Math.min(until, horizonEnd) - Math.max(from, countFrom);
      if (queued > 0) queueTime += queued;
      if (until < countFrom || until === Number.POSITIVE_INFINITY) continue;
      wait += until - from;
      waits.add(until - from);
    }
    this.queueTime = queueTime;
    this.wait = wait;
  }

  private enter(lead: number, owner: number, at: number, real: boolean): void {
    const { leadStream, lists } = this;
    const isOpen = owner <= OPEN_LEAD && owner > FOUND_BY_CLOSER;
    if (at < this.countFrom || isOpen) this.openLeadsAtStart++;
    else if (owner >= 0) {
      this.leads++;
      if (real) this.realLeads++;
      if (lists !== null) lists.cells[lists.row(leadStream.list[lead]!, 0) + ACTIVITY.leads]!++;
    } else if (owner <= FOUND_BY_CLOSER) {
      this.found.cells[ACTIVITY.leads]!++;
      if (real) this.realLeads++;
    } else this.inbound.cells[this.inbound.row(-1 - owner, 0) + ACTIVITY.leads]!++;
  }

  /** Over people in their order, as every sum over the floor. */
  totals(): Totals {
    const { closers, inbound, openDealsAtStart, openLeadsAtStart } = this;
    const worked = closers.total('worked');
    const accepted = closers.total('accepted');
    const sales = closers.total('sales');
    const inboundLeads = inbound.total('leads');
    const { gaveUp, noShows, refused, returned, turnedAway, unreached } = this;
    const leads = this.leads + this.found.total('leads');
    const lost = unreached + gaveUp + turnedAway + noShows;
    return {
      leads,
      inboundLeads,
      openLeadsAtStart,
      openLeadsAtEnd: leads + inboundLeads + openLeadsAtStart - lost - returned - worked,
      unreached,
      gaveUp,
      turnedAway,
      lostToWaiting: this.lostToWaiting,
      returned,
      worked,
      disqualified: closers.total('disqualified'),
      accepted,
      sales,
      firstCallSales: this.expectedOnFirstCalls?.sales ?? this.firstCallSales,
      followedUp: this.followedUp,
      refused,
      openDealsAtStart,
      openDealsAtEnd: accepted + openDealsAtStart - this.won - refused,
      cancellations: closers.total('cancellations'),
      revenue: closers.total('revenue'),
      cancelledRevenue: closers.total('cancelled_revenue'),
      wait: this.wait,
      waits: this.waits.total,
      workedWait: this.workedWait,
      queueTime: this.queueTime,
      realLeads: this.realLeads,
      noShows,
      appointmentsSet: this.appointmentsSet,
      appointmentsHeld: closers.total('appointments_held'),
    };
  }

  /**
   * @param telemarketed of all telemarketers' leads
   * @param lists their names; none where telemarketers' leads are told as one
   */
  sourceTotals(
    telemarketed: SourceTotals,
    lists: readonly string[],
    inbound: readonly string[],
  ): SourceTotals[] {
    const each = (activity: Activity) => (source: string, number: number) =>
      totalsOf(source, activity.get(number, 0, 'leads'), (column) =>
        activity.get(number, 0, column),
      );
    const dialled = this.lists === null ? [telemarketed] : lists.map(each(this.lists));
    const own = this.found.people > 0 ? [OWN_LEADS] : [];
    return [...dialled, ...own.map(each(this.found)), ...inbound.map(each(this.inbound))];
  }

  /** Of all telemarketers' leads. */
  telemarketed(): SourceTotals {
    return totalsOf('telemarketers', this.leads, (column) => this.credits.total(column));
  }
}

function totalsOf(
  source: string,
  leads: number,
  sum: (column: ActivityColumn) => number,
): SourceTotals {
  return {
    source,
    leads,
    accepted: sum('accepted'),
    sales: sum('sales'),
    revenue: sum('revenue'),
    cancelledRevenue: sum('cancelled_revenue'),
  };
}
