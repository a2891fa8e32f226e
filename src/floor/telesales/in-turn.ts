import type { Calendar } from '../calendar.ts';
import { EventList } from '../event-list.ts';
import { EVENT } from '../events.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { noteArrival } from '../recorder.ts';
import type { Calls } from './calls.ts';
import type { LeadBook } from './lead-book.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/**
 * Whether leads may be worked one after another, each to its end, in place of event by event: they hold, first come is
 * first served, nobody is called twice, and no call takes no time (who of those free at one moment is next would depend on
 * the order of events at that moment).
 */
export function goesInTurn(model: TelesalesModel): boolean {
  const {
    assignment,
    call,
    disqualified,
    followUps,
    kind,
    openDeals,
    order,
    overflow,
    queueLimit,
    rejectTakes,
  } = model;
  const once = followUps === null || followUps.perOpenDeal === 0;
  const takeTime = call.cdf(0) === 0 && (disqualified === 0 || rejectTakes.cdf(0) === 0);
  return (
    kind === 'cold transfer' &&
    !overflow &&
    order === 'first come' &&
    assignment === 'longest idle' &&
    once &&
    openDeals === 0 &&
    queueLimit === Number.POSITIVE_INFINITY &&
    takeTime
  );
}

/**
 * `Telesales` for such a floor, over leads that are all known: the same bits, sooner. A lead's closer is the one
 * who is free first; when that is, and so whether it still holds, is known without looking at any other event.
 */
export class InTurn {
  private readonly rules: TelesalesRules;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly tally: Tally;
  private readonly book: LeadBook;
  private readonly calls: Calls;
  /** When each closer is free, for those at work today; and when the last call of each ends. */
  private readonly free: EventList;
  private readonly busyUntil: Float64Array;
  /** The last window that opened. */
  private opened = -1;
  private today = -1;
  private lastOfDay = -1;
  private closing = Number.NEGATIVE_INFINITY;

  constructor(calls: Calls, closers: number) {
    const { book, leads, rules, tally } = calls;
    this.calls = calls;
    this.rules = rules;
    this.calendar = rules.model.calendar;
    this.leads = leads;
    this.tally = tally;
    this.book = book;
    this.free = new EventList(closers);
    this.busyUntil = new Float64Array(closers).fill(Number.NEGATIVE_INFINITY);
    rules.employ(closers, tally);
    book.begin(true);
    book.makeRoom(leads.length);
  }

  /** Works all leads of the horizon. */
  work(): void {
    const { length, time } = this.leads;
    let lead = 0;
    for (; lead < length && time[lead]! <= this.calendar.cutAt; lead++) this.workLead(lead);
    this.tally.closeWaits(this.book.waitEnd, lead, this.rules.model.disqualified);
  }

  private workLead(lead: number): void {
    const { book, calendar, calls, free, leads } = this;
    const { continuous, windowEnd, windowStart } = calendar;
    const arrival = leads.time[lead]!;
    while (this.opened + 1 < windowStart.length && windowStart[this.opened + 1]! <= arrival) {
      this.opened++;
    }
    if (this.opened >= 0 && calendar.windowDay[this.opened] !== this.today) this.beginDay();
    const { closing, opened } = this;
    const { recorder } = calls;
    if (recorder !== null) noteArrival(recorder, leads, lead);
    if (!continuous && arrival >= closing) {
      calls.now = arrival;
      calls.turnAway(lead, EVENT.turned_away);
      return;
    }
    recorder?.note(EVENT.queued, arrival, arrival, -1, lead, 0);
    const giveUp = 0 + calendar.momentAfter(arrival, leads.patience[lead]!, opened); // 0: see Stream
    book.giveUp[lead] = giveUp;
    let start = free.time;
    if (start < arrival) start = arrival;
    let window = opened;
    while (start >= windowEnd[window]! && window < this.lastOfDay) {
      window++;
      if (start < windowStart[window]!) start = windowStart[window]!;
    }
    if (start < closing ? giveUp < start : giveUp <= closing) {
      calls.giveUp(lead);
    } else if (start < closing) {
      calls.now = start;
      calls.window = window;
      if (calls.isReturned(lead)) return;
      const closer = free.leaf;
      calls.take(closer, lead);
      this.busyUntil[closer] = calls.end;
      free.set(closer, calls.end);
    } else if (!continuous) {
      calls.now = closing;
      calls.turnAway(lead, EVENT.turned_away);
    }
  }

  private beginDay(): void {
    const { busyUntil, calendar, calls, free, opened, rules } = this;
    const { dayWindow, windowDay, windowStart } = calendar;
    this.today = windowDay[opened]!;
    this.lastOfDay = dayWindow[this.today + 1]! - 1;
    this.closing = calendar.closingTime(opened);
    calls.beginDay(this.today, opened);
    rules.beginDay(this.today);
    const begin = windowStart[dayWindow[this.today]!]!;
    for (let closer = 0; closer < busyUntil.length; closer++) {
      const present = rules.isPresent(closer, this.today);
      free.set(closer, present ? Math.max(begin, busyUntil[closer]!) : Number.POSITIVE_INFINITY);
    }
  }
}
