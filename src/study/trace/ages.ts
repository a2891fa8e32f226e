import { EVENT } from '../../floor/events.ts';
import { quantile } from '../../stats/quantiles.ts';
import type { RecordedMonth } from './record.ts';

/** Most bins, and fewest leads a possible month in one: fewer would show luck only. */
const BINS = 8;
const FEWEST = 20;

/** How a lead comes whose wait is known: what was open when the horizon began had waited before. */
const CAME: readonly number[] = [EVENT.qualified, EVENT.own_lead, EVENT.inbound];

/** Accepted leads that had waited about as long when a closer first took them. */
export interface AgeBin {
  /** Shortest and longest wait, s. */
  readonly from: number;
  readonly to: number;
  /** Average number in a possible month. */
  readonly leads: number;
  /** Share that ended in a sale, of all months; then in 9 of 10 months. */
  readonly closed: number;
  readonly p05: number;
  readonly p95: number;
}

/** Takes in the leads of one possible month after another. */
export class AgesMaker {
  /** Of each accepted lead: its month, its wait in seconds, whether it was sold. */
  private readonly months: number[] = [];
  private readonly waits: number[] = [];
  private readonly sold: boolean[] = [];
  private count = 0;
  private readonly settles: number;

  /** @param settles clock seconds in which a deal is decided as a rule: leads that have fewer left are passed over */
  constructor(settles: number) {
    this.settles = settles;
  }

  add({ calendar, record }: Pick<RecordedMonth, 'calendar' | 'record'>): void {
    const came = new Map<number, number>();
    const sold = new Set<number>();
    for (let at = 0; at < record.length; at++) {
      const kind = record.kind[at];
      if (CAME.includes(kind!)) came.set(record.lead[at]!, record.from[at]!);
      else if (kind === EVENT.sale) sold.add(record.lead[at]!);
    }
    for (let at = 0; at < record.length; at++) {
      const lead = record.lead[at]!;
      const isAccepted = record.kind[at] === EVENT.first_call && record.amount[at] === 0;
      if (!isAccepted || !came.has(lead) || record.until[at]! > calendar.end - this.settles)
        continue;
      this.months.push(this.count);
      // Who is taken within a second waited for nobody.
      const wait = record.from[at]! - came.get(lead)!;
      this.waits.push(wait < 1 ? 0 : wait);
      this.sold.push(sold.has(lead));
    }
    this.count++;
  }

  /** Bins of about as many leads each; fewer than two where all waited alike or too few had time. */
  made(): AgeBin[] {
    const order = Int32Array.from(this.waits, (_, lead) => lead).sort(
      (a, b) => this.waits[a]! - this.waits[b]! || a - b,
    );
    const bins: AgeBin[] = [];
    const most = Math.min(BINS, Math.max(3, Math.floor(order.length / this.count / FEWEST)));
    for (let from = 0; from < order.length;) {
      const wanted = (order.length - from) / Math.max(1, most - bins.length);
      let to = Math.min(order.length, from + Math.ceil(wanted));
      // Those that waited alike stay together.
      while (to < order.length && this.waits[order[to]!] === this.waits[order[to - 1]!]) to++;
      // What would be left over is no bin of its own.
      if (order.length - to < wanted / 2) to = order.length;
      bins.push(this.bin(order.subarray(from, to)));
      from = to;
    }
    return bins;
  }

  private bin(leads: Int32Array): AgeBin {
    const worked = new Float64Array(this.count);
    const sold = new Float64Array(this.count);
    for (const lead of leads) {
      worked[this.months[lead]!]!++;
      if (this.sold[lead]) sold[this.months[lead]!]!++;
    }
    const shares = sold.map((number, month) => number / worked[month]!).filter(Number.isFinite);
    const sorted = shares.sort();
    return {
      from: this.waits[leads[0]!]!,
      to: this.waits[leads.at(-1)!]!,
      leads: leads.length / this.count,
      closed: sold.reduce((sum, number) => sum + number, 0) / leads.length,
      p05: quantile(sorted, 0.05),
      p95: quantile(sorted, 0.95),
    };
  }
}
