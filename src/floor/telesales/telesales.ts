import type { Calendar } from '../calendar.ts';
import { EventList } from '../event-list.ts';
import { chooserOf, type Chooser } from '../handoff/chooser.ts';
import { EVENT, TURNED_AWAY, type TurnedAway } from '../events.ts';
import { FOUND_BY_CLOSER, OPEN_DEAL, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { noteArrival, noteDue, noteQueued, type Recorder } from '../recorder.ts';
import { Ring } from '../ring.ts';
import type { Timers } from '../timers.ts';
import type { Appointments } from './appointments.ts';
import type { Calls } from './calls.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';
import type { OwnWork } from './own-work.ts';
import type { TelesalesRules } from './rules.ts';
import { Waiting } from './waiting.ts';

/** Kinds of event, in the written order of simultaneous ones. */
const COMPLETE = 0;
const EDGE = 1; // a window opens or closes
const ARRIVE = 2; // leads, in their stream's order
const RETRY = 3;
const DUE = 4;
const OWN_DUE = 5; // a follow-up with a lead that its closer found
const PATIENCE = 6; // where a telemarketer waits with the lead

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Handoff and telesales: closers work the queue of leads, ring back, follow up, win some. One replication of one mix.
 * No events are patience, unless a telemarketer waits with the lead, and what falls due while nobody is free: both are
 * found when somebody looks.
 */
export class Telesales {
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly closers: number;
  /** When each closer's call ends. */
  readonly ends: EventList;
  readonly waiting: Waiting;
  readonly book: LeadBook;
  readonly calls: Calls;
  private readonly retries: Timers;
  readonly followUps: Timers;
  /** Free closers, longest idle first. */
  readonly idle = new Ring();
  readonly busy: Uint8Array;
  /** Null: the longest idle closer is next. */
  private readonly chooser: Chooser | null;
  open = false;
  dayOver = true;
  private edge = 0;
  private edgeTime: number;
  private nextArrival = 0;
  private arrivalTime = NEVER;
  /** The next event. */
  private kind = EDGE;
  private time: number;
  private lastWasFollowUp = false;
  // What the kind of handoff says.
  private readonly holds: boolean;
  private readonly staysOnLine: boolean;
  private readonly slots: Appointments | null;
  private readonly followUpsGo: TelesalesModel['followUpsGo'];
  private readonly patienceEnds: Timers;
  private readonly recorder: Recorder | null;
  /** Closers' own dialling and the leads it brings; null where they wait. */
  private readonly own: OwnWork | null;

  constructor(calls: Calls, closers: number, own: OwnWork | null = null) {
    const { book, leads, rules, tally } = calls;
    const { model } = rules;
    this.calls = calls;
    this.recorder = calls.recorder;
    this.own = own;
    this.rules = rules;
    this.model = model;
    this.calendar = model.calendar;
    this.leads = leads;
    this.closers = closers;
    this.ends = new EventList(closers);
    this.waiting = new Waiting(calls);
    const { holds, staysOnLine } = this.waiting;
    this.holds = holds;
    this.staysOnLine = staysOnLine;
    this.slots = calls.slots;
    // Appointments come before all else.
    this.followUpsGo = this.slots === null ? model.followUpsGo : 'after';
    this.book = book;
    book.begin(holds);
    this.patienceEnds = book.patienceEnds;
    this.retries = book.retries;
    this.followUps = book.followUpsDue;
    this.busy = new Uint8Array(closers);
    rules.employ(closers, tally);
    this.chooser = chooserOf(model, rules.skillsOn(-1, closers), leads);
    this.edgeTime = this.calendar.windowStart[0] ?? NEVER;
    this.time = this.edgeTime;
    book.beginTimers(this.calendar.end, closers, staysOnLine);
  }

  /** Whether something happens before `limit`, or a lead came into the stream. */
  isDue(limit: number): boolean {
    return this.time < limit || this.nextArrival < this.leads.length;
  }

  /**
   * Handles what happens before `limit`; leads up to it must be in the stream. Stops early once somebody is released, who
   * may act before then.
   */
  advance(limit: number): void {
    const { cutAt } = this.calendar;
    const { released } = this.waiting;
    this.book.makeRoom(this.leads.length);
    this.own?.makeRoom(this.leads.length);
    this.expectArrival();
    this.lookAhead();
    while (this.time < limit && this.time <= cutAt && released.length === 0) {
      this.handleNext();
      this.lookAhead();
    }
  }

  /** When the horizon is over: who gave up unseen; then counts what came in and how long it waited. */
  finish(): void {
    const { book, calendar, calls, own, waiting } = this;
    waiting.finish(calendar.end);
    own?.finish(calendar.end);
    calls.tally.closeWaits(book.waitEnd, this.nextArrival, this.model.disqualified);
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
    if (this.own !== null && this.own.due.time < time) {
      kind = OWN_DUE;
      time = this.own.due.time;
    }
    // What falls due matters to those who are free; the others look when they are.
    if (this.open && this.idle.length > 0) {
      const due = followUps.time > calls.now ? followUps.time : calls.now;
      if (due < time && !this.isKeptFree(due)) {
        kind = DUE;
        time = due;
      }
    }
    if (this.staysOnLine && this.patienceEnds.time < time) {
      kind = PATIENCE;
      time = this.patienceEnds.time;
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
    else if (kind === PATIENCE) this.losePatience(this.patienceEnds.pop());
    else if (kind === OWN_DUE) this.own!.fallDue(this);
    // Closing time is an edge yet to come when a call ends at that very second: nobody starts another.
    if (this.isSomebodyFree()) {
      this.own?.startOwn(this);
      // What else falls due at this second is an event of its own: a call without length ends before it.
      while (idle.length > 0 && this.startNext() && kind !== DUE);
    }
    // Only here: whoever began another call has a new end already.
    if (kind === COMPLETE && this.busy[leaf] === 0) ends.set(leaf, NEVER);
    this.own?.dialOn(this);
  }

  /** Looks for the next lead that comes in. */
  expectArrival(): void {
    const { leads } = this;
    // Closers' own leads are in hand when they come into the stream.
    while (this.nextArrival < leads.length && leads.owner[this.nextArrival]! <= FOUND_BY_CLOSER) {
      this.nextArrival++;
    }
    const { nextArrival } = this;
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
    const { calendar, calls, chooser, closers, model, rules } = this;
    const day = calendar.windowDay[window]!;
    calls.beginDay(day, window);
    rules.beginDay(day);
    if (model.employment !== null) chooser?.learn(rules.skillsOn(day, closers));
    this.dayOver = false;
    this.idle.clear();
    for (let closer = 0; closer < closers; closer++) {
      const present = this.isPresent(closer);
      if (this.busy[closer] === 0 && present) this.idle.push(closer);
      if (!present) this.own?.handOver(closer, this);
    }
  }

  /** Who still holds at closing time is rung back later, or lost; whom no closer came to meet is booked again. */
  private endDay(): void {
    this.dayOver = true;
    if (this.calendar.continuous || !(this.holds || this.slots !== null)) return;
    for (const waiting of [this.waiting, ...(this.own?.queues ?? [])]) this.clearLine(waiting);
  }

  private clearLine(waiting: Waiting): void {
    const { book, calls } = this;
    for (const lead of waiting.empty()) {
      if (this.slots !== null) {
        this.recorder?.note(EVENT.appointment_missed, calls.now, calls.now, -1, lead, 0);
        this.bookSlot(lead, calls.now, true);
      } else if (book.tries[lead] !== HOLDS) {
        if (!this.staysOnLine) waiting.push(lead);
      } else if (book.giveUp[lead]! <= calls.now) this.loseLead(lead);
      else this.turnAway(lead, TURNED_AWAY.atClosing);
    }
  }

  /** Whether a closer is at work today. */
  isPresent(closer: number): boolean {
    return this.rules.isPresent(closer, this.calendar.windowDay[this.calls.window]!);
  }

  private arrive(): void {
    const { book, calendar, calls, leads, model, recorder } = this;
    const lead = this.nextArrival++;
    this.expectArrival();
    if (recorder !== null) noteArrival(recorder, leads, lead);
    if (leads.owner[lead] === OPEN_DEAL) {
      book.openDeal(lead, 0);
      book.waitEnd[lead] = Number.NEGATIVE_INFINITY;
      calls.tally.openDealsAtStart++;
      // How far its follow-up is ahead: anywhere up to the usual delay.
      const ahead = leads.returned[lead]! * (model.followUps?.after.mean ?? 0);
      calls.dueAt = calls.now + ahead;
      this.followUps.push(calls.dueAt, lead, -1);
      if (recorder !== null) noteDue(recorder, calls, calendar, lead);
      return;
    }
    if (this.slots !== null) {
      if (!calls.isReturned(lead)) this.bookSlot(lead, calls.now, false);
      return;
    }
    if (this.waiting.isFull() && !this.isSomebodyFree()) this.turnAway(lead, TURNED_AWAY.noRoom);
    else this.receive(lead);
  }

  /** A lead comes in that may hold on the line. */
  receive(lead: number): void {
    const { book, calls, leads } = this;
    if (this.holds) {
      if (this.dayOver && !this.calendar.continuous) {
        this.turnAway(lead, TURNED_AWAY.atClosing);
        return;
      }
      const { patience } = leads;
      book.giveUp[lead] = this.calendar.momentAfter(calls.now, patience[lead]!, calls.window);
      if (this.staysOnLine) this.patienceEnds.push(book.giveUp[lead], lead, -1);
    }
    this.enqueue(lead);
  }

  /** A lead comes into the queue; where that is closed, its wait for a closer begins at the next opening. */
  private enqueue(lead: number): void {
    const { book, calendar, calls, edge, open } = this;
    const { now } = calls;
    book.queuedAt[lead] = open ? now : (calendar.windowStart[(edge + 1) >> 1] ?? now);
    if (this.recorder !== null) noteQueued(this.recorder, calls, lead);
    (this.own?.queueOf(lead, this) ?? this.waiting).push(lead);
  }

  private isSomebodyFree(): boolean {
    const { calendar, calls, idle } = this;
    return this.open && idle.length > 0 && calls.now < calendar.windowEnd[calls.window]!;
  }

  /** A lead that cannot wait, or no longer, is rung back later, or lost. */
  private turnAway(lead: number, { lost, overflowed }: TurnedAway): void {
    const { now } = this.calls;
    this.waiting.release(lead, now);
    if (this.holds && this.model.overflow) {
      this.book.callBack(lead);
      this.recorder?.note(overflowed, now, now, -1, lead, 0);
      this.enqueue(lead);
    } else this.calls.turnAway(lead, lost);
  }

  /** A lead's patience ends while a telemarketer waits with it, if it still holds. */
  private losePatience(lead: number): void {
    const { book } = this;
    if (book.tries[lead] !== HOLDS || book.waitEnd[lead] !== NEVER) return;
    (this.own?.queueOf(lead, this) ?? this.waiting).forget(lead);
    this.loseLead(lead);
  }

  /** A lead gave up holding; its telemarketer, if one waits, sees to it that it is rung back where that is done. */
  private loseLead(lead: number): void {
    if (this.staysOnLine && this.model.overflow) {
      this.turnAway(lead, TURNED_AWAY.outOfPatience);
      return;
    }
    this.waiting.release(lead, this.calls.now);
    this.calls.giveUp(lead);
  }

  /** Whether those who are free wait for appointments, rather than begin a follow-up at a moment. */
  private isKeptFree(from: number): boolean {
    const { idle, model, retries, slots } = this;
    return slots?.keepsFree(from + model.followUps!.takes.mean, retries.time, idle.length) === true;
  }

  private bookSlot(lead: number, from: number, again: boolean): void {
    if (!this.calls.setAppointment(lead, from, again)) return;
    this.retries.push(this.slots!.at, lead, -1);
  }

  /** Gives the longest idle closer, or whom the assignment puts before, what is next; false when there is nothing to do. */
  private startNext(): boolean {
    const { calls, followUps, followUpsGo, idle } = this;
    // At this very second its turn comes last, as the written order says.
    const followUpDue =
      (followUps.time < calls.now || (this.kind === DUE && followUps.time === calls.now)) &&
      !this.isKeptFree(calls.now);
    const followUpFirst =
      followUpDue &&
      (followUpsGo === 'before' || (followUpsGo === 'in turn' && !this.lastWasFollowUp));
    const next = followUpFirst ? -1 : this.waiting.take();
    if (next < 0 && !followUpDue) return false;
    const lead = next < 0 ? followUps.pop() : next;
    const closer = this.chooser === null ? idle.pop() : this.chooser.choose(idle, lead);
    this.lastWasFollowUp = next < 0;
    this.start(closer, lead, next < 0);
    return true;
  }

  /** A free closer, no longer among the idle, takes a lead or follows one up. */
  start(closer: number, lead: number, isFollowUp: boolean): void {
    const { calls, own, retries } = this;
    own?.interrupt(closer, calls.now);
    if (isFollowUp) calls.followUp(closer, lead);
    else calls.take(closer, lead);
    if (this.staysOnLine && !isFollowUp && this.book.tries[lead] === HOLDS) {
      this.waiting.release(lead, calls.briefedAt);
    }
    this.busy[closer] = 1;
    this.ends.set(closer, calls.end);
    if (calls.dueAt !== NEVER) {
      (own?.dueOf(lead) ?? this.followUps).push(calls.dueAt, lead, closer);
    } else if (calls.retryAt !== NEVER) retries.push(calls.retryAt, lead, closer);
    else if (this.slots !== null && !isFollowUp && calls.bookAgain) {
      this.bookSlot(lead, calls.end, true);
    }
    if (this.recorder !== null) noteDue(this.recorder, calls, this.calendar, lead);
  }

  private complete(closer: number): void {
    if (this.calls.feedback !== null) this.calls.feedback.end(closer);
    if (this.own?.goOn(closer, this) === true) return;
    this.busy[closer] = 0;
    if (!this.dayOver && this.isPresent(closer)) this.idle.push(closer);
  }
}
