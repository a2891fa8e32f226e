import type { Calendar } from '../calendar.ts';
import { EventList } from '../event-list.ts';
import type { LeadQueue } from '../handoff/orders/index.ts';
import { OPEN_DEAL, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { Ring } from '../ring.ts';
import type { Timers } from '../timers.ts';
import type { Calls } from './calls.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** Kinds of event, in the written order of simultaneous ones. */
const COMPLETE = 0;
const EDGE = 1; // a window opens or closes
const ARRIVE = 2; // leads, in their stream's order
const RETRY = 3;
const DUE = 4;

/** Seconds of a closer, nights included, to one bucket of due times. */
const PER_BUCKET = 600;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Handoff and telesales: closers work the queue of leads, ring back, follow up, win some. One replication of one mix.
 * No events are patience, and what falls due while nobody is free: both are found when somebody looks.
 */
export class Telesales {
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly tally: Tally;
  private readonly closers: number;
  /** When each closer's call ends. */
  private readonly ends: EventList;
  private readonly queue: LeadQueue;
  private readonly book: LeadBook;
  private readonly calls: Calls;
  private readonly retries: Timers;
  private readonly followUps: Timers;
  /** Free closers, longest idle first. */
  private readonly idle = new Ring();
  private readonly busy: Uint8Array;
  private open = false;
  private dayOver = true;
  private edge = 0;
  private edgeTime: number;
  private nextArrival = 0;
  private arrivalTime = NEVER;
  /** The next event. */
  private kind = EDGE;
  private time: number;
  private lastWasFollowUp = false;

  constructor(calls: Calls, closers: number) {
    const { book, leads, rules, tally } = calls;
    const { model } = rules;
    this.calls = calls;
    this.rules = rules;
    this.model = model;
    this.calendar = model.calendar;
    this.leads = leads;
    this.tally = tally;
    this.closers = closers;
    this.ends = new EventList(closers);
    this.queue = rules.order.queue();
    this.book = book;
    book.begin(model.kind === 'cold transfer');
    this.retries = book.retries;
    this.followUps = book.followUpsDue;
    this.busy = new Uint8Array(closers);
    rules.employ(closers, tally);
    this.edgeTime = this.calendar.windowStart[0] ?? NEVER;
    this.time = this.edgeTime;
    const { end } = this.calendar;
    this.retries.begin(end, (closers * end) / PER_BUCKET);
    this.followUps.begin(end, (closers * end) / PER_BUCKET);
  }

  /** Whether something happens before `limit`, or a lead came into the stream. */
  isDue(limit: number): boolean {
    return this.time < limit || this.nextArrival < this.leads.length;
  }

  /** Handles all that happens before `limit`; leads up to it must be in the stream. */
  advance(limit: number): void {
    const { cutAt } = this.calendar;
    this.book.makeRoom(this.leads.length);
    this.expectArrival();
    this.lookAhead();
    while (this.time < limit && this.time <= cutAt) {
      this.handleNext();
      this.lookAhead();
    }
  }

  /** When the horizon is over: who gave up unseen; then counts what came in and how long it waited. */
  finish(): void {
    const { book, calendar, calls, queue, tally } = this;
    while (queue.length > 0) {
      const lead = queue.pop();
      if (book.giveUp[lead]! <= calendar.end) calls.giveUp(lead);
    }
    tally.closeWaits(book.waitEnd, this.nextArrival);
  }

  /** Finds the next event. */
  private lookAhead(): void {
    const { calls, ends, followUps, retries } = this;
    let kind = COMPLETE;
    let { time } = ends;
    if (this.edgeTime < time) {
      kind = EDGE;
      time = this.edgeTime;
    }
    if (this.arrivalTime < time) {
      kind = ARRIVE;
      time = this.arrivalTime;
    }
    if (retries.time < time) {
      kind = RETRY;
      time = retries.time;
    }
    // What falls due matters to those who are free; the others look when they are.
    if (this.open && this.idle.length > 0) {
      const due = followUps.time > calls.now ? followUps.time : calls.now;
      if (due < time) {
        kind = DUE;
        time = due;
      }
    }
    this.kind = kind;
    this.time = time;
  }

  private handleNext(): void {
    const { calls, ends, idle, kind } = this;
    const { leaf } = ends;
    calls.now = this.time;
    if (kind === COMPLETE) this.complete(leaf);
    else if (kind === ARRIVE) this.arrive();
    else if (kind === RETRY) this.enqueue(this.retries.pop());
    else if (kind === EDGE) this.passEdge();
    // Closing time is an edge yet to come when a call ends at that very second: nobody starts another.
    if (this.open && idle.length > 0 && calls.now < this.calendar.windowEnd[calls.window]!) {
      // What else falls due at this second is an event of its own: a call without length ends before it.
      while (this.startNext() && idle.length > 0 && kind !== DUE);
    }
    // Only here: whoever began another call has a new end already.
    if (kind === COMPLETE && this.busy[leaf] === 0) ends.set(leaf, NEVER);
  }

  private expectArrival(): void {
    const { leads, nextArrival } = this;
    this.arrivalTime = nextArrival < leads.length ? leads.time[nextArrival]! : NEVER;
  }

  private passEdge(): void {
    const { calendar, calls, edge } = this;
    const window = edge >> 1;
    if (edge % 2 === 0) {
      this.open = true;
      calls.window = window;
      if (window === calendar.dayWindow[calendar.windowDay[window]!]) this.beginDay(window);
    } else {
      this.open = false;
      if (window + 1 === calendar.dayWindow[calendar.windowDay[window]! + 1]) this.endDay();
    }
    const next = ++this.edge;
    const edges = next % 2 === 0 ? calendar.windowStart : calendar.windowEnd;
    this.edgeTime = next >> 1 < edges.length ? edges[next >> 1]! : NEVER;
  }

  private beginDay(window: number): void {
    const { calendar, calls } = this;
    calls.dayPeriod = calendar.dayPeriod[calendar.windowDay[window]!]!;
    calls.latest = calendar.latestEnd(window);
    this.rules.beginDay(calendar.windowDay[window]!);
    this.dayOver = false;
    this.idle.clear();
    for (let closer = 0; closer < this.closers; closer++) {
      if (this.busy[closer] === 0 && this.isPresent(closer)) this.idle.push(closer);
    }
  }

  /** Who still holds at closing time is rung back later, or lost. */
  private endDay(): void {
    this.dayOver = true;
    if (this.model.kind === 'callback' || this.calendar.continuous) return;
    for (let left = this.queue.length; left > 0; left--) {
      const lead = this.queue.pop();
      if (this.book.tries[lead] !== HOLDS) this.queue.push(lead);
      else if (this.book.giveUp[lead]! <= this.calls.now) this.calls.giveUp(lead);
      else this.turnAway(lead);
    }
  }

  private isPresent(closer: number): boolean {
    return this.rules.isPresent(closer, this.calendar.windowDay[this.calls.window]!);
  }

  private arrive(): void {
    const { book, calls, leads, model, tally } = this;
    const lead = this.nextArrival++;
    this.expectArrival();
    if (leads.owner[lead] === OPEN_DEAL) {
      book.openDeal(lead, 0);
      book.waitEnd[lead] = Number.NEGATIVE_INFINITY;
      tally.openDealsAtStart++;
      // How far its follow-up is ahead: anywhere up to the usual delay.
      const ahead = leads.returned[lead]! * (model.followUps?.after.mean ?? 0);
      calls.dueAt = calls.now + ahead;
      this.followUps.push(calls.dueAt, lead, -1);
      return;
    }
    if (model.kind === 'cold transfer') {
      if (this.dayOver && !this.calendar.continuous) {
        this.turnAway(lead);
        return;
      }
      const { patience } = leads;
      book.giveUp[lead] = this.calendar.momentAfter(calls.now, patience[lead]!, calls.window);
    }
    this.enqueue(lead);
  }

  /** A lead comes into the queue; where that is closed, its wait for a closer begins at the next opening. */
  private enqueue(lead: number): void {
    const { now } = this.calls;
    this.book.queuedAt[lead] = this.open
      ? now
      : (this.calendar.windowStart[(this.edge + 1) >> 1] ?? now);
    this.queue.push(lead);
  }

  private turnAway(lead: number): void {
    if (this.model.overflow) {
      this.book.callBack(lead);
      this.enqueue(lead);
    } else this.calls.turnAway(lead);
  }

  /** Gives the longest idle closer what is next; false when there is nothing to do. */
  private startNext(): boolean {
    const { calls, followUps, idle, retries } = this;
    const { followUpsGo } = this.model;
    // At this very second its turn comes last, as the written order says.
    const followUpDue =
      followUps.time < calls.now || (this.kind === DUE && followUps.time === calls.now);
    const followUpFirst =
      followUpDue &&
      (followUpsGo === 'before' || (followUpsGo === 'in turn' && !this.lastWasFollowUp));
    const next = followUpFirst ? -1 : this.takeLead();
    if (next < 0 && !followUpDue) return false;
    const lead = next < 0 ? followUps.pop() : next;
    const closer = idle.pop();
    this.lastWasFollowUp = next < 0;
    if (next < 0) calls.followUp(closer, lead);
    else calls.take(closer, lead);
    this.busy[closer] = 1;
    this.ends.set(closer, calls.end);
    if (calls.dueAt !== NEVER) followUps.push(calls.dueAt, lead, closer);
    else if (calls.retryAt !== NEVER) retries.push(calls.retryAt, lead, closer);
    return true;
  }

  /** The next lead that still holds and is not returned unread; -1 for none. */
  private takeLead(): number {
    const { book, calls, queue } = this;
    while (queue.length > 0) {
      const lead = queue.pop();
      if (book.giveUp[lead]! < calls.now) calls.giveUp(lead);
      else if (!calls.isReturned(lead)) return lead;
    }
    return -1;
  }

  private complete(closer: number): void {
    this.busy[closer] = 0;
    if (!this.dayOver && this.isPresent(closer)) this.idle.push(closer);
  }
}
