import { kinds } from '../handoff/kinds/index.ts';
import type { LeadQueue } from '../handoff/orders/index.ts';
import type { LeadStream } from '../lead-stream.ts';
import { Ring } from '../ring.ts';
import type { Calls } from './calls.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';

/** Leads that wait for a closer, those that hold on the line and those that do not, and telemarketers who wait with them. */
export class Waiting {
  /** Telemarketers whose lead was taken over or is gone, and when; for whoever runs them to read and clear. */
  readonly released: number[] = [];
  readonly releasedAt: number[] = [];
  /** Whether leads hold when they come; whether telemarketers wait with them. */
  readonly holds: boolean;
  readonly staysOnLine: boolean;
  private readonly calls: Calls;
  private readonly book: LeadBook;
  private readonly leads: LeadStream;
  private readonly queue: LeadQueue;
  /** Where telemarketers wait with leads: those to be rung back, who come after all that hold. Else null. */
  private readonly callbacks: LeadQueue | null;
  private readonly limit: number;
  /** Leads in the queue that hold, those counted who gave up unseen. */
  private holding = 0;
  /** Empty but while those who gave up are taken out. */
  private readonly stay = new Ring();

  constructor(calls: Calls) {
    const { book, leads, rules } = calls;
    const { model, order } = rules;
    const { holds, staysOnLine } = kinds[model.kind];
    this.holds = holds;
    this.staysOnLine = staysOnLine;
    this.calls = calls;
    this.book = book;
    this.leads = leads;
    this.queue = order.queue(leads, model.ranks);
    this.callbacks = staysOnLine ? order.queue(leads, model.ranks) : null;
    this.limit = model.queueLimit;
  }

  /** All in the queue, those that stopped holding while a telemarketer waited with them included. */
  get length(): number {
    return this.queue.length;
  }

  /** Removes the lead whose turn it is in the queue, whatever became of it; there must be one. */
  pop(): number {
    const lead = this.queue.pop();
    if (this.book.tries[lead] === HOLDS) this.holding--;
    return lead;
  }

  /** Removes all leads from the queue; in the order of their turns. */
  empty(): number[] {
    const leads: number[] = [];
    while (this.queue.length > 0) leads.push(this.pop());
    return leads;
  }

  push(lead: number): void {
    if (this.book.tries[lead] === HOLDS) this.holding++;
    else if (this.callbacks !== null) {
      this.callbacks.push(lead);
      return;
    }
    this.queue.push(lead);
  }

  /** The next lead that still holds, or is to be rung, and is not returned unread; -1 for none. */
  take(): number {
    const { book, calls, queue } = this;
    while (queue.length > 0) {
      const lead = queue.pop();
      const holds = book.tries[lead] === HOLDS;
      if (holds) this.holding--;
      // It stopped holding, and its telemarketer was let go.
      else if (this.staysOnLine) continue;
      if (book.giveUp[lead]! < calls.now) calls.giveUp(lead);
      else if (!calls.isReturned(lead)) return lead;
      else if (holds) this.release(lead, calls.now);
    }
    return this.callbacks === null ? -1 : this.takeCallback(this.callbacks);
  }

  private takeCallback(callbacks: LeadQueue): number {
    while (callbacks.length > 0) {
      const lead = callbacks.pop();
      if (!this.calls.isReturned(lead)) return lead;
    }
    return -1;
  }

  /** Whether as many wait as may; where leads hold, only those that still do. */
  isFull(): boolean {
    const { limit } = this;
    if (limit === Number.POSITIVE_INFINITY) return false;
    if (!this.holds) return this.queue.length >= limit;
    if (this.holding >= limit && !this.staysOnLine) this.forgetGone();
    return this.holding >= limit;
  }

  /** Takes those out of the queue who gave up; the others keep their order. */
  private forgetGone(): void {
    const { book, calls, stay } = this;
    while (this.queue.length > 0) {
      const lead = this.pop();
      const holds = book.tries[lead] === HOLDS;
      if (holds && book.giveUp[lead]! < calls.now) calls.giveUp(lead);
      else stay.push(lead);
    }
    while (stay.length > 0) this.push(stay.pop());
  }

  /** A lead with which a telemarketer waits stops holding: it is passed over in the queue from now on. */
  forget(lead: number): void {
    this.holding--;
    this.book.tries[lead] = 0;
  }

  /** Lets a telemarketer go who waited with the lead, at a moment. */
  release(lead: number, at: number): void {
    const owner = this.leads.owner[lead]!;
    if (!this.staysOnLine || owner < 0) return;
    this.released.push(owner);
    this.releasedAt.push(at);
  }

  /** When the horizon is over: who gave up unseen until its end. */
  finish(end: number): void {
    const { book, calls, queue } = this;
    while (queue.length > 0) {
      const lead = queue.pop();
      if (book.tries[lead] === HOLDS && book.giveUp[lead]! <= end) calls.giveUp(lead);
    }
  }
}
