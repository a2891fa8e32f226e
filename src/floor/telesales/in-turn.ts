import { EventList } from '../event-list.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { Calls } from './calls.ts';
import type { LeadBook } from './lead-book.ts';
import type { CallLuck } from './luck.ts';
import type { TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/**
 * Whether leads may be worked one after another, each to its end, in place of event by event: they hold, first come is
 * first served, nobody is called twice, and no call takes no time (who of those free at one moment is next would depend on
 * the order of events at that moment).
 */
export function goesInTurn(model: TelesalesModel): boolean {
  const { call, disqualified, followUps, kind, openDeals, order, overflow, rejectTakes } = model;
  const once = followUps === null || followUps.perOpenDeal === 0;
  const takeTime = call.cdf(0) === 0 && (disqualified === 0 || rejectTakes.cdf(0) === 0);
  return (
    kind === 'cold transfer' &&
    !overflow &&
    order === 'first come' &&
    once &&
    openDeals === 0 &&
    takeTime
  );
}

/**
 * `Telesales` for such a floor, over leads that are all known: the same bits in half the time. A lead's closer is the one
 * who is free first; when that is, and so whether it still holds, is known without looking at any other event.
 */
export function workInTurn(
  rules: TelesalesRules,
  closers: number,
  leads: LeadStream,
  luck: CallLuck,
  tally: Tally,
  book: LeadBook,
): void {
  const { calendar } = rules.model;
  const { continuous, dayPeriod, dayWindow, windowDay, windowEnd, windowStart } = calendar;
  const calls = new Calls(rules, leads, luck, book, tally);
  /** When each closer is free, for those at work today; and when the last call of each ends. */
  const free = new EventList(Math.max(1, closers));
  const busyUntil = new Float64Array(closers).fill(Number.NEGATIVE_INFINITY);
  const { length, patience, time } = leads;
  let opened = -1; // the last window that opened
  let today = -1;
  let lastOfDay = -1;
  let closing = Number.NEGATIVE_INFINITY;

  rules.employ(closers, tally);
  book.reach(length);
  let came = 0;
  for (; came < length && time[came]! <= calendar.cutAt; came++) {
    const lead = came;
    const arrival = time[lead]!;
    tally.enter(lead);
    while (opened + 1 < windowStart.length && windowStart[opened + 1]! <= arrival) opened++;
    if (opened >= 0 && windowDay[opened] !== today) {
      today = windowDay[opened]!;
      lastOfDay = dayWindow[today + 1]! - 1;
      closing = windowEnd[lastOfDay]!;
      calls.dayPeriod = dayPeriod[today]!;
      calls.latest = calendar.latestEnd(opened);
      const begin = windowStart[dayWindow[today]!]!;
      for (let closer = 0; closer < closers; closer++) {
        const present = (rules.absent[closer]?.[today] ?? 0) === 0;
        free.set(closer, present ? Math.max(begin, busyUntil[closer]!) : Number.POSITIVE_INFINITY);
      }
    }
    if (!continuous && arrival >= closing) {
      book.hold(lead, arrival);
      calls.now = arrival;
      calls.turnAway(lead);
      continue;
    }
    const giveUp = continuous
      ? arrival + patience[lead]!
      : calendar.momentOf(calendar.openTime(arrival, opened) + patience[lead]!, opened);
    book.hold(lead, giveUp);
    let start = Math.max(arrival, free.time);
    let window = opened;
    while (start >= windowEnd[window]! && window < lastOfDay) {
      window++;
      start = Math.max(start, windowStart[window]!);
    }
    if (start >= closing) {
      if (giveUp <= closing) calls.giveUp(lead);
      else if (!continuous) {
        calls.now = closing;
        calls.turnAway(lead);
      }
      continue;
    }
    if (giveUp < start) {
      calls.giveUp(lead);
      continue;
    }
    calls.now = start;
    calls.window = window;
    if (calls.isReturned(lead)) continue;
    const closer = free.leaf;
    calls.take(closer, lead);
    busyUntil[closer] = calls.end;
    free.set(closer, calls.end);
  }
  tally.closeWaits(book.waitEnd, came);
}
