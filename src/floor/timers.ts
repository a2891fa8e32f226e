import { copied } from './copied.ts';

/** Above any number of times that are set. */
const ONE_PERSON = 2 ** 32;
/** So many of a bucket are sorted by insertion. */
const FEW = 64;
/** At most, whatever the horizon. */
const MOST_BUCKETS = 65_536;

/**
 * When leads fall due: earliest first; at equal times the lower person first, then first set, first due. Each lead has one
 * such time at most.
 *
 * A calendar queue: times are sorted into buckets, and within a bucket only when its turn comes.
 */
export class Timers {
  length = 0;
  /** The earliest; Infinity when there is none. */
  time = Number.POSITIVE_INFINITY;
  private until = 0;
  private bucketsPerSecond = 0;
  /** First lead of each bucket yet to come, -1 for none; then by lead the next one in its bucket. */
  private first = new Int32Array(0);
  private next = new Int32Array(0);
  private times = new Float64Array(0);
  private orders = new Float64Array(0);
  private sequence = 0;
  /** The last bucket whose turn came; what is left of those up to it, latest first. */
  private opened = -1;
  private row = new Int32Array(64);
  private inRow = 0;

  /**
   * Forgets all, for a new horizon.
   *
   * @param until   seconds from the start of the horizon; what would fall due later is forgotten
   * @param buckets about as many as times will be set
   */
  begin(until: number, buckets: number): void {
    const count = Math.max(1, Math.min(MOST_BUCKETS, Math.ceil(buckets)));
    if (this.first.length < count) this.first = new Int32Array(count);
    this.first.fill(-1, 0, count);
    this.until = until;
    // A little less, so that the last moment is inside the last bucket.
    this.bucketsPerSecond = until > 0 ? (count * (1 - 2 ** -40)) / until : 0;
    this.length = 0;
    this.time = Number.POSITIVE_INFINITY;
    this.sequence = 0;
    this.opened = -1;
    this.inRow = 0;
  }

  /** Makes room for leads up to a number. */
  makeRoom(leads: number): void {
    if (leads <= this.next.length) return;
    this.next = copied(this.next, new Int32Array(leads));
    this.times = copied(this.times, new Float64Array(leads));
    this.orders = copied(this.orders, new Float64Array(leads));
  }

  /**
   * In two halves, so that no time is boxed for a call.
   *
   * @param time   seconds from the start of the horizon
   * @param person whose work sets it, from 0; -1 for nobody's
   */
  push(time: number, lead: number, person: number): void {
    if (time > this.until) return;
    this.times[lead] = time;
    this.sortIn(lead, person);
  }

  private sortIn(lead: number, person: number): void {
    const { first, times } = this;
    this.length++;
    this.orders[lead] = person * ONE_PERSON + this.sequence++;
    if (times[lead]! < this.time) this.time = times[lead]!;
    const bucket = this.bucketOf(times[lead]!);
    if (bucket <= this.opened) this.insert(lead);
    else {
      this.next[lead] = first[bucket]!;
      first[bucket] = lead;
    }
  }

  /** Removes the earliest and returns its lead; there must be one. */
  pop(): number {
    const { times } = this;
    if (this.inRow === 0) this.open(this.bucketOf(this.time));
    const lead = this.row[--this.inRow]!;
    this.length--;
    if (this.inRow > 0) this.time = times[this.row[this.inRow - 1]!]!;
    else this.findEarliest();
    return lead;
  }

  private bucketOf(time: number): number {
    return Math.trunc(time * this.bucketsPerSecond);
  }

  private open(bucket: number): void {
    const { first, next } = this;
    this.opened = bucket;
    let lead = first[bucket]!;
    first[bucket] = -1;
    for (let count = 0; lead >= 0 && count < FEW; count++) {
      this.insert(lead);
      lead = next[lead]!;
    }
    if (lead >= 0) this.insertMany(lead);
  }

  /** The rest of a bucket that far more leads fall into than it was made for, such as all open deals. */
  private insertMany(from: number): void {
    const { next, orders, times } = this;
    const all = [...this.row.subarray(0, this.inRow)];
    for (let lead = from; lead >= 0; lead = next[lead]!) all.push(lead);
    all.sort((a, b) => times[b]! - times[a]! || orders[b]! - orders[a]!);
    if (all.length > this.row.length) this.row = new Int32Array(2 * all.length);
    this.row.set(all);
    this.inRow = all.length;
  }

  /** Among those whose turn came. */
  private insert(lead: number): void {
    if (this.inRow === this.row.length) this.row = copied(this.row, new Int32Array(2 * this.inRow));
    const { orders, row, times } = this;
    const time = times[lead]!;
    let hole = this.inRow++;
    for (; hole > 0; hole--) {
      const later = row[hole - 1]!;
      if (times[later]! > time || (times[later] === time && orders[later]! > orders[lead]!)) break;
      row[hole] = later;
    }
    row[hole] = lead;
  }

  /** Of the buckets yet to come. */
  private findEarliest(): void {
    const { first, next, times } = this;
    this.time = Number.POSITIVE_INFINITY;
    if (this.length === 0) return;
    let bucket = this.opened + 1;
    while (first[bucket]! < 0) bucket++;
    for (let lead = first[bucket]!; lead >= 0; lead = next[lead]!) {
      if (times[lead]! < this.time) this.time = times[lead]!;
    }
  }
}
