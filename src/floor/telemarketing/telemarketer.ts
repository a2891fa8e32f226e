import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { withOdds } from '../differences.ts';
import { EVENT } from '../events.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { drawPatience } from '../patience.ts';
import { fillPosition, type ByDay } from '../position.ts';
import { placeOf } from './groups.ts';
import type { FilterFeedback } from '../qualifying/feedback.ts';
import { Qualifier } from '../qualifying/qualifier.ts';
import { failingSeconds, timeOnMachine } from './failures.ts';
import type { TelemarketingRules } from './rules.ts';
import type { Recorder } from '../recorder.ts';

export { TelemarketingRules } from './rules.ts';

/** What not every telemarketer has. */
export interface Beside {
  /** What moves the filter's threshold. */
  readonly feedback: FilterFeedback | null;
  /** Name of the streams of somebody who dials between other work, as a `Prospector` says; days and hours stand elsewhere. */
  readonly dialsAs: string | null;
}

const NOTHING_BESIDE: Beside = { feedback: null, dialsAs: null };

/** What a telemarketer's next decision is about. */
const READY = 0;
const DIALLED = 1; // nobody answered
const ANSWERED = 2;
const TALKED = 3;

/**
 * One telemarketer: ready, then talking, then ready again; dial by dial, every attempt is a decision too. `step` takes the
 * present decision and sets the time of the next one, so that alone is a loop over one person and together a loop over
 * the event list.
 *
 * Every contact takes one block of draws (gap, outcome, talk, wrap-up), every lead one block of a second stream, whether
 * it needs them or not: two mixes, or two scenarios, stay in step.
 */
export class Telemarketer {
  /** Next decision; Infinity when the horizon is over. */
  time = 0;
  /** Whether a dialler is to connect the next call, and since when; until then `time` is Infinity. */
  waits = false;
  waitsFrom = 0;
  readonly rules: TelemarketingRules;
  readonly model: TelemarketingModel;
  private readonly calendar: Calendar;
  private readonly number: number;
  readonly stream: Stream;
  private readonly leadStream: Stream;
  /** For what an attempt takes beside ringing: thinking, listening to machines. */
  private readonly asideStream: Stream;
  private readonly leads: LeadStream;
  private readonly cells: Float64Array;
  private readonly row: number;
  /** Factor on speed; its inverse, on attempt, talk and wrap-up times. */
  pace: number;
  slowness: number;
  private qualifyRate: number;
  private readonly absent: Uint8Array | null;
  private readonly qualifier: Qualifier | null;
  readonly jumps: boolean;
  private readonly staysOnLine: boolean;
  /** Since when he or she waits with a lead, clock s; -1 for not at all. */
  private heldFrom = -1;
  private alone = false;
  private next = READY;
  // Where on the calendar.
  segment = -1;
  segmentEnd = 0;
  window = 0;
  /** Pay period; -1 before counting begins. */
  private period = -1;
  // The contact in the making.
  gap = 0;
  dialsFrom = 0;
  failedDials = 0;
  private contactTime = 0;
  private talkTime = 0;
  qualified = false;
  wrapTime = 0;
  // The lead in the making.
  private patience = 0;
  private reach = 0;
  private returned = 0;
  private disqualified = 0;
  private readonly recorder: Recorder | null;
  /** Seconds with leads to each second of dialling, talk and wrap-up; those owed to the next lead. */
  private readonly staysPerSecond: number;
  private owed = 0;
  /** Who he or she is from day to day; null for the same person on every day. */
  private readonly byDay: ByDay | null;

  /**
   * @param number person, from 0
   * @param cells  activity rows, one a pay period, of which this person's begin at `row`
   * @param leads  where leads go when their conversation ends
   * @param beside what not every telemarketer has
   */
  constructor(
    floor: TelemarketingRules,
    chance: Chance,
    number: number,
    cells: Float64Array,
    row: number,
    leads: LeadStream,
    { dialsAs, feedback }: Beside = NOTHING_BESIDE,
  ) {
    const { name, place, rules } =
      dialsAs === null ? placeOf(floor, number) : { name: dialsAs, place: 0, rules: floor };
    const { model, qualifying } = rules;
    const { seed, replication, dialByDial } = chance;
    const { absencePaid, calendar, fullTime, paceDiffers: pace, qualifyDiffers: skill } = model;
    const employment = dialsAs === null ? model.employment : null;
    const absence = dialsAs === null ? model.absence : 0;
    const differences = { absence, pace, skill };
    const person = fillPosition(differences, employment, calendar, place, seed, replication, name);
    this.rules = rules;
    this.model = model;
    this.calendar = calendar;
    this.number = number;
    this.stream = streamOf(seed, replication, name);
    this.leadStream = streamOf(seed, replication, `${name}/leads`);
    const plain = model.think === null && model.failures === null;
    this.asideStream = plain ? this.leadStream : streamOf(seed, replication, `${name}/aside`);
    this.leads = leads;
    this.cells = cells;
    this.row = row;
    this.pace = person.pace;
    this.slowness = 1 / person.pace;
    this.qualifyRate = withOdds(model.qualifyRate, rules.qualifyOdds * person.skill);
    this.absent = person.absent;
    this.qualifier =
      qualifying === null ? null : new Qualifier(qualifying, chance, name, person.skill, feedback);
    this.jumps = model.jump && !dialByDial;
    this.staysOnLine = model.staysOnLine;
    this.recorder = floor.recorder;
    this.staysPerSecond = dialsAs === null ? model.afterHandoff / (1 - model.afterHandoff) : 0;
    this.byDay = person.byDay;
    if (dialsAs !== null) return;
    const trainingPaid = employment?.trainingPaid ?? true;
    bookAttendance(cells, row, calendar, person, { absencePaid, trainingPaid, fullTime });
    this.goOn();
  }

  /** Lives on to the next decision. */
  step(): void {
    if (this.next === TALKED) this.endTalk();
    else if (this.model.pool !== null) this.wait();
    else if (this.jumps) this.jump();
    else if (this.next === ANSWERED) this.talk();
    else this.dial();
  }

  /** When the present window closes. */
  get leavesAt(): number {
    return this.calendar.windowEnd[this.window]!;
  }

  /** Ready for the dialler, here or in a later window. */
  private wait(): void {
    if (this.time >= this.leavesAt) {
      this.goOn();
      return;
    }
    this.waits = true;
    this.waitsFrom = this.time;
    this.time = Number.POSITIVE_INFINITY;
  }

  private endWait(at: number): void {
    this.waits = false;
    this.time = at;
    const cell = this.row + this.period * ACTIVITY_WIDTH + ACTIVITY.waiting;
    if (cell >= this.row) this.cells[cell]! += this.calendar.countedSeconds(this.waitsFrom, at);
  }

  /** The dialler connects somebody, or a machine that it took for somebody. */
  connect(at: number, live: boolean): void {
    this.endWait(at);
    if (live) this.drawContact();
    else this.wrapTime = timeOnMachine(this.model.failures!, this.asideStream);
    if (live) this.talk();
    else this.wrapUp(this.row + this.period * ACTIVITY_WIDTH, ACTIVITY.machine_time);
  }

  /** The window closes before the dialler connected anybody. */
  leave(at: number): void {
    this.endWait(at);
    this.goOn();
  }

  /** Lives the whole horizon, alone. */
  live(): void {
    this.alone = true;
    // What `step` does in turn: said here, V8 inlines it whole.
    while (this.time !== Number.POSITIVE_INFINITY) {
      if (this.jumps) this.jump();
      else {
        this.dial();
        if (this.time !== Number.POSITIVE_INFINITY) this.talk();
      }
      if (this.time !== Number.POSITIVE_INFINITY) this.endTalk();
    }
  }

  /**
   * From readiness to the end of the next conversation. The gap, a standard exponential, is spent at the rate contact
   * chance / attempt time; what is left of it at an edge is carried over, never drawn anew.
   */
  private jump(): void {
    this.gap = this.stream.exponential();
    if (this.byDay === null) this.drawContact();
    this.dialsFrom = this.time;
    // Written so that it holds for NaN, too: a gap of 0 where nobody answers.
    while (!(this.time + this.gap * this.secondsPerContact() <= this.segmentEnd)) {
      if (!this.carryOver()) return;
    }
    this.time += this.gap * this.secondsPerContact();
    this.bookDialling();
    // The day's person: the gap may have begun on another day.
    if (this.byDay !== null) this.drawContact();
    this.talk();
  }

  secondsPerContact(): number {
    return this.rules.secondsPerContact[this.segment]! * this.slowness;
  }

  /** Spends the gap up to the edge of a segment; false when there is no other. */
  private carryOver(): boolean {
    const available = this.segmentEnd - this.time;
    if (available > 0) {
      this.gap = Math.max(
        0,
        this.gap - available * (this.rules.contactRates[this.segment]! * this.pace),
      );
      this.time = this.segmentEnd;
      this.bookDialling();
    }
    return this.goOn();
  }

  /** All that the next contact will be. */
  drawContact(): void {
    const { model, qualifier, slowness, stream } = this;
    const outcome = stream.uniform();
    const talkLuck = model.talk.luck(stream);
    const wrapLuck = model.wrap.luck(stream);
    this.qualified =
      qualifier === null
        ? outcome < this.qualifyRate
        : qualifier.meet(0, outcome, this.qualifyRate);
    this.talkTime = model.talk.at(talkLuck) * slowness;
    this.wrapTime = model.wrap.at(wrapLuck) * slowness;
    if (!this.qualified) return;
    this.drawLead();
    if (qualifier === null) return;
    this.disqualified = qualifier.settle(this.disqualified);
    this.wrapTime += qualifier.filterSeconds * slowness;
  }

  /**
   * Alone, attempts up to the end of the one that is answered; together one attempt, since others act between. An attempt in
   * progress when a window closes is void and uncounted.
   */
  private dial(): void {
    if (this.next === READY) {
      if (this.byDay === null) this.drawContact();
      this.dialsFrom = this.time;
    }
    const { asideStream, stream } = this;
    const { attempt, answeredAttempt, failures, think } = this.model;
    const { connectRates } = this.rules;
    const { countFrom, windowEnd } = this.calendar;
    for (;;) {
      if (this.time >= this.segmentEnd) {
        this.bookDialling();
        if (!this.goOn()) return;
      }
      const chance = stream.uniform();
      let seconds = attempt.at(attempt.luck(stream));
      let answered = false;
      if (answeredAttempt !== null) {
        answered = chance < connectRates[this.segment]!;
        if (answered) seconds = answeredAttempt.at(answeredAttempt.luck(stream));
        else if (failures !== null) {
          const connects = connectRates[this.segment]!;
          seconds = failingSeconds(failures, chance, connects, seconds, asideStream);
        }
      }
      if (think !== null) seconds += think.at(think.luck(asideStream));
      const until = this.time + seconds * this.slowness;
      const closing = windowEnd[this.window]!;
      if (until > closing) {
        this.time = closing;
        this.segmentEnd = closing; // nothing goes on in it
        continue;
      }
      this.recorder?.note(EVENT.dial, this.time, until, this.number, -1, 0);
      this.time = until;
      while (this.segmentEnd < until) this.enter(this.segment + 1);
      if (answeredAttempt === null) answered = chance < connectRates[this.segment]!;
      if (answered) {
        this.bookDialling();
        if (this.byDay !== null) this.drawContact();
        this.next = ANSWERED;
        return;
      }
      if (until >= countFrom) this.failedDials++;
      if (!this.alone) break;
    }
    this.next = DIALLED;
  }

  /** To the segment in which dialling goes on, now or later; false when the horizon is over. */
  private goOn(): boolean {
    const { absent, calendar } = this;
    const { segmentDay, segmentEnd } = calendar;
    let segment = this.segment + 1;
    for (; segment < segmentEnd.length; segment++) {
      const present = absent === null || absent[segmentDay[segment]!] === 0;
      if (present && segmentEnd[segment]! > this.time) break;
    }
    if (segment === segmentEnd.length) {
      this.finish();
      return false;
    }
    this.enter(segment);
    if (this.time < calendar.segmentStart[segment]!) this.time = calendar.segmentStart[segment]!;
    this.dialsFrom = this.time;
    return true;
  }

  enter(segment: number): void {
    const { calendar } = this;
    this.segment = segment;
    this.segmentEnd = calendar.segmentEnd[segment]!;
    this.window = calendar.segmentWindow[segment]!;
    this.period = calendar.segmentPeriod[segment]!;
    if (this.byDay !== null) this.become(this.byDay, calendar.segmentDay[segment]!);
  }

  /** The person of a day. */
  private become({ pace, skill }: ByDay, day: number): void {
    this.pace = pace[day]!;
    this.slowness = 1 / this.pace;
    this.qualifyRate = withOdds(this.model.qualifyRate, this.rules.qualifyOdds * skill[day]!);
    if (this.qualifier !== null) this.qualifier.become(skill[day]!);
  }

  /** Books the dialling since the last booking; under dials, until `finish`, the failed ones, or of jumps those to expect. */
  bookDialling(): void {
    const { dialsFrom, period, time } = this;
    const { countFrom } = this.calendar;
    const seconds = time - (dialsFrom > countFrom ? dialsFrom : countFrom);
    this.owed += (time - dialsFrom) * this.staysPerSecond;
    this.dialsFrom = time;
    if (period < 0 || seconds <= 0) return;
    const at = this.row + period * ACTIVITY_WIDTH;
    this.cells[at + ACTIVITY.dialling]! += seconds;
    const { failedDials, jumps, pace, rules } = this;
    const failed = jumps ? seconds * (rules.failedRates[this.segment]! * pace) : failedDials;
    this.cells[at + ACTIVITY.dials]! += failed;
    this.recorder?.note(EVENT.dialling, time - seconds, time, this.number, -1, failed);
    this.failedDials = 0;
  }

  /** The contact begins to talk. */
  talk(): void {
    this.next = TALKED;
    this.contactTime = this.time;
    this.time += this.talkTime;
    if (this.time > this.calendar.windowEnd[this.window]!) this.cutAtClosing();
  }

  /** Draws what a lead is, and talk times of its own. */
  private drawLead(): void {
    const { leadStream, model, slowness } = this;
    const { leadTalk, qualifyTalk } = model;
    if (leadTalk !== null) this.talkTime = leadTalk.at(leadTalk.luck(leadStream)) * slowness;
    if (qualifyTalk !== null) {
      this.talkTime += qualifyTalk.at(qualifyTalk.luck(leadStream)) * slowness;
    }
    this.patience = drawPatience(model.patience, leadStream);
    this.reach = leadStream.exponential();
    this.returned = leadStream.uniform();
    this.disqualified = leadStream.uniform() / model.disqualifiedFactor;
    this.wrapTime += model.reminder * slowness;
  }

  /** A call goes on past closing time up to the limit; then it is cut, and no lead comes of it. */
  private cutAtClosing(): void {
    const latest = this.calendar.latestEnd(this.window);
    if (this.time <= latest) return;
    this.time = latest;
    this.qualified = false;
    this.wrapTime = 0;
  }

  /** The conversation ends: a lead enters the queue, then wrap-up begins. */
  private endTalk(): void {
    const { calendar, cells, contactTime, period, time } = this;
    const at = this.row + period * ACTIVITY_WIDTH;
    this.next = READY;
    this.recorder?.note(EVENT.talk, contactTime, time, this.number, -1, Number(this.qualified));
    if (period >= 0) {
      if (contactTime >= calendar.countFrom) cells[at + ACTIVITY.contacts]!++;
      cells[at + ACTIVITY.talk]! += calendar.countedSeconds(contactTime, time);
    }
    if (time > calendar.cutAt) {
      this.finish();
      return;
    }
    if (this.qualified) {
      this.handOver();
      if (this.staysOnLine) {
        this.heldFrom = time;
        this.time = Number.POSITIVE_INFINITY;
        return;
      }
    }
    this.wrapUp(at, ACTIVITY.wrap);
    if (this.staysPerSecond > 0) this.stay(at);
  }

  /** Whether he or she waits on the line with a lead. */
  get isHolding(): boolean {
    return this.heldFrom >= 0;
  }

  /** The lead was taken over, or is gone, at a moment: wrap-up begins. */
  release(until: number): void {
    const { calendar, cells, heldFrom, period } = this;
    const at = this.row + period * ACTIVITY_WIDTH;
    if (period >= 0) cells[at + ACTIVITY.hold]! += calendar.countedSeconds(heldFrom, until);
    this.heldFrom = -1;
    this.time = until;
    this.wrapUp(at, ACTIVITY.wrap);
    if (this.staysPerSecond > 0) this.stay(at);
  }

  /**
   * @param at     first cell of the period's row
   * @param column that the time is booked in
   */
  private wrapUp(at: number, column: number): void {
    const { calendar, cells, period, time } = this;
    let ready = time + this.wrapTime;
    if (ready > calendar.windowEnd[this.window]! && !calendar.continuous) {
      const latest = calendar.latestEnd(this.window);
      if (ready > latest) ready = latest;
      if (period >= 0) bookOvertime(cells, at, calendar, this.window, ready);
    }
    if (period >= 0) cells[at + column]! += calendar.countedSeconds(time, ready);
    this.recorder?.note(EVENT.wrap_up, time, ready, this.number, -1, 0);
    this.time = ready;
  }

  /**
   * Stays with a lead that was handed over: all that the work since the last one owes, up to the end of the window; what does
   * not fit there is owed to the next lead, so that the share of time comes out.
   */
  private stay(at: number): void {
    const { calendar, contactTime, period, time } = this;
    this.owed += (time - contactTime) * this.staysPerSecond;
    if (!this.qualified) return;
    const room = Math.max(0, calendar.windowEnd[this.window]! - time);
    const seconds = this.owed < room ? this.owed : room;
    this.owed -= seconds;
    this.time = time + seconds;
    if (period >= 0) this.cells[at + ACTIVITY.staying]! += calendar.countedSeconds(time, this.time);
  }

  private handOver(): void {
    const { period, qualifier, time } = this;
    const kept = qualifier === null || qualifier.keeps();
    if (period >= 0 && time >= this.calendar.countFrom) {
      const column = kept ? ACTIVITY.leads : ACTIVITY.filtered_out;
      this.cells[this.row + period * ACTIVITY_WIDTH + column]!++;
    }
    if (!kept) return;
    this.leads.push(time, this.number, this.patience, this.reach, this.returned, this.disqualified);
    if (qualifier !== null) this.leads.describe(0, qualifier.points);
  }

  /** Makes dials of what stands there: of jumps one Poisson count a pay period, drawn last; then every contact. */
  finish(): void {
    const { calendar, cells, stream } = this;
    this.time = Number.POSITIVE_INFINITY;
    for (let period = 0; period < calendar.periods; period++) {
      const at = this.row + period * ACTIVITY_WIDTH;
      const failed = cells[at + ACTIVITY.dials]!;
      cells[at + ACTIVITY.dials] =
        cells[at + ACTIVITY.contacts]! + (this.jumps ? stream.poisson(failed) : failed);
    }
  }
}
