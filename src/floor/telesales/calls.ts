import { exp } from '../../random/elementary.ts';
import { ACTIVITY } from '../activity.ts';
import { bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import { withOdds } from '../differences.ts';
import { OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { STATUS, type LeadBook } from './lead-book.ts';
import { LUCK, VAIN, type CallLuck, type LuckTable } from './luck.ts';
import { fadedHazard, type Answer, type TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Closers' calls: how long each takes and what comes of it. All of that is known when the call begins, so it is booked
 * then, for the moment the call ends; what would end beyond the horizon is booked as time only.
 */
export class Calls {
  /** The present: set before each call. */
  now = 0;
  window = 0;
  /** Pay period of the day, -1 before counting begins; when work of the day must end. */
  dayPeriod = -1;
  latest = NEVER;
  /** When the call ends, and when the lead is then to be tried again or followed up, if ever. */
  end = 0;
  next = NEVER;
  private row = 0;
  private finders: Float64Array = new Float64Array(0);
  private finder = -1;
  private cut = false;
  private counted = false;
  private firstCalls = 0;
  private rejects = 0;
  private vainTries = 0;
  private followUps = 0;
  private readonly rules: TelesalesRules;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly leads: LeadStream;
  private readonly luck: CallLuck;
  private readonly book: LeadBook;
  private readonly tally: Tally;

  constructor(
    rules: TelesalesRules,
    leads: LeadStream,
    luck: CallLuck,
    book: LeadBook,
    tally: Tally,
  ) {
    this.rules = rules;
    this.model = rules.model;
    this.calendar = rules.model.calendar;
    this.leads = leads;
    this.luck = luck;
    this.book = book;
    this.tally = tally;
  }

  /** Whether sales sends the lead back unread, when it is first looked at. */
  isReturned(lead: number): boolean {
    const { book, leads, model, now, tally } = this;
    if (leads.returned[lead]! >= model.returned || book.is(lead, STATUS.tried)) return false;
    tally.endWait(lead, now);
    tally.endLead(lead, now);
    book.clear(lead, STATUS.waiting | STATUS.open);
    if (tally.counts(now)) tally.totals.returned++;
    return true;
  }

  /** The lead stopped holding before anybody was free. */
  giveUp(lead: number): void {
    const at = this.book.giveUp[lead]!;
    this.tally.endWait(lead, at);
    this.lose(lead, at);
    if (this.tally.counts(at)) {
      this.tally.totals.gaveUp++;
      this.tally.totals.lostToWaiting++;
    }
  }

  /** Closing time cut off a lead that held. */
  turnAway(lead: number): void {
    this.tally.endWait(lead, this.now);
    this.lose(lead, this.now);
    if (this.tally.counts(this.now)) {
      this.tally.totals.turnedAway++;
      this.tally.totals.lostToWaiting++;
    }
  }

  /** A closer takes a lead: a try in vain, a lead that never was one, or a first call. */
  take(closer: number, lead: number): void {
    if (this.book.is(lead, STATUS.callback) && !this.reaches(lead)) {
      this.vainTry(closer, lead);
      return;
    }
    const { leads, model, now, tally } = this;
    tally.endWait(lead, now);
    this.book.clear(lead, STATUS.waiting);
    if (leads.disqualified[lead]! < model.disqualified) this.reject(closer, lead);
    else this.firstCall(closer, lead);
  }

  /** One of the calls agreed on after a first call that did not decide. */
  followUp(closer: number, lead: number): void {
    const { book, rules, tally } = this;
    const followUps = this.model.followUps!;
    const table = this.luck.followUp;
    const luck = table.at(this.followUps++);
    this.call(closer, lead, ACTIVITY.follow_up_time, table.cells[luck + LUCK.duration]!);
    if (this.end > this.calendar.cutAt) return;
    const done = ++book.followUps[lead]!;
    if (this.counted) {
      this.credit(ACTIVITY.follow_ups, 1);
      if (done === 1) tally.totals.followedUp++;
    }
    const odds = rules.followUpFactors[closer]! * book.fade[lead]!;
    const won = !this.cut && table.cells[luck + LUCK.win]! < withOdds(followUps.closeRate, odds);
    if (!won && !this.cut && done < followUps.perOpenDeal) {
      this.next = this.end + table.cells[luck + LUCK.after]!;
      return;
    }
    book.clear(lead, STATUS.deal);
    if (!this.counted) return;
    if (book.is(lead, STATUS.oldDeal)) tally.totals.openDealsAtStart++;
    if (won) this.sell(table, luck);
    else tally.totals.refused++;
  }

  /**
   * Whether this try reaches the lead: the hazards of its tries add up to its luck. Beside them stand those it would have
   * had with somebody free whenever it queued: gaps, nights and weekends fade a lead all the same.
   */
  private reaches(lead: number): boolean {
    const { book, leads, now, rules } = this;
    const age = now - leads.time[lead]!;
    const answer = book.tries[lead] === 0 ? rules.firstTry : rules.laterTry;
    const faded = this.hazardOf(answer, age);
    const held = book.held[lead]! + now - book.queuedAt[lead]!;
    book.held[lead] = held;
    book.hazard[lead]! += faded;
    book.promptHazard[lead]! += held === 0 ? faded : this.hazardOf(answer, age - held);
    return book.hazard[lead]! >= leads.reach[lead]!;
  }

  private hazardOf({ hazard, odds }: Answer, age: number): number {
    const { reachFade } = this.model;
    return reachFade === 0 ? hazard : fadedHazard(odds, exp(reachFade * age));
  }

  private vainTry(closer: number, lead: number): void {
    const { book, leads, model, tally } = this;
    const table = this.luck.vain;
    const luck = table.at(this.vainTries++);
    this.call(closer, lead, ACTIVITY.vain_time, table.cells[luck + VAIN.duration]!);
    if (this.end > this.calendar.cutAt) return;
    if (this.counted) this.credit(ACTIVITY.vain_calls, 1);
    book.status[lead]! |= STATUS.tried;
    if (++book.tries[lead]! < (model.reach?.tries ?? 1)) {
      this.next = this.end + table.cells[luck + VAIN.gap]!;
      return;
    }
    tally.endWait(lead, this.end);
    this.lose(lead, this.end);
    if (!tally.counts(this.end)) return;
    tally.totals.unreached++;
    // A closer free at once would have reached it.
    if (book.promptHazard[lead]! >= leads.reach[lead]!) tally.totals.lostToWaiting++;
  }

  /** A conversation in which the closer finds that it was never a lead. */
  private reject(closer: number, lead: number): void {
    const table = this.luck.reject;
    this.call(closer, lead, ACTIVITY.reject_time, table.cells[table.at(this.rejects++)]!);
    if (!this.endsWorked(lead)) return;
    this.credit(ACTIVITY.disqualified, 1);
  }

  private firstCall(closer: number, lead: number): void {
    const { book, leads, model, now, rules, tally } = this;
    const table = this.luck.firstCall;
    const luck = table.at(this.firstCalls++);
    this.call(closer, lead, ACTIVITY.call_time, table.cells[luck + LUCK.duration]!);
    const counted = this.endsWorked(lead);
    if (this.cut || this.end > this.calendar.cutAt) return;
    if (counted) this.credit(ACTIVITY.accepted, 1);
    const fade = model.closeFade === 0 ? 1 : exp(model.closeFade * (now - leads.time[lead]!));
    const odds = rules.firstCallFactors[closer]! * fade;
    if (table.cells[luck + LUCK.win]! < withOdds(model.firstCallCloseRate, odds)) {
      if (!counted) return;
      tally.totals.firstCallSales++;
      this.sell(table, luck);
    } else if (model.followUps !== null && model.followUps.perOpenDeal > 0) {
      book.openDeal(lead, !counted, fade);
      this.next = this.end + table.cells[luck + LUCK.after]!;
    } else if (counted) tally.totals.refused++;
  }

  /** Sets when the call ends and books its time. */
  private call(closer: number, lead: number, column: number, seconds: number): void {
    const { calendar, dayPeriod, latest, now, rules, tally } = this;
    const end = now + seconds * rules.slowness[closer]!;
    this.next = NEVER;
    this.cut = end > latest;
    this.end = this.cut ? latest : end;
    this.counted = this.end >= calendar.countFrom && this.end <= calendar.cutAt;
    // A night's call may end in the first counted day.
    const period = dayPeriod < 0 && this.counted ? 0 : dayPeriod;
    if (period < 0) return;
    const { cells } = tally.closers;
    this.row = tally.closers.row(closer, period);
    this.lookUpFinder(lead, period);
    cells[this.row + column]! += calendar.countedSeconds(now, this.end);
    if (this.end > calendar.windowEnd[this.window]! && !calendar.continuous) {
      bookOvertime(cells, this.row, calendar, this.window, this.end);
    }
  }

  /** Whose row gets the credit for a lead, in whose cells; -1 for those that the horizon began with. */
  private lookUpFinder(lead: number, period: number): void {
    const { credits, inbound } = this.tally;
    const owner = this.leads.owner[lead]!;
    this.finders = owner >= 0 ? credits.cells : inbound.cells;
    if (owner >= 0) this.finder = credits.row(owner, period);
    else this.finder = owner > OPEN_LEAD ? inbound.row(-1 - owner, 0) : -1;
  }

  /** Adds to a column of the closer, and of the telemarketer or the source that found the lead. */
  private credit(column: number, amount: number): void {
    this.tally.closers.cells[this.row + column]! += amount;
    if (this.finder >= 0) this.finders[this.finder + column]! += amount;
  }

  /** The conversation decides the lead's fate, unless the horizon is over first; whether it counts as worked. */
  private endsWorked(lead: number): boolean {
    const { book, leads, now, tally } = this;
    if (this.end > this.calendar.cutAt) return false;
    tally.endLead(lead, this.end);
    book.clear(lead, STATUS.open);
    if (!this.counted) return false;
    if (this.cut) {
      tally.totals.turnedAway++;
      return false;
    }
    tally.workedWait += now - leads.time[lead]!;
    this.credit(ACTIVITY.worked, 1);
    return true;
  }

  private lose(lead: number, at: number): void {
    this.tally.endLead(lead, at);
    this.book.clear(lead, STATUS.waiting | STATUS.open);
  }

  /** Books a sale that counts; a cancellation belongs to the month of sale, whenever in its window it comes. */
  private sell({ cells }: LuckTable, luck: number): void {
    const value = cells[luck + LUCK.value]!;
    this.credit(ACTIVITY.sales, 1);
    this.credit(ACTIVITY.revenue, value);
    if (cells[luck + LUCK.cancel]! >= this.model.cancels) return;
    this.credit(ACTIVITY.cancellations, 1);
    this.credit(ACTIVITY.cancelled_revenue, value);
  }
}
