import { ACTIVITY, Activity, type ActivityColumn } from '../activity.ts';
import type { Calendar } from '../calendar.ts';
import { FOUND_BY_CLOSER, OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { SourceTotals, Totals } from '../result.ts';
import { WaitHistogram } from '../wait-histogram.ts';

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
    calendar: Calendar,
    leads: LeadStream,
    telemarketers: number,
    closers: number,
    inboundSources: number,
    closersProspect = false,
  ) {
    this.leadStream = leads;
    this.closers = new Activity(closers, calendar.periods);
    this.credits = new Activity(telemarketers, calendar.periods);
    this.inbound = new Activity(inboundSources, 1);
    this.found = new Activity(closersProspect ? 1 : 0, 1);
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
    for (let lead = 0; lead < came; lead++) {
      const from = time[lead]!;
      const until = ends[lead]!;
      if (until === Number.NEGATIVE_INFINITY) continue;
      this.enter(from, owner[lead]!, luck[lead]! >= disqualified);
      const queued = Math.min(until, horizonEnd) - Math.max(from, countFrom);
      if (queued > 0) this.queueTime += queued;
      if (until < countFrom || until === Number.POSITIVE_INFINITY) continue;
      this.wait += until - from;
      waits.add(until - from);
    }
  }

  private enter(at: number, owner: number, real: boolean): void {
    const isOpen = owner <= OPEN_LEAD && owner > FOUND_BY_CLOSER;
    if (at < this.countFrom || isOpen) this.openLeadsAtStart++;
    else if (owner >= 0) {
      this.leads++;
      if (real) this.realLeads++;
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
      firstCallSales: this.firstCallSales,
      followedUp: this.followedUp,
      refused,
      openDealsAtStart,
      openDealsAtEnd: accepted + openDealsAtStart - sales - refused,
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

  sourceTotals(names: readonly string[]): SourceTotals[] {
    const of = (
      source: string,
      leads: number,
      activity: Activity,
      person?: number,
    ): SourceTotals => {
      const sum = (column: ActivityColumn): number =>
        person === undefined ? activity.total(column) : activity.get(person, 0, column);
      return {
        source,
        leads,
        accepted: sum('accepted'),
        sales: sum('sales'),
        revenue: sum('revenue'),
        cancelledRevenue: sum('cancelled_revenue'),
      };
    };
    const { credits, found, inbound } = this;
    return [
      of('telemarketers', this.leads, credits),
      ...(found.people > 0 ? [of(OWN_LEADS, found.total('leads'), found)] : []),
      ...names.map((name, number) => of(name, inbound.get(number, 0, 'leads'), inbound, number)),
    ];
  }
}
