import { firstCountedDay, type Calendar } from '../calendar.ts';
import { copied } from '../copied.ts';
import { EVENT } from '../events.ts';
import type { ListModel } from '../model.ts';
import type { Recorder } from '../recorder.ts';

/** New records come at the start of each working week. */
const WORKING_WEEK = 5;

/** New deliveries of records up to a working day, counted from 0 where counting begins; none come with the first. */
export function deliveriesUpTo(countedDay: number): number {
  return countedDay < 0 ? 0 : Math.floor(countedDay / WORKING_WEEK);
}

/** Deliveries in the counted horizon of a calendar. */
export function deliveriesIn(calendar: Calendar): number {
  return deliveriesUpTo(calendar.days - 1 - firstCountedDay(calendar));
}

/** Tells a recorder of the records of each list, when they are bought: when counting begins, and with each delivery. */
export function noteDeliveries(
  recorder: Recorder,
  calendar: Calendar,
  lists: readonly ListModel[],
): void {
  const first = firstCountedDay(calendar);
  for (let day = first; day < calendar.days; day++) {
    const deliveries = deliveriesUpTo(day - first) - deliveriesUpTo(day - first - 1);
    const at = calendar.windowStart[calendar.dayWindow[day]!];
    for (const { records, refresh } of lists) {
      const bought = day === first ? records : deliveries * refresh;
      if (at === undefined || bought === 0 || bought === Number.POSITIVE_INFINITY) continue;
      const from = Math.max(at, calendar.countFrom);
      recorder.note(EVENT.records_bought, from, from, -1, -1, bought);
    }
  }
}

/**
 * The part of `total` that falls to one of `people`: equal whole numbers, what is left over to the first ones.
 *
 * @param number person, from 0
 */
export function shareOf(total: number, number: number, people: number): number {
  if (total === Number.POSITIVE_INFINITY) return total;
  const each = Math.floor(total / people);
  return number < total - each * people ? each + 1 : each;
}

const NOTHING = new Float64Array(0);
/** Runs there is room for at first: a month of days that jump. */
const ROOM = 32;

/** Records tried equally often, the one tried longest ago first: runs of equal times. */
class Tried {
  size = 0;
  // Most are never used: room comes with the first record.
  private times = NOTHING;
  private counts = NOTHING;
  private head = 0;
  private tail = 0;

  /** When the first was tried; there must be one. */
  first(): number {
    return this.times[this.head]!;
  }

  take(count: number): void {
    this.size -= count;
    let left = count;
    while (left > 0 && left >= this.counts[this.head]!) left -= this.counts[this.head++]!;
    if (left > 0) this.counts[this.head]! -= left;
    if (this.head === this.tail) this.head = this.tail = 0;
  }

  /** At its place by time: where many dial, calls do not end in the order in which they were answered. */
  add(time: number, count: number): void {
    if (this.tail === this.times.length) this.makeRoom();
    const { counts, times } = this;
    let hole = this.tail++;
    for (; hole > this.head && times[hole - 1]! > time; hole--) {
      times[hole] = times[hole - 1]!;
      counts[hole] = counts[hole - 1]!;
    }
    times[hole] = time;
    counts[hole] = count;
    this.size += count;
  }

  /** Puts one back that was taken, most likely to the front. */
  putBack(time: number): void {
    if (this.head === 0) {
      this.add(time, 1);
      return;
    }
    const { counts, times } = this;
    let hole = --this.head;
    for (; hole + 1 < this.tail && times[hole + 1]! < time; hole++) {
      times[hole] = times[hole + 1]!;
      counts[hole] = counts[hole + 1]!;
    }
    times[hole] = time;
    counts[hole] = 1;
    this.size++;
  }

  private makeRoom(): void {
    const { head, tail } = this;
    const kept = tail - head;
    const room = Math.max(ROOM, 2 * kept > this.times.length ? 2 * kept : this.times.length);
    this.times = copied(this.times.subarray(head, tail), new Float64Array(room));
    this.counts = copied(this.counts.subarray(head, tail), new Float64Array(room));
    this.head = 0;
    this.tail = kept;
  }
}

/**
 * What is left of a list, or of one telemarketer's share of it: fresh records first, then those tried least often, the one
 * tried longest ago first, and none before `retryAfter` has passed.
 */
export class Records {
  readonly model: ListModel;
  /** Records that may still be called, and those that somebody calls at the moment. */
  left: number;
  inHand = 0;
  /** Records that there were so far, used up or not. */
  given: number;
  private fresh: number;
  /** By attempts made, from 1. */
  private readonly tried: Tried[] = [];
  private readonly delivery: number;
  private deliveries = 0;

  /**
   * @param number person whose share it is, from 0
   * @param people who share the list in equal parts; 1 for all of it
   */
  constructor(model: ListModel, number: number, people: number) {
    this.model = model;
    this.fresh = shareOf(model.records, number, people);
    this.delivery = shareOf(model.refresh, number, people);
    this.left = this.fresh;
    this.given = this.fresh;
    for (let made = 0; made < model.attempts; made++) this.tried.push(new Tried());
  }

  /** Takes in what was delivered up to a working day, counted from 0 where counting begins. */
  deliver(countedDay: number): void {
    const due = deliveriesUpTo(countedDay);
    if (due <= this.deliveries) return;
    const added = (due - this.deliveries) * this.delivery;
    this.deliveries = due;
    this.fresh += added;
    this.left += added;
    this.given += added;
  }

  /** Attempts made on the records whose turn it is, whether due or not; -1 where none is left. */
  turn(): number {
    if (this.fresh > 0) return 0;
    for (let made = 1; made < this.tried.length; made++)
      if (this.tried[made]!.size > 0) return made;
    return -1;
  }

  /** Records on which so many attempts were made. */
  count(made: number): number {
    return made === 0 ? this.fresh : this.tried[made]!.size;
  }

  /** Attempts made on the record that may be dialled now; -1 where there is none. */
  due(time: number): number {
    if (this.fresh > 0) return 0;
    const { retryAfter } = this.model;
    for (let made = 1; made < this.tried.length; made++) {
      const tried = this.tried[made]!;
      // The very sum of `nextDue`: who waits until then finds it due.
      if (tried.size > 0 && tried.first() + retryAfter <= time) return made;
    }
    return -1;
  }

  /** When the next record falls due; Infinity where none is left. */
  nextDue(): number {
    let first = Number.POSITIVE_INFINITY;
    for (const tried of this.tried) if (tried.size > 0) first = Math.min(first, tried.first());
    return first + this.model.retryAfter;
  }

  /** Takes records on which so many attempts were made; there must be as many. */
  take(made: number, count: number): void {
    this.left -= count;
    this.inHand += count;
    if (made === 0) this.fresh -= count;
    else this.tried[made]!.take(count);
  }

  /**
   * Puts some of those taken back, the others being of no more use.
   *
   * @param made attempts made on them by now, the last one at `time`
   */
  putBack(made: number, time: number, taken: number, kept: number): void {
    this.inHand -= taken;
    if (kept === 0 || made >= this.tried.length) return;
    this.tried[made]!.add(time, kept);
    this.left += kept;
  }

  /** When the record taken next was last tried; 0 where it is fresh. @param made attempts made on it */
  lastTried(made: number): number {
    return made === 0 ? 0 : this.tried[made]!.first();
  }

  /**
   * One of those taken was not tried after all: it is as before.
   *
   * @param made       attempts made on it
   * @param lastTried the last one's time
   */
  giveBack(made: number, lastTried: number): void {
    this.inHand--;
    this.left++;
    if (made === 0) this.fresh++;
    else this.tried[made]!.putBack(lastTried);
  }
}
