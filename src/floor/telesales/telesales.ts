import type { Calendar } from '../calendar.ts';
import { EventList } from '../event-list.ts';
import type { LeadQueue } from '../handoff/orders/index.ts';
import { OPEN_DEAL, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { Ring } from '../ring.ts';
import { Timers } from '../timers.ts';
import { Calls } from './calls.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';
import type { CallLuck } from './luck.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/**
 * Leaves after the closers' own: the written order of simultaneous events. Leads arrive in their stream's order and come
 * between EDGE and RETRY.
 */
const EDGE = 0; // a window opens or closes
const RETRY = 1;
const DUE = 2;
const EXTRA_LEAVES = 3;

/**
 * Handoff and telesales: closers work the queue of leads, ring back, follow up, win some. One replication of one mix.
 * Everything is an event but patience: a lead that gave up is found when it is looked at.
 */
export class Telesales {
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly tally: Tally;
  private readonly closers: number;
  private readonly events: EventList;
  private readonly queue: LeadQueue;
  private readonly book: LeadBook;
  private readonly calls: Calls;
  private readonly retries = new Timers();
  private readonly followUps = new Timers();
  private readonly due = new Ring();
  /** Free closers, longest idle first. */
  private readonly idle = new Ring();
  private readonly busy: Uint8Array;
  private open = false;
  private dayOver = true;
  private edge = 0;
  private nextArrival = 0;
  private arrivalTime = Number.POSITIVE_INFINITY;
  private lastWasFollowUp = false;

  constructor(
    rules: TelesalesRules,
    closers: number,
    leads: LeadStream,
    luck: CallLuck,
    tally: Tally,
    book: LeadBook,
  ) {
    const { model } = rules;
    this.rules = rules;
    this.model = model;
    this.calendar = model.calendar;
    this.leads = leads;
    this.tally = tally;
    this.closers = closers;
    this.events = new EventList(closers + EXTRA_LEAVES);
    this.queue = rules.order.queue();
    this.book = book;
    this.calls = new Calls(rules, leads, luck, book, tally);
    this.busy = new Uint8Array(closers);
    rules.employ(closers, tally);
    this.events.set(closers + EDGE, this.calendar.windowStart[0] ?? Number.POSITIVE_INFINITY);
  }

  /** Whether something happens before `limit`, or a lead came into the stream. */
  isDue(limit: number): boolean {
    return this.nextTime() < limit || this.nextArrival < this.leads.length;
  }

  /** Handles all that happens before `limit`; leads up to it must be in the stream. */
  advance(limit: number): void {
    const { cutAt } = this.calendar;
    this.book.makeRoom(this.leads.length);
    this.expectArrival();
    while (this.nextTime() < limit && this.nextTime() <= cutAt) this.handleNext();
  }

  /** When the horizon is over: who gave up unseen, and how long all waited. */
  finish(): void {
    const { book, calendar, calls, queue, tally } = this;
    const end = calendar.continuous ? calendar.cutAt : calendar.end;
    while (queue.length > 0) {
      const lead = queue.pop();
      if (book.giveUp[lead]! <= end) calls.giveUp(lead);
    }
    tally.closeWaits(book.waitEnd, this.nextArrival);
  }

  private handleNext(): void {
    const { arrivalTime, calls, closers, events, idle } = this;
    const { leaf, time } = events;
    const arrives = arrivalTime < time || (arrivalTime === time && leaf > closers + EDGE);
    calls.now = arrives ? arrivalTime : time;
    if (arrives) this.arrive();
    else if (leaf < closers) this.complete(leaf);
    else if (leaf === closers + EDGE) this.passEdge();
    else if (leaf === closers + RETRY) this.retry();
    else this.fallDue();
    // Closing time is an edge yet to come when a call ends at that very second: nobody starts another.
    if (this.open && calls.now < this.calendar.windowEnd[calls.window]!) {
      while (idle.length > 0 && this.startNext());
    }
    // Only here: whoever began another call has a new end already.
    if (!arrives && leaf < closers && this.busy[leaf] === 0) {
      events.set(leaf, Number.POSITIVE_INFINITY);
    }
  }

  private nextTime(): number {
    const { time } = this.events;
    return this.arrivalTime < time ? this.arrivalTime : time;
  }

  private expectArrival(): void {
    const { leads, nextArrival } = this;
    this.arrivalTime =
      nextArrival < leads.length ? leads.time[nextArrival]! : Number.POSITIVE_INFINITY;
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
    const time = next >> 1 < edges.length ? edges[next >> 1]! : Number.POSITIVE_INFINITY;
    this.events.set(this.closers + EDGE, time);
  }

  private beginDay(window: number): void {
    const { calendar, calls } = this;
    calls.dayPeriod = calendar.dayPeriod[calendar.windowDay[window]!]!;
    calls.latest = calendar.latestEnd(window);
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
      book.openDeal(lead, 1);
      book.waitEnd[lead] = Number.NEGATIVE_INFINITY;
      tally.openDealsAtStart++;
      // How far its follow-up is ahead: anywhere up to the usual delay.
      const ahead = leads.returned[lead]! * (model.followUps?.after.mean ?? 0);
      calls.dueAt = calls.now + ahead;
      this.scheduleFollowUp(lead, -1);
      return;
    }
    tally.enter(lead);
    if (model.kind === 'callback') book.callBack(lead);
    else if (this.dayOver && !this.calendar.continuous) {
      book.hold(lead, calls.now);
      this.turnAway(lead);
      return;
    } else {
      const { patience } = leads;
      book.hold(lead, this.calendar.momentAfter(calls.now, patience[lead]!, calls.window));
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

  private retry(): void {
    this.enqueue(this.retries.pop());
    this.events.set(this.closers + RETRY, this.retries.time);
  }

  private fallDue(): void {
    this.due.push(this.followUps.pop());
    this.events.set(this.closers + DUE, this.followUps.time);
  }

  private scheduleRetry(lead: number, closer: number): void {
    this.retries.push(this.calls.retryAt, lead, closer);
    this.events.set(this.closers + RETRY, this.retries.time);
  }

  private scheduleFollowUp(lead: number, closer: number): void {
    this.followUps.push(this.calls.dueAt, lead, closer);
    this.events.set(this.closers + DUE, this.followUps.time);
  }

  /** Gives the longest idle closer what is next; false when there is nothing to do. */
  private startNext(): boolean {
    const { calls, due } = this;
    const { followUpsGo } = this.model;
    const followUpFirst =
      followUpsGo === 'before' || (followUpsGo === 'in turn' && !this.lastWasFollowUp);
    const lead = followUpFirst && due.length > 0 ? -1 : this.takeLead();
    if (lead >= 0) {
      this.lastWasFollowUp = false;
      const closer = this.idle.pop();
      calls.take(closer, lead);
      this.begin(closer);
      if (calls.dueAt !== Number.POSITIVE_INFINITY) this.scheduleFollowUp(lead, closer);
      else if (calls.retryAt !== Number.POSITIVE_INFINITY) this.scheduleRetry(lead, closer);
      return true;
    }
    if (due.length === 0) return false;
    this.lastWasFollowUp = true;
    const deal = due.pop();
    const closer = this.idle.pop();
    calls.followUp(closer, deal);
    this.begin(closer);
    if (calls.dueAt !== Number.POSITIVE_INFINITY) this.scheduleFollowUp(deal, closer);
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

  private begin(closer: number): void {
    this.busy[closer] = 1;
    this.events.set(closer, this.calls.end);
  }

  private complete(closer: number): void {
    this.busy[closer] = 0;
    if (!this.dayOver && this.isPresent(closer)) this.idle.push(closer);
  }
}
