import { CLOSER_TASKS } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import { EventList } from '../event-list.ts';
import type { LeadQueue } from '../handoff/orders/index.ts';
import { OPEN_DEAL, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { Ring } from '../ring.ts';
import { Timers } from '../timers.ts';
import { LeadBook } from './lead-book.ts';
import { LUCK, LUCK_WIDTH, VAIN, VAIN_WIDTH, type CallLuck } from './luck.ts';
import { NEVER, Outcomes } from './outcomes.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** What a closer is busy with, in the order of `CLOSER_TASKS`. */
const FIRST_CALL = 0;
const REJECT = 1;
const VAIN_TRY = 2;
const FOLLOW_UP = 3;

/** Leaves after the closers' own: the written order of simultaneous events. */
const EDGE = 0; // a window opens or closes
const ARRIVAL = 1;
const RETRY = 2;
const DUE = 3;
const EXTRA_LEAVES = 4;

/**
 * Handoff and telesales: closers work the queue of leads, ring back, follow up, win some. One replication of one mix.
 * Everything is an event but patience: a lead that gave up is found when it is looked at.
 */
export class Telesales {
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly luck: CallLuck;
  private readonly tally: Tally;
  private readonly closers: number;
  private readonly events: EventList;
  private readonly queue: LeadQueue;
  private readonly book: LeadBook;
  private readonly outcomes: Outcomes;
  private readonly retries = new Timers();
  private readonly followUps = new Timers();
  private readonly due = new Ring();
  /** Free closers, longest idle first. */
  private readonly idle = new Ring();
  // By closer: the task in hand.
  private readonly task: Int8Array;
  private readonly taskLead: Int32Array;
  private readonly taskLuck: Int32Array;
  private readonly taskStart: Float64Array;
  private readonly taskWindow: Int32Array;
  private readonly taskCut: Uint8Array;
  private now = 0;
  private open = false;
  private window = 0;
  private period = -1;
  private dayOver = true;
  private latest = Number.POSITIVE_INFINITY;
  private edge = 0;
  private nextArrival = 0;
  private lastWasFollowUp = false;
  private firstCalls = 0;
  private rejects = 0;
  private vainTries = 0;
  private followUpCalls = 0;

  constructor(
    rules: TelesalesRules,
    closers: number,
    leads: LeadStream,
    luck: CallLuck,
    tally: Tally,
  ) {
    const { model } = rules;
    this.rules = rules;
    this.model = model;
    this.calendar = model.calendar;
    this.leads = leads;
    this.luck = luck;
    this.tally = tally;
    this.closers = closers;
    this.events = new EventList(closers + EXTRA_LEAVES);
    this.queue = rules.order.queue();
    this.book = new LeadBook(leads.length);
    this.outcomes = new Outcomes(rules, leads, luck, this.book, tally);
    this.task = new Int8Array(closers).fill(-1);
    this.taskLead = new Int32Array(closers);
    this.taskLuck = new Int32Array(closers);
    this.taskStart = new Float64Array(closers);
    this.taskWindow = new Int32Array(closers);
    this.taskCut = new Uint8Array(closers);
    for (let closer = 0; closer < closers; closer++) {
      const row = tally.closers.row(closer, 0);
      const person = rules.person(closer);
      const { cells } = tally.closers;
      bookAttendance(cells, row, this.calendar, person, model.absencePaid);
    }
    this.events.set(closers + EDGE, this.calendar.windowStart[0] ?? Number.POSITIVE_INFINITY);
  }

  /** Handles all that happens before `limit`; leads up to it must be in the stream. */
  advance(limit: number): void {
    const { events, closers } = this;
    const { cutAt } = this.calendar;
    this.book.reach(this.leads.length);
    this.expectArrival();
    for (;;) {
      const time = events.time;
      if (!(time < limit) || time > cutAt) return;
      const leaf = events.leaf;
      this.now = time;
      if (leaf < closers) this.complete(leaf);
      else if (leaf === closers + EDGE) this.passEdge();
      else if (leaf === closers + ARRIVAL) this.arrive();
      else if (leaf === closers + RETRY) this.retry();
      else this.fallDue();
      // Closing time is an edge yet to come when a call ends at that very second: nobody starts another.
      if (this.open && time < this.calendar.windowEnd[this.window]!) {
        while (this.idle.length > 0 && this.startNext());
      }
    }
  }

  /** What is still under way when the horizon is over. */
  finish(): void {
    const { book, calendar, leads, tally } = this;
    const end = calendar.continuous ? calendar.cutAt : calendar.end;
    for (let closer = 0; closer < this.closers; closer++) {
      if (this.task[closer]! >= 0) this.bookTime(closer, calendar.cutAt);
    }
    for (let lead = 0; lead < leads.length; lead++) {
      if (book.waiting[lead] === 1) {
        if (book.giveUp[lead]! <= end) {
          this.outcomes.giveUp(lead);
          continue;
        }
        tally.leaveWaiting(lead);
      }
      if (book.openLead[lead] === 1) {
        tally.totals.openLeadsAtEnd++;
        if (tally.isOld(lead)) tally.totals.openLeadsAtStart++;
      }
      if (book.openDeal[lead] === 1) {
        tally.totals.openDealsAtEnd++;
        if (book.oldDeal[lead] === 1) tally.totals.openDealsAtStart++;
      }
    }
    tally.countLeads();
  }

  private expectArrival(): void {
    const next = this.nextArrival;
    const time = next < this.leads.length ? this.leads.time[next]! : Number.POSITIVE_INFINITY;
    this.events.set(this.closers + ARRIVAL, time);
  }

  private passEdge(): void {
    const { calendar, edge } = this;
    const window = edge >> 1;
    if (edge % 2 === 0) {
      this.open = true;
      this.window = window;
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
    const { calendar } = this;
    const day = calendar.windowDay[window]!;
    this.period = calendar.dayPeriod[day]!;
    this.dayOver = false;
    this.latest = calendar.continuous
      ? Number.POSITIVE_INFINITY
      : calendar.closingTime(window) + calendar.finishLimit;
    this.idle.clear();
    for (let closer = 0; closer < this.closers; closer++) {
      if (this.task[closer]! < 0 && this.isPresent(closer)) this.idle.push(closer);
    }
  }

  /** Who still holds at closing time is rung back later, or lost. */
  private endDay(): void {
    this.dayOver = true;
    if (this.model.kind === 'callback' || this.calendar.continuous) return;
    for (let left = this.queue.length; left > 0; left--) {
      const lead = this.queue.pop();
      if (this.book.callback[lead] === 1) this.queue.push(lead);
      else if (this.book.giveUp[lead]! <= this.now) this.outcomes.giveUp(lead);
      else this.turnAway(lead);
    }
  }

  private isPresent(closer: number): boolean {
    const { absent } = this.rules.person(closer);
    return absent === null || absent[this.calendar.windowDay[this.window]!] === 0;
  }

  private arrive(): void {
    const lead = this.nextArrival++;
    this.expectArrival();
    if (this.leads.owner[lead] === OPEN_DEAL) {
      this.book.openOldDeal(lead);
      // How far its follow-up is ahead: anywhere up to the usual delay.
      const ahead = this.leads.returned[lead]! * (this.model.followUps?.after.mean ?? 0);
      this.scheduleFollowUp(lead, this.now + ahead);
      return;
    }
    const holds = this.model.kind === 'cold transfer';
    this.book.enter(lead, !holds);
    if (holds) {
      if (this.dayOver && !this.calendar.continuous) {
        this.turnAway(lead);
        return;
      }
      this.book.giveUp[lead] = this.momentOfGivingUp(lead);
    }
    this.enqueue(lead);
  }

  /** A lead comes into the queue; where that is closed, its wait for a closer begins at the next opening. */
  private enqueue(lead: number): void {
    const opening = this.calendar.windowStart[(this.edge + 1) >> 1] ?? this.now;
    this.book.queuedAt[lead] = this.open ? this.now : opening;
    this.queue.push(lead);
  }

  private momentOfGivingUp(lead: number): number {
    const { calendar, now, window } = this;
    const patience = this.leads.patience[lead]!;
    if (patience === Number.POSITIVE_INFINITY) return patience;
    if (calendar.continuous) return now + patience;
    return calendar.momentOf(calendar.openTime(now, window) + patience, window);
  }

  private turnAway(lead: number): void {
    if (this.model.overflow) {
      this.book.callback[lead] = 1;
      this.book.giveUp[lead] = Number.POSITIVE_INFINITY;
      this.enqueue(lead);
      return;
    }
    this.outcomes.lose(lead, this.now, 'turnedAway', true);
  }

  private retry(): void {
    this.enqueue(this.retries.pop());
    this.events.set(this.closers + RETRY, this.retries.time);
  }

  private fallDue(): void {
    this.due.push(this.followUps.pop());
    this.events.set(this.closers + DUE, this.followUps.time);
  }

  private scheduleRetry(lead: number, time: number): void {
    this.retries.push(time, lead);
    this.events.set(this.closers + RETRY, this.retries.time);
  }

  private scheduleFollowUp(lead: number, time: number): void {
    this.followUps.push(time, lead);
    this.events.set(this.closers + DUE, this.followUps.time);
  }

  /** Gives the longest idle closer what is next; false when there is nothing to do. */
  private startNext(): boolean {
    const { followUpsGo } = this.model;
    const followUpFirst =
      followUpsGo === 'before' || (followUpsGo === 'in turn' && !this.lastWasFollowUp);
    if (!followUpFirst || this.due.length === 0) {
      const lead = this.takeLead();
      if (lead >= 0) {
        this.lastWasFollowUp = false;
        this.startLead(this.idle.pop(), lead);
        return true;
      }
    }
    if (this.due.length === 0) return false;
    this.lastWasFollowUp = true;
    const row = this.followUpCalls++;
    this.luck.followUp.reach(row);
    const seconds = this.luck.followUp.cells[row * LUCK_WIDTH + LUCK.duration]!;
    this.start(this.idle.pop(), FOLLOW_UP, this.due.pop(), row, seconds);
    return true;
  }

  /** The next lead that still holds and is not returned unread; -1 for none. */
  private takeLead(): number {
    const { book, queue } = this;
    while (queue.length > 0) {
      const lead = queue.pop();
      if (book.giveUp[lead]! < this.now) {
        this.outcomes.giveUp(lead);
        continue;
      }
      if (!this.outcomes.isReturned(lead, this.now)) return lead;
    }
    return -1;
  }

  private startLead(closer: number, lead: number): void {
    const { book, luck, outcomes } = this;
    if (book.callback[lead] === 1 && !outcomes.reaches(lead, this.now)) {
      const row = this.vainTries++;
      luck.vain.reach(row);
      const seconds = luck.vain.cells[row * VAIN_WIDTH + VAIN.duration]!;
      this.start(closer, VAIN_TRY, lead, row, seconds);
    } else if (outcomes.isDisqualified(lead, this.now)) {
      const row = this.rejects++;
      luck.reject.reach(row);
      this.start(closer, REJECT, lead, row, luck.reject.cells[row]!);
    } else {
      const row = this.firstCalls++;
      luck.firstCall.reach(row);
      const seconds = luck.firstCall.cells[row * LUCK_WIDTH + LUCK.duration]!;
      this.start(closer, FIRST_CALL, lead, row, seconds);
    }
  }

  private start(closer: number, task: number, lead: number, row: number, seconds: number): void {
    let end = this.now + seconds / this.rules.person(closer).pace;
    this.taskCut[closer] = 0;
    if (end > this.latest) {
      end = this.latest;
      this.taskCut[closer] = 1;
    }
    this.task[closer] = task;
    this.taskLead[closer] = lead;
    this.taskLuck[closer] = row;
    this.taskStart[closer] = this.now;
    this.taskWindow[closer] = this.window;
    this.events.set(closer, end);
  }

  private complete(closer: number): void {
    const { now, outcomes, period } = this;
    const task = this.task[closer]!;
    const lead = this.taskLead[closer]!;
    const row = this.taskLuck[closer]!;
    const cut = this.taskCut[closer] === 1;
    this.bookTime(closer, now);
    this.events.set(closer, Number.POSITIVE_INFINITY);
    this.task[closer] = -1;
    if (!this.dayOver && this.isPresent(closer)) this.idle.push(closer);
    if (task === VAIN_TRY) {
      const retry = outcomes.endVainTry(closer, period, lead, row, now);
      if (retry !== NEVER) this.scheduleRetry(lead, retry);
    } else if (task === FOLLOW_UP) {
      const next = outcomes.endFollowUp(closer, period, lead, row, cut, now);
      if (next !== NEVER) this.scheduleFollowUp(lead, next);
    } else if (cut) {
      outcomes.lose(lead, now, 'turnedAway', false);
    } else if (task === REJECT) {
      outcomes.endReject(closer, period, lead, now);
    } else {
      const next = outcomes.endFirstCall(closer, period, lead, row, now);
      if (next !== NEVER) this.scheduleFollowUp(lead, next);
    }
  }

  private bookTime(closer: number, until: number): void {
    const { calendar, tally, period } = this;
    const task = this.task[closer]!;
    const window = this.taskWindow[closer]!;
    tally.addTime(closer, period, CLOSER_TASKS[task]!, this.taskStart[closer]!, until);
    if (period < 0 || calendar.continuous || until <= calendar.windowEnd[window]!) return;
    bookOvertime(tally.closers.cells, tally.closers.row(closer, period), calendar, window, until);
  }
}
