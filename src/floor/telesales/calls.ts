import { exp } from '../../random/elementary.ts';
import { ACTIVITY, CLOSER_TASKS } from '../activity.ts';
import { bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import { EVENT } from '../events.ts';
import type { LeadStream } from '../lead-stream.ts';
import { kinds } from '../handoff/kinds/index.ts';
import type { TelesalesModel } from '../model.ts';
import type { FilterFeedback } from '../qualifying/feedback.ts';
import { Appointments } from './appointments.ts';
import { Credits } from './credits.ts';
import { noteAppointment, type Recorder } from '../recorder.ts';
import { HOLDS, type LeadBook } from './lead-book.ts';
import { LUCK, VAIN, type CallLuck, type LuckTable } from './luck.ts';
import { fadedHazard, type Answer, type TelesalesRules } from './rules.ts';
import { Sales } from './sales.ts';
import type { Tally } from './tally.ts';

/** Kinds of call, in the order of `CLOSER_TASKS`. */
const FIRST_CALL = 0;
const REJECT = 1;
const VAIN_TRY = 2;
const FOLLOW_UP = 3;
const TIME_COLUMNS = Int32Array.from(CLOSER_TASKS, (task) => ACTIVITY[task]);
const CALL_EVENTS = [EVENT.first_call, EVENT.reject, EVENT.vain_try, EVENT.follow_up];
/** The same with appointments. */
const MEETING_EVENTS = [EVENT.first_call, EVENT.reject, EVENT.no_show, EVENT.follow_up];

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
  /** The day's span, -1 before counting begins; when work of the day must end. */
  private dayPeriod = -1;
  private latest = NEVER;
  /** When the call ends; when the lead is then to be followed up, or tried again, if ever. */
  end = 0;
  dueAt = NEVER;
  retryAt = NEVER;
  /** Who learns of each verdict on a lead when the call ends; null for nobody. */
  feedback: FilterFeedback | null = null;
  /** Whether a no-show is to be booked again; when the closer was briefed. */
  bookAgain = false;
  briefedAt = 0;
  /** Null where leads are not booked into slots. */
  readonly slots: Appointments | null;
  /** What comes before the call proper, s: a briefing, a reminder. */
  private leadIn = 0;
  private readonly briefing: LuckTable | null;
  private briefings = 0;
  /** Whether whoever is rung waited on the line before, with a telemarketer, for a closer in vain. */
  private readonly rungAfterHolding: boolean;
  private cut = false;
  private counted = false;
  private readonly credits: Credits;
  private readonly sales: Sales;
  /** Whether sales are booked as expected. */
  private readonly expected: boolean;
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
  /** Told of all this; and of whose call with which lead, while somebody is. */
  readonly recorder: Recorder | null;
  private closer = 0;
  private lead = 0;

  constructor(
    rules: TelesalesRules,
    leads: LeadStream,
    luck: CallLuck,
    book: LeadBook,
    tally: Tally,
  ) {
    const { appointments, briefing } = rules.model;
    this.briefing = briefing === null ? null : luck.briefing;
    this.rungAfterHolding = kinds[rules.model.kind].staysOnLine;
    this.slots =
      appointments === null
        ? null
        : new Appointments(appointments, leads, tally.closers.people, luck.leadTime);
    this.tables = [luck.firstCall, luck.reject, luck.vain, luck.followUp];
    this.rules = rules;
    this.model = rules.model;
    this.calendar = rules.model.calendar;
    this.countFrom = this.calendar.countFrom;
    this.cutAt = this.calendar.cutAt;
    this.leads = leads;
    this.book = book;
    this.tally = tally;
    this.recorder = rules.recorder;
    this.expected = rules.expected;
    this.credits = new Credits(leads, tally);
    this.sales = new Sales(rules, leads, this.credits, tally);
  }

  beginDay(day: number, window: number): void {
    this.dayPeriod = this.calendar.dayPeriod[day]!;
    this.latest = this.calendar.latestEnd(window);
    this.sales.day = day;
    this.sales.dayPeriod = this.dayPeriod;
  }

  /** Whether sales sends the lead back unread, when it is first looked at. */
  isReturned(lead: number): boolean {
    const { book, leads, model, now, tally } = this;
    if (leads.returned[lead]! >= model.returned || book.tries[lead]! > 0) return false;
    book.waitEnd[lead] = now;
    this.recorder?.note(EVENT.returned, now, now, -1, lead, 0);
    if (now < this.countFrom) tally.openLeadsAtStart--;
    else tally.returned++;
    return true;
  }

  /** The lead stopped holding before anybody was free. */
  giveUp(lead: number): void {
    const { book, tally } = this;
    const at = book.giveUp[lead]!;
    book.waitEnd[lead] = at;
    this.recorder?.note(EVENT.gave_up, at, at, -1, lead, 0);
    if (at < this.countFrom) tally.openLeadsAtStart--;
    else {
      tally.gaveUp++;
      tally.lostToWaiting++;
    }
  }

  /**
   * A lead cannot wait any longer: closing time cuts it off, or there is no room or no slot for it.
   *
   * @param event kind that says why
   */
  turnAway(lead: number, event: number, at = this.now): void {
    const { book, tally } = this;
    book.waitEnd[lead] = at;
    this.recorder?.note(event, at, at, -1, lead, 0);
    if (at < this.countFrom) tally.openLeadsAtStart--;
    else {
      tally.turnedAway++;
      tally.lostToWaiting++;
    }
  }

  /** A closer takes a lead: a try in vain, a lead that never was one, or a first call. */
  take(closer: number, lead: number): void {
    const { book, credits, leads, model, now, tally } = this;
    this.dueAt = NEVER;
    this.retryAt = NEVER;
    if (this.slots !== null) {
      this.leadIn = this.slots.model.reminder;
      this.bookAgain = false;
      if (!this.slots.showsUp(lead)) {
        this.noShow(closer, lead);
        return;
      }
    } else if (book.tries[lead] !== HOLDS) {
      if (!this.reaches(lead)) {
        this.vainTry(closer, lead);
        return;
      }
    } else if (this.briefing !== null && leads.owner[lead]! >= 0) {
      const at = this.briefing.at(this.briefings++);
      this.leadIn = this.briefing.cells[at]!;
    }
    book.waitEnd[lead] = now;
    const rejected = leads.disqualified[lead]! < model.disqualified;
    const kind = rejected ? REJECT : FIRST_CALL;
    const luck = this.begin(kind, closer, lead);
    if (this.end > this.cutAt) return;
    if (this.feedback !== null && !this.cut && leads.owner[lead]! >= 0) {
      this.feedback.begin(closer, rejected);
    }
    if (!this.counted) tally.openLeadsAtStart--;
    else if (this.cut) tally.turnedAway++;
    else {
      tally.workedWait += now - leads.time[lead]!;
      credits.add(ACTIVITY.worked, 1);
      credits.add(rejected ? ACTIVITY.disqualified : ACTIVITY.accepted, 1);
      if (this.slots !== null) credits.add(ACTIVITY.appointments_held, 1);
    }
    if (this.cut) this.note(EVENT.turned_away, 0);
    else if (this.slots !== null) this.note(EVENT.held, 0);
    if (rejected || this.cut) return;
    const { cells } = this.tables[FIRST_CALL]!;
    const age = now - leads.time[lead]!;
    if (this.expected && this.counted) {
      const chance = this.rules.firstCall.chanceOf(closer, age);
      tally.expectedOnFirstCalls!.sales += chance;
      this.expect(chance, closer, lead, cells, luck);
    }
    if (this.rules.firstCall.wins(closer, cells[luck + LUCK.win]!, age)) {
      if (!this.counted) {
        this.note(EVENT.sale, 0);
        return;
      }
      tally.firstCallSales++;
      this.sell(closer, lead, cells, luck);
    } else if (model.followUps !== null && model.followUps.perOpenDeal > 0) {
      if (!this.counted) tally.openDealsAtStart++;
      book.openDeal(lead, age);
      this.dueAt = this.end + cells[luck + LUCK.after]!;
    } else {
      if (this.counted) tally.refused++;
      this.note(EVENT.refused, 0);
    }
  }

  /** One of the calls agreed on after a first call that did not decide. */
  followUp(closer: number, lead: number): void {
    const { book, credits, rules, tally } = this;
    const { perOpenDeal } = this.model.followUps!;
    this.dueAt = NEVER;
    this.retryAt = NEVER;
    const luck = this.begin(FOLLOW_UP, closer, lead);
    if (this.end > this.cutAt) return;
    const { cells } = this.tables[FOLLOW_UP]!;
    const done = ++book.followUps[lead]!;
    if (this.counted) {
      credits.add(ACTIVITY.follow_ups, 1);
      if (done === 1) tally.followedUp++;
    }
    if (this.expected && this.counted && !this.cut) {
      const chance = rules.followUp.chanceOf(closer, book.fadedFor[lead]!);
      this.expect(chance, closer, lead, cells, luck);
    }
    const won =
      !this.cut && rules.followUp.wins(closer, cells[luck + LUCK.win]!, book.fadedFor[lead]!);
    if (!won && !this.cut && done < perOpenDeal) this.dueAt = this.end + cells[luck + LUCK.after]!;
    else if (!this.counted) tally.openDealsAtStart--;
    else if (won) this.sell(closer, lead, cells, luck);
    else tally.refused++;
    if (!won && this.dueAt === NEVER) this.note(EVENT.refused, 0);
    else if (won && !this.counted) this.note(EVENT.sale, 0);
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
    const { book, credits, leads, model, tally } = this;
    const luck = this.begin(VAIN_TRY, closer, lead);
    if (this.end > this.cutAt) return;
    if (this.counted) credits.add(ACTIVITY.vain_calls, 1);
    if (++book.tries[lead]! < (model.reach?.tries ?? 1)) {
      this.retryAt = this.end + this.tables[VAIN_TRY]!.cells[luck + VAIN.gap]!;
      return;
    }
    book.waitEnd[lead] = this.end;
    this.note(EVENT.unreached, 0);
    if (!this.counted) {
      tally.openLeadsAtStart--;
      return;
    }
    tally.unreached++;
    // A closer free at once would have reached it, or have spoken with it on the line.
    const reached = book.promptHazard[lead]! >= leads.reach[lead]!;
    if (reached || this.rungAfterHolding) tally.lostToWaiting++;
  }

  /** An appointment to which nobody came. */
  private noShow(closer: number, lead: number): void {
    const { book, credits, tally } = this;
    const luck = this.begin(VAIN_TRY, closer, lead);
    if (this.end > this.cutAt) return;
    if (this.counted) credits.add(ACTIVITY.vain_calls, 1);
    book.tries[lead]!++;
    if (this.tables[VAIN_TRY]!.cells[luck + VAIN.again]! < this.slots!.model.rebook) {
      this.bookAgain = true;
      return;
    }
    book.waitEnd[lead] = this.end;
    this.note(EVENT.no_show_lost, 0);
    if (this.counted) tally.noShows++;
    else tally.openLeadsAtStart--;
  }

  /**
   * Books a slot for the lead; `slots.at` says when. Without one that is soon enough the lead is lost.
   *
   * @param from  clock s
   * @param again whether it was booked before
   * @returns whether it was booked
   */
  setAppointment(lead: number, from: number, again: boolean): boolean {
    const { slots, tally } = this;
    if (!slots!.book(lead, from, again)) {
      this.turnAway(lead, EVENT.no_slot, from);
      return false;
    }
    if (this.recorder !== null) {
      noteAppointment(this.recorder, this.leads.owner[lead]!, lead, from, slots!.at, again);
    }
    if (from < this.countFrom || from > this.cutAt || tally.closers.people === 0) return true;
    tally.appointmentsSet++;
    this.credits.lookUpFinder(lead, this.dayPeriod < 0 ? 0 : this.dayPeriod);
    this.credits.addToFinder(ACTIVITY.appointments_set);
    return true;
  }

  /** Sets when the call ends and books its time; returns where its luck stands. */
  private begin(kind: number, closer: number, lead: number): number {
    const { calendar, countFrom, cutAt, dayPeriod, latest, now, tally } = this;
    if (this.rules.fresh !== null) this.rules.tire(now);
    const table = this.tables[kind]!;
    const luck = table.at(this.begun[kind]!++);
    const wanted = now + table.cells[luck]! * this.rules.slowness[closer]! + this.leadIn;
    const end = wanted > latest ? latest : wanted;
    this.briefedAt = now + this.leadIn < end ? now + this.leadIn : end;
    this.leadIn = 0;
    this.cut = wanted > latest;
    this.end = end;
    this.counted = end >= countFrom && end <= cutAt;
    if (this.recorder !== null) this.noteCall(kind, closer, lead);
    // A night's call may end in the first counted day.
    const period = dayPeriod < 0 && this.counted ? 0 : dayPeriod;
    if (period < 0) return luck;
    const { cells } = tally.closers;
    const row = tally.closers.row(closer, period);
    this.credits.row = row;
    this.credits.lookUpFinder(lead, period);
    cells[row + TIME_COLUMNS[kind]!]! += calendar.countedSeconds(now, end);
    if (end > calendar.windowEnd[this.window]! && !calendar.continuous) {
      bookOvertime(cells, row, calendar, this.window, end);
    }
    return luck;
  }

  private noteCall(kind: number, closer: number, lead: number): void {
    const event = (this.slots === null ? CALL_EVENTS : MEETING_EVENTS)[kind]!;
    this.closer = closer;
    this.lead = lead;
    this.recorder!.note(event, this.now, this.end, closer, lead, Number(this.cut));
  }

  /** What comes of the call, when it ends. */
  private note(event: number, amount: number): void {
    this.recorder?.note(event, this.end, this.end, this.closer, this.lead, amount);
  }

  /** A counted call may be won, with such a chance. */
  private expect(
    chance: number,
    closer: number,
    lead: number,
    cells: Float64Array,
    luck: number,
  ): void {
    this.sales.end = this.end;
    this.sales.expect(chance, closer, lead, cells, luck);
  }

  /** A counted call was won. */
  private sell(closer: number, lead: number, cells: Float64Array, luck: number): void {
    this.sales.end = this.end;
    this.sales.sell(closer, lead, cells, luck);
  }
}
