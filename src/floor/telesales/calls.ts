import { exp } from '../../random/elementary.ts';
import { ACTIVITY, CLOSER_TASKS } from '../activity.ts';
import { bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import { OPEN_LEAD, type LeadStream } from '../lead-stream.ts';
import type { TelesalesModel } from '../model.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';
import { LUCK, VAIN, type CallLuck, type LuckTable } from './luck.ts';
import { fadedHazard, type Answer, type TelesalesRules } from './rules.ts';
import type { Tally } from './tally.ts';

/** Kinds of call, in the order of `CLOSER_TASKS`. */
const FIRST_CALL = 0;
const REJECT = 1;
const VAIN_TRY = 2;
const FOLLOW_UP = 3;
const TIME_COLUMNS = Int32Array.from(CLOSER_TASKS, (task) => ACTIVITY[task]);

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Closers' calls: how long each takes and what comes of it. All of that is known when the call begins, so it is booked
 * then, for the moment the call ends; what would end beyond the horizon is booked as time only. The present and the answers
 * stand in fields: the engine boxes a number that crosses a call.
 */
export class Calls {
  /** The present: set before each call. */
  now = 0;
  window = 0;
  /** Pay period of the day, -1 before counting begins; when work of the day must end. */
  dayPeriod = -1;
  latest = NEVER;
  /** When the call ends; when the lead is then to be followed up, or tried again, if ever. */
  end = 0;
  dueAt = NEVER;
  retryAt = NEVER;
  private cut = false;
  private counted = false;
  private row = 0;
  private finderCells: Float64Array = new Float64Array(0);
  private finderRow = -1;
  /** Row of the list that the lead came from, where there are several; else -1. */
  private listRow = -1;
  /** Calls so far, by kind. */
  private readonly begun = new Int32Array(CLOSER_TASKS.length);
  private readonly tables: readonly LuckTable[];
  readonly rules: TelesalesRules;
  readonly leads: LeadStream;
  readonly book: LeadBook;
  readonly tally: Tally;
  private readonly model: TelesalesModel;
  private readonly calendar: Calendar;
  private readonly countFrom: number;
  private readonly cutAt: number;

  constructor(
    rules: TelesalesRules,
    leads: LeadStream,
    luck: CallLuck,
    book: LeadBook,
    tally: Tally,
  ) {
    this.tables = [luck.firstCall, luck.reject, luck.vain, luck.followUp];
    this.rules = rules;
    this.model = rules.model;
    this.calendar = rules.model.calendar;
    this.countFrom = this.calendar.countFrom;
    this.cutAt = this.calendar.cutAt;
    this.leads = leads;
    this.book = book;
    this.tally = tally;
  }

  /** Whether sales sends the lead back unread, when it is first looked at. */
  isReturned(lead: number): boolean {
    const { book, leads, model, now, tally } = this;
    if (leads.returned[lead]! >= model.returned || book.tries[lead]! > 0) return false;
    book.waitEnd[lead] = now;
    if (now < this.countFrom) tally.openLeadsAtStart--;
    else tally.returned++;
    return true;
  }

  /** The lead stopped holding before anybody was free. */
  giveUp(lead: number): void {
    const { book, tally } = this;
    const at = book.giveUp[lead]!;
    book.waitEnd[lead] = at;
    if (at < this.countFrom) tally.openLeadsAtStart--;
    else {
      tally.gaveUp++;
      tally.lostToWaiting++;
    }
  }

  /** Closing time cuts off a lead that holds. */
  turnAway(lead: number): void {
    const { book, now, tally } = this;
    book.waitEnd[lead] = now;
    if (now < this.countFrom) tally.openLeadsAtStart--;
    else {
      tally.turnedAway++;
      tally.lostToWaiting++;
    }
  }

  /** A closer takes a lead: a try in vain, a lead that never was one, or a first call. */
  take(closer: number, lead: number): void {
    const { book, leads, model, now, tally } = this;
    this.dueAt = NEVER;
    this.retryAt = NEVER;
    if (book.tries[lead] !== HOLDS && !this.reaches(lead)) {
      this.vainTry(closer, lead);
      return;
    }
    book.waitEnd[lead] = now;
    const rejected = leads.disqualified[lead]! < model.disqualified;
    const kind = rejected ? REJECT : FIRST_CALL;
    const luck = this.begin(kind, closer, lead);
    if (this.end > this.cutAt) return;
    if (!this.counted) tally.openLeadsAtStart--;
    else if (this.cut) tally.turnedAway++;
    else {
      tally.workedWait += now - leads.time[lead]!;
      this.credit(ACTIVITY.worked, 1);
      this.credit(rejected ? ACTIVITY.disqualified : ACTIVITY.accepted, 1);
    }
    if (rejected || this.cut) return;
    const { cells } = this.tables[FIRST_CALL]!;
    const age = now - leads.time[lead]!;
    if (this.rules.firstCall.wins(closer, cells[luck + LUCK.win]!, age)) {
      if (!this.counted) return;
      tally.firstCallSales++;
      this.sell(cells, luck);
    } else if (model.followUps !== null && model.followUps.perOpenDeal > 0) {
      if (!this.counted) tally.openDealsAtStart++;
      book.openDeal(lead, age);
      this.dueAt = this.end + cells[luck + LUCK.after]!;
    } else if (this.counted) tally.refused++;
  }

  /** One of the calls agreed on after a first call that did not decide. */
  followUp(closer: number, lead: number): void {
    const { book, rules, tally } = this;
    const { perOpenDeal } = this.model.followUps!;
    this.dueAt = NEVER;
    this.retryAt = NEVER;
    const luck = this.begin(FOLLOW_UP, closer, lead);
    if (this.end > this.cutAt) return;
    const { cells } = this.tables[FOLLOW_UP]!;
    const done = ++book.followUps[lead]!;
    if (this.counted) {
      this.credit(ACTIVITY.follow_ups, 1);
      if (done === 1) tally.followedUp++;
    }
    const won =
      !this.cut && rules.followUp.wins(closer, cells[luck + LUCK.win]!, book.fadedFor[lead]!);
    if (!won && !this.cut && done < perOpenDeal) this.dueAt = this.end + cells[luck + LUCK.after]!;
    else if (!this.counted) tally.openDealsAtStart--;
    else if (won) this.sell(cells, luck);
    else tally.refused++;
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
    const luck = this.begin(VAIN_TRY, closer, lead);
    if (this.end > this.cutAt) return;
    if (this.counted) this.credit(ACTIVITY.vain_calls, 1);
    if (++book.tries[lead]! < (model.reach?.tries ?? 1)) {
      this.retryAt = this.end + this.tables[VAIN_TRY]!.cells[luck + VAIN.gap]!;
      return;
    }
    book.waitEnd[lead] = this.end;
    if (!this.counted) {
      tally.openLeadsAtStart--;
      return;
    }
    tally.unreached++;
    // A closer free at once would have reached it.
    if (book.promptHazard[lead]! >= leads.reach[lead]!) tally.lostToWaiting++;
  }

  /** Sets when the call ends and books its time; returns where its luck stands. */
  private begin(kind: number, closer: number, lead: number): number {
    const { calendar, countFrom, cutAt, dayPeriod, latest, now, tally } = this;
    const table = this.tables[kind]!;
    const luck = table.at(this.begun[kind]!++);
    const wanted = now + table.cells[luck]! * this.rules.slowness[closer]!;
    const end = wanted > latest ? latest : wanted;
    this.cut = wanted > latest;
    this.end = end;
    this.counted = end >= countFrom && end <= cutAt;
    // A night's call may end in the first counted day.
    const period = dayPeriod < 0 && this.counted ? 0 : dayPeriod;
    if (period < 0) return luck;
    const { cells } = tally.closers;
    const row = tally.closers.row(closer, period);
    this.row = row;
    this.lookUpFinder(lead, period);
    cells[row + TIME_COLUMNS[kind]!]! += calendar.countedSeconds(now, end);
    if (end > calendar.windowEnd[this.window]! && !calendar.continuous) {
      bookOvertime(cells, row, calendar, this.window, end);
    }
    return luck;
  }

  /** Whose row gets the credit for a lead, in whose cells; -1 for those that the horizon began with. */
  private lookUpFinder(lead: number, period: number): void {
    const { credits, inbound, lists } = this.tally;
    const owner = this.leads.owner[lead]!;
    this.finderCells = owner >= 0 ? credits.cells : inbound.cells;
    if (owner >= 0) this.finderRow = credits.row(owner, period);
    else this.finderRow = owner > OPEN_LEAD ? inbound.row(-1 - owner, 0) : -1;
    this.listRow = lists !== null && owner >= 0 ? lists.row(this.leads.list[lead]!, 0) : -1;
  }

  /** Adds to a column of the closer, and of the telemarketer or the source that found the lead. */
  private credit(column: number, amount: number): void {
    this.tally.closers.cells[this.row + column]! += amount;
    if (this.finderRow >= 0) this.finderCells[this.finderRow + column]! += amount;
    if (this.listRow >= 0) this.tally.lists!.cells[this.listRow + column]! += amount;
  }

  /** Books a sale; a cancellation belongs to the month of sale, whenever in its window it comes. */
  private sell(cells: Float64Array, luck: number): void {
    const { cancels, coins } = this.model;
    const value = Math.floor(cells[luck + LUCK.value]! * coins + 0.5) / coins;
    this.credit(ACTIVITY.sales, 1);
    this.credit(ACTIVITY.revenue, value);
    if (cells[luck + LUCK.cancel]! >= cancels) return;
    this.credit(ACTIVITY.cancellations, 1);
    this.credit(ACTIVITY.cancelled_revenue, value);
  }
}
