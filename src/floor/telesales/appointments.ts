import { log } from '../../random/elementary.ts';
import { firstFrom } from '../../stats/rising.ts';
import type { Calendar } from '../calendar.ts';
import { copied } from '../copied.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { AppointmentModel } from '../model.ts';
import type { LuckTable } from './luck.ts';

/** The slots of closers' days, and which leads are booked into them. */
export class Appointments {
  readonly model: AppointmentModel;
  /** Where the slot just booked begins, clock s; Infinity where none is left in the horizon. */
  at = Number.POSITIVE_INFINITY;
  private readonly leads: LeadStream;
  private readonly closers: number;
  private readonly leadTimes: LuckTable;
  private bookings = 0;
  /** Leads booked, by slot; first bookings, by day. */
  private readonly taken: Int32Array;
  private readonly first: Int32Array;
  /** The first slot that may still come. */
  private next = 0;
  /** By lead: from booking to appointment, s; hazards of its appointments so far. */
  private lag = new Float64Array(64);
  private hazard = new Float64Array(64);

  /** @param leadTimes from booking to the soonest slot, s, in the order of bookings */
  constructor(model: AppointmentModel, leads: LeadStream, closers: number, leadTimes: LuckTable) {
    this.model = model;
    this.leads = leads;
    this.closers = closers;
    this.leadTimes = leadTimes;
    this.taken = new Int32Array(model.slots.length);
    this.first = new Int32Array(Math.ceil(model.slots.length / model.perDay));
  }

  /**
   * Books the first slot with room at or after the lead time; `at` says when.
   *
   * @param from  clock s
   * @param again whether it was booked before: it may have a slot that is kept free
   * @returns false where none has room by the latest time
   */
  book(lead: number, from: number, again: boolean): boolean {
    const { first, leadTimes, model, taken } = this;
    const { firstPerDay, latest, perDay, slots } = model;
    const luck = leadTimes.at(this.bookings++);
    const asked = leadTimes.cells[luck]!;
    let slot = firstFrom(slots, from + (asked < latest ? asked : latest));
    // Who asks for later takes the last one that is soon enough.
    if (asked > latest && slot > 0 && slots[slot]! - from > latest && slots[slot - 1]! >= from) {
      slot--;
    }
    for (; slot < slots.length; slot++) {
      if (slots[slot]! - from > latest) return false;
      const day = Math.trunc(slot / perDay);
      if (!again && first[day]! >= firstPerDay * this.closers) slot = (day + 1) * perDay - 1;
      else if (taken[slot]! < this.closers) break;
    }
    if (slot >= slots.length) {
      this.at = Number.POSITIVE_INFINITY;
      return true;
    }
    taken[slot]!++;
    if (!again) first[Math.trunc(slot / perDay)]!++;
    this.at = slots[slot]!;
    this.makeRoom(lead);
    this.lag[lead] = this.at - from;
    if (!again) this.hazard[lead] = 0;
    return true;
  }

  /** Whether the lead shows up: the hazards of its appointments add up to its luck, each as high as its lag lets it be. */
  showsUp(lead: number): boolean {
    const { fallsPerSecond, leadTime, leastShow, showRate } = this.model;
    const fallen = showRate - fallsPerSecond * (this.lag[lead]! - leadTime.mean);
    const chance = fallen < leastShow ? leastShow : fallen;
    if (chance >= 1) return true;
    if (chance > 0) this.hazard[lead]! -= log(1 - chance);
    return this.hazard[lead]! >= this.leads.reach[lead]!;
  }

  /** How many leads are booked into the slot that begins at a moment; moments must not go back. */
  private bookedAt(moment: number): number {
    const { slots } = this.model;
    while (this.next < slots.length && slots[this.next]! < moment) this.next++;
    return slots[this.next] === moment ? this.taken[this.next]! : 0;
  }

  /**
   * Whether what would be done at a moment keeps the last who are free from the next appointment.
   *
   * @param next the next appointment, clock s
   */
  keepsFree(done: number, next: number, free: number): boolean {
    return done > next && free <= this.bookedAt(next);
  }

  private makeRoom(lead: number): void {
    if (lead < this.lag.length) return;
    const room = Math.max(2 * this.lag.length, lead + 1);
    this.lag = copied(this.lag, new Float64Array(room));
    this.hazard = copied(this.hazard, new Float64Array(room));
  }
}

/**
 * When slots begin: on each day the first at opening, the last one its length before closing, at equal steps of working
 * time between them.
 *
 * @param length of a slot, s; `perDay` of them must fit into the open time of a day
 * @param daySeconds where the calendar is continuous, what is meant by a day, s
 */
export function slotTimes(
  calendar: Calendar,
  length: number,
  perDay: number,
  daySeconds: number,
): Float64Array {
  const { continuous, dayWindow, days, end, openBefore, windowEnd, windowStart } = calendar;
  const times: number[] = [];
  const stepOf = (open: number): number => (perDay > 1 ? (open - length) / (perDay - 1) : 0);
  if (continuous) {
    const step = stepOf(daySeconds);
    for (let day = 0; day * daySeconds < end; day++) {
      for (let slot = 0; slot < perDay; slot++) times.push(day * daySeconds + slot * step);
    }
    return Float64Array.from(times);
  }
  for (let day = 0; day < days; day++) {
    const next = dayWindow[day + 1]!;
    let window = dayWindow[day]!;
    const before = openBefore[window]!;
    const last = next - 1;
    const open = openBefore[last]! + windowEnd[last]! - windowStart[last]! - before;
    const step = stepOf(open);
    for (let slot = 0; slot < perDay; slot++) {
      const at = before + slot * step;
      while (window < last && openBefore[window + 1]! <= at) window++;
      times.push(windowStart[window]! + at - openBefore[window]!);
    }
  }
  return Float64Array.from(times);
}
