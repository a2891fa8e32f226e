import { ACTIVITY, Activity, type ActivityColumn } from '../activity.ts';
import type { Calendar } from '../calendar.ts';
import { OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { SourceTotals, Totals } from '../result.ts';
import { WaitHistogram } from '../wait-histogram.ts';

/** Counts what becomes of leads and deals, whose work it was, and whose lead. */
export class Tally {
  readonly totals: Totals = {
    leads: 0,
    inboundLeads: 0,
    openLeadsAtStart: 0,
    openLeadsAtEnd: 0,
    unreached: 0,
    gaveUp: 0,
    turnedAway: 0,
    lostToWaiting: 0,
    returned: 0,
    worked: 0,
    disqualified: 0,
    accepted: 0,
    sales: 0,
    firstCallSales: 0,
    followedUp: 0,
    refused: 0,
    openDealsAtStart: 0,
    openDealsAtEnd: 0,
    cancellations: 0,
    revenue: 0,
    cancelledRevenue: 0,
    wait: 0,
    waits: 0,
    workedWait: 0,
    queueTime: 0,
  };
  readonly closers: Activity;
  /** What became of each telemarketer's leads; the rest of their activity stands elsewhere. */
  readonly credits: Activity;
  /** The same of each inbound source's leads, over all periods. */
  readonly inbound: Activity;
  readonly waits = new WaitHistogram();
  /** Seconds waited by worked leads. */
  workedWait = 0;
  private wait = 0;
  private queueTime = 0;
  private readonly countFrom: number;
  private readonly cutAt: number;
  private readonly leads: LeadStream;
  private readonly horizonEnd: number;

  constructor(
    calendar: Calendar,
    leads: LeadStream,
    telemarketers: number,
    closers: number,
    inboundSources: number,
  ) {
    this.leads = leads;
    this.closers = new Activity(closers, calendar.periods);
    this.credits = new Activity(telemarketers, calendar.periods);
    this.inbound = new Activity(inboundSources, 1);
    this.countFrom = calendar.countFrom;
    this.cutAt = calendar.cutAt;
    this.horizonEnd = calendar.continuous ? calendar.cutAt : calendar.end;
  }

  /** Whether what completes now counts. */
  counts(time: number): boolean {
    return time >= this.countFrom && time <= this.cutAt;
  }

  /** The lead was open when counting began. */
  isOld(lead: number): boolean {
    return this.leads.time[lead]! < this.countFrom || this.leads.owner[lead]! <= OPEN_LEAD;
  }

  /** A lead comes in. */
  enter(lead: number): void {
    const { inbound, leads, totals } = this;
    const owner = leads.owner[lead]!;
    if (owner <= OPEN_LEAD || !this.counts(leads.time[lead]!)) return;
    if (owner >= 0) totals.leads++;
    else inbound.cells[inbound.row(-1 - owner, 0) + ACTIVITY.leads]!++;
  }

  /** The lead is picked up, returned or lost: its wait is over. */
  endWait(lead: number, at: number): void {
    const qualified = this.leads.time[lead]!;
    this.addQueueTime(qualified, at);
    if (!this.counts(at)) return;
    this.wait += at - qualified;
    this.waits.add(at - qualified);
  }

  /** The lead has met its fate: lost, returned or worked. */
  endLead(lead: number, at: number): void {
    if (this.isOld(lead) && this.counts(at)) this.totals.openLeadsAtStart++;
  }

  /** A lead whose wait was still running when the horizon ended. */
  leaveWaiting(lead: number): void {
    this.addQueueTime(this.leads.time[lead]!, this.horizonEnd);
  }

  /** Sums up, over people in their order. */
  close(): void {
    const { closers, inbound, totals } = this;
    totals.wait = this.wait;
    totals.waits = this.waits.total;
    totals.workedWait = this.workedWait;
    totals.queueTime = this.queueTime;
    totals.inboundLeads = inbound.total('leads');
    totals.worked = closers.total('worked');
    totals.disqualified = closers.total('disqualified');
    totals.accepted = closers.total('accepted');
    totals.sales = closers.total('sales');
    totals.revenue = closers.total('revenue');
    totals.cancellations = closers.total('cancellations');
    totals.cancelledRevenue = closers.total('cancelled_revenue');
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
    const { credits, inbound } = this;
    return [
      of('telemarketers', this.totals.leads, credits),
      ...names.map((name, number) => of(name, inbound.get(number, 0, 'leads'), inbound, number)),
    ];
  }

  private addQueueTime(from: number, until: number): void {
    const seconds = Math.min(until, this.horizonEnd) - Math.max(from, this.countFrom);
    if (seconds > 0) this.queueTime += seconds;
  }
}
