import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { EVENT, FIRST_CLOSER } from '../events.ts';
import { FOUND_BY_CLOSER, type LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { noteDays } from '../noted-days.ts';
import { fillPosition, type ByDay } from '../position.ts';
import type { Recorder } from '../recorder.ts';
import type { Beside } from './beside.ts';
import { Contact } from './contact.ts';
import { placeOf } from './groups.ts';
import { Prospecting } from './prospecting.ts';
import type { TelemarketingRules } from './rules.ts';
import { Staying } from './staying.ts';

/** What a telemarketer's next decision is about. */
export const READY = 0;
export const DIALLED = 1; // nobody answered
export const ANSWERED = 2;
export const TALKED = 3;
export const WAITED = 4; // nobody could be dialled

/** What telemarketers' work is recorded as, and the same work of closers who prospect. */
const TELEMARKETERS = {
  dialling: EVENT.dialling,
  dialled: EVENT.dialled,
  dial: EVENT.dial,
  talk: EVENT.talk,
  wrapUp: EVENT.wrap_up,
};
const CLOSERS: typeof TELEMARKETERS = {
  dialling: EVENT.own_dialling,
  dialled: EVENT.own_dialling,
  dial: EVENT.own_dial,
  talk: EVENT.own_talk,
  wrapUp: EVENT.own_wrap_up,
};

/**
 * A telemarketer's place on the calendar and on the telephone: who sits there from day to day, and what happens from the
 * moment somebody answers until he or she is ready again. `Telemarketer` is the only kind, so that the engine sees one shape.
 */
export abstract class Desk {
  /** Next decision; Infinity when the horizon is over. */
  time = 0;
  /** The way through the lists; null where there is one that never ends. */
  readonly lists: Prospecting | null;
  readonly rules: TelemarketingRules;
  readonly model: TelemarketingModel;
  readonly stream: Stream;
  /** Factor on speed; its inverse, on attempt, talk and wrap-up times. */
  pace: number;
  slowness: number;
  // Where on the calendar.
  segment = -1;
  segmentEnd = 0;
  window = 0;
  /** The contact in the making, and when it answered. */
  readonly contact: Contact;
  private contactTime = 0;
  protected next = READY;
  /** Span; -1 before counting begins. */
  protected period = -1;
  protected readonly calendar: Calendar;
  protected readonly number: number;
  protected readonly cells: Float64Array;
  protected readonly row: number;
  protected readonly absent: Uint8Array | null;
  protected readonly recorder: Recorder | null;
  /** Kinds of event, by role, and the person's number in it. */
  protected readonly noted: typeof TELEMARKETERS;
  protected readonly who: number;
  protected readonly staying: Staying | null;
  /** When those who sit here are gone, as `Position` says. */
  readonly leaves: Float64Array | null;
  /** Who he or she is from day to day; null for the same person on every day. */
  protected readonly byDay: ByDay | null;
  /** What fatigue leaves, by segment, and of whom when fresh; null for all of it. */
  protected readonly fresh: Float64Array | null;
  private freshPace: number;
  private freshSkill: number;
  private readonly leads: LeadStream;
  private readonly staysOnLine: boolean;
  /** Since when he or she waits with a lead, clock s; -1 for not at all. */
  private heldFrom = -1;

  /**
   * @param number person, from 0
   * @param cells  activity rows, one a span, of which this person's begin at `row`
   * @param leads  where leads go when their conversation ends
   */
  constructor(
    floor: TelemarketingRules,
    chance: Chance,
    number: number,
    cells: Float64Array,
    row: number,
    leads: LeadStream,
    { dialsAs, feedback, records }: Beside,
  ) {
    const { name, place, rules } =
      dialsAs === null ? placeOf(floor, number) : { name: dialsAs, place: 0, rules: floor };
    const { model } = rules;
    const { seed, replication } = chance;
    const { absencePaid, calendar, fullTime, paceDiffers: pace, qualifyDiffers: skill } = model;
    const employment = dialsAs === null ? model.employment : null;
    const absence = dialsAs === null ? model.absence : 0;
    const differences = { absence, pace, skill };
    const effort = dialsAs === null ? model.effort : null;
    const person = fillPosition(
      differences,
      employment,
      calendar,
      place,
      seed,
      replication,
      name,
      effort,
    );
    this.rules = rules;
    this.model = model;
    this.calendar = calendar;
    this.number = number;
    this.stream = streamOf(seed, replication, name);
    const madeUp = dialsAs === null ? model.madeUp : 0;
    this.contact = new Contact(rules, chance, this.stream, name, person.skill, feedback, madeUp);
    this.leads = leads;
    this.cells = cells;
    this.row = row;
    this.pace = person.pace;
    this.slowness = 1 / person.pace;
    this.absent = person.absent;
    this.leaves = person.leaves;
    this.byDay = person.byDay;
    // Closers tire at calls with leads, not between them.
    this.fresh = dialsAs === null ? rules.fresh : null;
    this.freshPace = person.pace;
    this.freshSkill = person.skill;
    this.lists =
      records &&
      new Prospecting(rules, chance, name, person.pace, records, {
        jumps: dialsAs === null,
        changes: person.byDay !== null,
      });
    this.staysOnLine = dialsAs === null && model.staysOnLine;
    this.recorder = floor.recorder;
    this.noted = dialsAs === null ? TELEMARKETERS : CLOSERS;
    this.who = dialsAs === null ? number : FOUND_BY_CLOSER - number;
    const stays = dialsAs === null && model.afterHandoff > 0;
    this.staying = stays ? new Staying(model.afterHandoff) : null;
    if (dialsAs !== null) return;
    const trainingPaid = employment?.trainingPaid ?? true;
    bookAttendance(cells, row, calendar, person, { absencePaid, trainingPaid, fullTime });
    if (this.recorder !== null) {
      noteDays(this.recorder, floor.model.calendar, calendar, person, number);
    }
  }

  /** The horizon is over. */
  abstract finish(): void;

  /** When the present window closes. */
  get leavesAt(): number {
    return this.calendar.windowEnd[this.window]!;
  }

  /** Goes into a segment of the calendar. */
  enter(segment: number): void {
    const { calendar } = this;
    this.segment = segment;
    this.segmentEnd = calendar.segmentEnd[segment]!;
    this.window = calendar.segmentWindow[segment]!;
    this.period = calendar.segmentPeriod[segment]!;
    if (this.byDay !== null) this.become(this.byDay, calendar.segmentDay[segment]!);
    if (this.fresh !== null) this.tire(this.fresh[segment]!);
  }

  /** The person of a day. */
  private become({ pace, skill }: ByDay, day: number): void {
    this.pace = pace[day]!;
    this.slowness = 1 / this.pace;
    this.contact.become(skill[day]!);
    if (this.lists !== null) this.lists.pace = this.pace;
    this.freshPace = this.pace;
    this.freshSkill = skill[day]!;
  }

  /** @param left share of speed, or of the odds, that fatigue leaves */
  private tire(left: number): void {
    if (this.model.fatigue!.of === 'odds') {
      this.contact.become(this.freshSkill * left);
      return;
    }
    this.pace = this.freshPace * left;
    this.slowness = 1 / this.pace;
  }

  /** Tells at the beginning of a day how many records were used up by then: nobody's, off lists that all dial from. */
  noteRecords(): void {
    const { lists, recorder, time, who } = this;
    if (recorder === null || lists === null) return;
    const agent = this.noted === TELEMARKETERS ? who : FIRST_CLOSER + who;
    for (const dealt of [true, false]) {
      const ending = lists.records.filter(({ given, model }) => {
        return model.dealt === dealt && given < Infinity;
      });
      if (ending.length === 0) continue;
      const used = ending.reduce((sum, { given, inHand, left }) => sum + given - left - inHand, 0);
      recorder.note(EVENT.records_used, time, time, dealt ? agent : -1, -1, used);
    }
  }

  /** Tells that there is nobody to dial off the lists, from a moment to another: for now, or for good. */
  noteWait(isDry: boolean, from: number, until: number): void {
    const event = isDry ? EVENT.list_dry : EVENT.no_record;
    if (until > from) this.recorder?.note(event, from, until, this.who, -1, 0);
  }

  /** The contact begins to talk; a call goes on past closing time up to the limit, and then it is cut. */
  talk(): void {
    this.next = TALKED;
    this.contactTime = this.time;
    if (this.lists?.jumps) this.lists.reached(this.time);
    this.time += this.contact.talkTime;
    if (this.time <= this.calendar.windowEnd[this.window]!) return;
    const latest = this.calendar.latestEnd(this.window);
    if (this.time <= latest) return;
    this.time = latest;
    this.contact.cut();
  }

  /** The conversation ends: a lead enters the queue, then wrap-up begins. */
  protected endTalk(): void {
    const { calendar, cells, contact, contactTime, period, time } = this;
    const at = this.row + period * ACTIVITY_WIDTH;
    this.next = READY;
    if (this.recorder !== null) this.note(this.noted.talk, contactTime, Number(contact.qualified));
    if (period >= 0) {
      if (contactTime >= calendar.countFrom) cells[at + ACTIVITY.contacts]!++;
      cells[at + ACTIVITY.talk]! += calendar.countedSeconds(contactTime, time);
    }
    const lead = contact.qualified && time <= calendar.cutAt;
    if (this.lists !== null) this.lists.ended(contactTime, lead);
    if (time > calendar.cutAt) {
      this.finish();
      return;
    }
    if (lead && this.handOver() && this.staysOnLine) {
      this.heldFrom = time;
      this.time = Number.POSITIVE_INFINITY;
      return;
    }
    this.wrapUp(at, ACTIVITY.wrap);
    if (this.staying !== null) this.stay(this.staying, at);
  }

  /** Tells of something that went on up to now. */
  private note(event: number, from: number, amount: number): void {
    this.recorder!.note(event, from, this.time, this.who, -1, amount);
  }

  /** Whether he or she waits on the line with a lead. */
  get isHolding(): boolean {
    return this.heldFrom >= 0;
  }

  /** The lead was taken over, or is gone, at a moment: wrap-up begins. Who may not stay as late has left it holding. */
  release(moment: number): void {
    const { calendar, cells, heldFrom, period } = this;
    const until = Math.max(heldFrom, Math.min(moment, calendar.latestEnd(this.window)));
    const at = this.row + period * ACTIVITY_WIDTH;
    if (period >= 0) cells[at + ACTIVITY.hold]! += calendar.countedSeconds(heldFrom, until);
    this.recorder?.note(EVENT.hold, heldFrom, until, this.who, -1, 0);
    this.heldFrom = -1;
    this.time = until;
    this.wrapUp(at, ACTIVITY.wrap);
    if (this.staying !== null) this.stay(this.staying, at);
  }

  /**
   * @param at     first cell of the period's row
   * @param column that the time is booked in
   */
  protected wrapUp(at: number, column: number): void {
    const { calendar, cells, period, time } = this;
    let ready = time + this.contact.wrapTime;
    if (ready > calendar.windowEnd[this.window]! && !calendar.continuous) {
      const latest = calendar.latestEnd(this.window);
      if (ready > latest) ready = latest;
      if (period >= 0) bookOvertime(cells, at, calendar, this.window, ready);
    }
    if (period >= 0) cells[at + column]! += calendar.countedSeconds(time, ready);
    this.time = ready;
    if (this.recorder === null) return;
    this.note(column === ACTIVITY.wrap ? this.noted.wrapUp : EVENT.on_machine, time, 0);
  }

  /** Stays with a lead that was handed over. */
  private stay(staying: Staying, at: number): void {
    const { calendar, contactTime, period, time } = this;
    staying.owe(time - contactTime);
    if (!this.contact.qualified) return;
    this.time += staying.spend(Math.max(0, this.leavesAt - time));
    this.recorder?.note(EVENT.staying, time, this.time, this.who, -1, 0);
    if (period >= 0) this.cells[at + ACTIVITY.staying]! += calendar.countedSeconds(time, this.time);
  }

  /** False where the filter keeps the lead back. */
  private handOver(): boolean {
    const { contact, lists, period, time } = this;
    const passes = contact.passes();
    if (period >= 0 && time >= this.calendar.countFrom) {
      const column = passes ? ACTIVITY.leads : ACTIVITY.filtered_out;
      this.cells[this.row + period * ACTIVITY_WIDTH + column]!++;
    }
    if (passes) contact.push(this.leads, time, this.number, lists === null ? 0 : lists.list);
    return passes;
  }
}
