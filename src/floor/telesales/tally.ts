import { ACTIVITY, Activity, type ActivityColumn } from '../activity.ts';
import type { Calendar } from '../calendar.ts';
import { OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { SourceTotals, Totals } from '../result.ts';
import { WaitHistogram } from '../wait-histogram.ts';

/** How a lead was lost. */
export type Loss = 'unreached' | 'gaveUp' | 'turnedAway';

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
  readonly waits = new WaitHistogram();
  /** Per source (telemarketers first): leads, accepted, sales, revenue, cancelled revenue. */
  private readonly sources: Float64Array;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly horizonEnd: number;

  constructor(
    calendar: Calendar,
    leads: LeadStream,
    telemarketers: number,
    closers: number,
    inboundSources: number,
  ) {
    this.calendar = calendar;
    this.leads = leads;
    this.closers = new Activity(closers, calendar.periods);
    this.credits = new Activity(telemarketers, calendar.periods);
    this.sources = new Float64Array((1 + inboundSources) * SOURCE_WIDTH);
    this.horizonEnd = calendar.continuous ? calendar.cutAt : calendar.end;
  }

  /** Whether what completes now counts. */
  counts(time: number): boolean {
    return time >= this.calendar.countFrom && time <= this.calendar.cutAt;
  }

  /** The lead was open when counting began. */
  isOld(lead: number): boolean {
    return this.leads.time[lead]! < this.calendar.countFrom || this.leads.owner[lead]! <= OPEN_LEAD;
  }

  /** The lead is picked up, returned or lost: its wait is over. */
  endWait(lead: number, at: number): void {
    const qualified = this.leads.time[lead]!;
    this.addQueueTime(qualified, at);
    if (!this.counts(at)) return;
    const wait = at - qualified;
    this.totals.wait += wait;
    this.totals.waits++;
    this.waits.add(wait);
  }

  /** The lead has met its fate: lost, returned or worked. */
  endLead(lead: number, at: number): void {
    if (this.counts(at) && this.isOld(lead)) this.totals.openLeadsAtStart++;
  }

  lose(lead: number, at: number, how: Loss, toWaiting: boolean): void {
    this.endLead(lead, at);
    if (!this.counts(at)) return;
    this.totals[how]++;
    if (toWaiting) this.totals.lostToWaiting++;
  }

  /** A lead whose wait was still running when the horizon ended. */
  leaveWaiting(lead: number): void {
    this.addQueueTime(this.leads.time[lead]!, this.horizonEnd);
  }

  /** Seconds of work by a closer, cut to the counted horizon. */
  addTime(
    closer: number,
    period: number,
    column: ActivityColumn,
    from: number,
    until: number,
  ): void {
    if (period < 0) return;
    const seconds = this.calendar.countedSeconds(from, until);
    this.closers.cells[this.closers.row(closer, period) + ACTIVITY[column]]! += seconds;
  }

  /** Adds to a column of the closer and, where a telemarketer found the lead, to his or hers. */
  credit(
    closer: number,
    period: number,
    lead: number,
    column: ActivityColumn,
    amount: number,
  ): void {
    this.closers.cells[this.closers.row(closer, period) + ACTIVITY[column]]! += amount;
    const owner = this.leads.owner[lead]!;
    if (owner >= 0)
      this.credits.cells[this.credits.row(owner, period) + ACTIVITY[column]]! += amount;
  }

  /** Adds to a column of the lead's source. */
  creditSource(lead: number, column: SourceColumn, amount: number): void {
    const owner = this.leads.owner[lead]!;
    if (owner <= OPEN_LEAD) return;
    const source = owner >= 0 ? 0 : -owner;
    this.sources[source * SOURCE_WIDTH + SOURCE[column]]! += amount;
  }

  /** Counts the leads that came in. */
  countLeads(): void {
    const { leads, totals } = this;
    for (let lead = 0; lead < leads.length; lead++) {
      if (!this.counts(leads.time[lead]!) || leads.owner[lead]! <= OPEN_LEAD) continue;
      if (leads.owner[lead]! >= 0) totals.leads++;
      else totals.inboundLeads++;
      this.creditSource(lead, 'leads', 1);
    }
  }

  sourceTotals(names: readonly string[]): SourceTotals[] {
    return ['telemarketers', ...names].map((source, number) => {
      const at = (column: SourceColumn): number =>
        this.sources[number * SOURCE_WIDTH + SOURCE[column]]!;
      return {
        source,
        leads: at('leads'),
        accepted: at('accepted'),
        sales: at('sales'),
        revenue: at('revenue'),
        cancelledRevenue: at('cancelledRevenue'),
      };
    });
  }

  private addQueueTime(from: number, until: number): void {
    const seconds = Math.min(until, this.horizonEnd) - Math.max(from, this.calendar.countFrom);
    if (seconds > 0) this.totals.queueTime += seconds;
  }
}

const SOURCE = { leads: 0, accepted: 1, sales: 2, revenue: 3, cancelledRevenue: 4 } as const;
type SourceColumn = keyof typeof SOURCE;
const SOURCE_WIDTH = 5;
