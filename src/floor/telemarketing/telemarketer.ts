import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import type { Chance } from '../chance.ts';
import { EVENT } from '../events.ts';
import type { LeadStream } from '../lead-stream.ts';
import { NOTHING_BESIDE, type Beside } from './beside.ts';
import { ANSWERED, Desk, DIALLED, READY, TALKED, WAITED } from './desk.ts';
import { failingSeconds, timeOnMachine } from './failures.ts';
import type { Prospecting } from './prospecting.ts';
import type { TelemarketingRules } from './rules.ts';

/** What comes of an attempt beside an answer and none: it is cut off by the end of a window. */
const VOID = 5;

/**
 * One telemarketer: ready, then talking, then ready again; dial by dial, every attempt is a decision too. `step` takes the
 * present decision and sets the time of the next one, so that alone is a loop over one person and together a loop over
 * the event list.
 */
export class Telemarketer extends Desk {
  /** Whether a dialler is to connect the next call, and since when; until then `time` is Infinity. */
  waits = false;
  waitsFrom = 0;
  readonly jumps: boolean;
  /** What is left of the gap to the next contact, where it jumps; since when dialling is not booked. */
  gap = 0;
  dialsFrom = 0;
  failedDials = 0;
  private alone = false;
  /** For what an attempt takes beside ringing: thinking, listening to machines. */
  private readonly asideStream: Stream;
  /** Whether a contact is drawn when it begins: who meets it, or where it stands, is not known before. */
  private readonly drawsLate: boolean;

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
    beside: Beside = NOTHING_BESIDE,
  ) {
    super(floor, chance, number, cells, row, leads, beside);
    const { model } = this;
    const plain = model.think === null && model.failures === null;
    const name = beside.dialsAs ?? `telemarketer/${number + 1}`;
    this.asideStream = plain
      ? this.stream
      : streamOf(chance.seed, chance.replication, `${name}/aside`);
    this.drawsLate = this.byDay !== null || this.fresh !== null || this.lists !== null;
    this.jumps = model.jump && !chance.dialByDial && this.lists === null;
    if (beside.dialsAs === null) this.goOn();
  }

  /** Lives on to the next decision. */
  step(): void {
    if (this.next === TALKED) this.endTalk();
    else if (this.model.pool !== null) this.wait();
    else if (this.jumps) this.jump();
    else if (this.next === ANSWERED) this.talk();
    else this.dial();
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
    if (this.fresh !== null) while (this.segmentEnd < at) this.enter(this.segment + 1);
    const cell = this.row + this.period * ACTIVITY_WIDTH + ACTIVITY.waiting;
    if (cell >= this.row) this.cells[cell]! += this.calendar.countedSeconds(this.waitsFrom, at);
    this.recorder?.note(EVENT.waiting, this.waitsFrom, at, this.who, -1, 0);
  }

  /** The dialler connects somebody, or a machine that it took for somebody. @param record it dialled, as its way through the lists calls it */
  connect(at: number, live: boolean, record: number): void {
    this.endWait(at);
    if (live) {
      this.lists?.turnBackTo(record);
      this.drawContact();
      this.talk();
      return;
    }
    this.contact.wrapTime = timeOnMachine(this.model.failures!, this.asideStream);
    this.wrapUp(this.row + this.period * ACTIVITY_WIDTH, ACTIVITY.machine_time);
  }

  /** The window closes before the dialler connected anybody. */
  leave(at: number): void {
    this.endWait(at);
    this.goOn();
  }

  /** Lives the whole horizon, alone. */
  live(): void {
    const { lists } = this;
    this.alone = lists === null;
    // What `step` does in turn: said here, V8 inlines it whole.
    while (lists !== null && this.time !== Number.POSITIVE_INFINITY) {
      if (this.next !== READY || !lists.jumps) this.step();
      else if (this.jumpOffList(lists)) this.endTalk();
    }
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
    if (!this.drawsLate) this.drawContact();
    this.dialsFrom = this.time;
    while (this.isInside()) if (this.jumpWithin(1, 1)) return;
  }

  /** The same off lists; false on a day that goes dial by dial, where `dial` takes over with what is left of the gap. */
  private jumpOffList(lists: Prospecting): boolean {
    this.gap = this.stream.exponential();
    this.dialsFrom = this.time;
    this.next = WAITED;
    while (this.isInside()) {
      if (!lists.jumps) return false;
      if (this.jumpWithin(lists.ease, lists.hardness)) return true;
    }
    return false;
  }

  /** Goes on to the next segment where this one is over; false when the horizon is. */
  private isInside(): boolean {
    if (this.time < this.segmentEnd) return true;
    this.bookDialling();
    return this.goOn();
  }

  /**
   * Spends the gap up to the end of the segment; true where a contact comes before it.
   *
   * @param ease factor on the contact chance of the hour; `hardness` is its inverse
   */
  private jumpWithin(ease: number, hardness: number): boolean {
    const { pace, rules, segment, segmentEnd, slowness } = this;
    const needed = this.gap * (rules.secondsPerContact[segment]! * slowness * hardness);
    // Not for NaN: a gap of 0 where nobody answers.
    if (this.time + needed <= segmentEnd) {
      this.time += needed;
      this.bookDialling();
      if (this.drawsLate) this.drawContact();
      this.talk();
      return true;
    }
    const spent = (segmentEnd - this.time) * (rules.contactRates[segment]! * pace * ease);
    this.gap = Math.max(0, this.gap - spent);
    this.time = segmentEnd;
    return false;
  }

  /** All that the next contact will be. */
  drawContact(): void {
    this.contact.draw(this.lists === null ? 0 : this.lists.list, this.slowness);
  }

  /**
   * Alone, attempts up to the end of the one that is answered; together or off lists one attempt, since others act between,
   * or one wait for somebody to dial; days on which lists cannot end go by jumps.
   */
  private dial(): void {
    const { lists } = this;
    if (this.next === READY) {
      if (lists !== null) this.gap = this.stream.exponential();
      if (!this.drawsLate) this.drawContact();
      this.dialsFrom = this.time;
    } else if (lists !== null && this.next === DIALLED) {
      lists.missed(this.time, this.rules.connectRates[this.segment]!);
    }
    this.next = WAITED;
    const { time } = this;
    while (this.isInside()) {
      // Of a common list nobody takes anything before that time has come for everybody.
      if (this.time > time && lists?.sharesLists === true) return;
      if (lists?.jumps) {
        if (this.jumpWithin(lists.ease, lists.hardness)) return;
        continue;
      }
      if (lists !== null && !lists.find(this.time, this.segment)) {
        this.bookDialling();
        this.time = Math.min(this.segmentEnd, lists.nextLook(this.time, this.segment));
        this.noteWait(lists.isDry, this.dialsFrom, this.time);
        this.dialsFrom = this.time;
        return;
      }
      const outcome = lists === null ? this.attempt(this.stream, 1) : this.attemptFrom(lists);
      if (outcome === VOID) continue;
      if (outcome === ANSWERED) {
        this.bookDialling();
        if (this.drawsLate) this.drawContact();
      } else if (this.time >= this.calendar.countFrom) this.failedDials++;
      if (outcome === ANSWERED || !this.alone) {
        this.next = outcome;
        return;
      }
    }
  }

  private attemptFrom(lists: Prospecting): number {
    const outcome = this.attempt(lists.dice, lists.ease);
    if (outcome !== VOID) lists.take();
    return outcome;
  }

  /** One attempt; one in progress when a window closes is void and uncounted. @param ease factor on the contact chance */
  private attempt(dice: Stream, ease: number): number {
    const { attempt, answeredAttempt, failures, think } = this.model;
    const { connectRates } = this.rules;
    const chance = dice.uniform();
    let seconds = attempt.at(attempt.luck(dice));
    let answered = false;
    if (answeredAttempt !== null) {
      const connects = connectRates[this.segment]! * ease;
      answered = chance < connects;
      if (answered) seconds = answeredAttempt.at(answeredAttempt.luck(dice));
      else if (failures !== null) {
        seconds = failingSeconds(failures, chance, connects, seconds, this.asideStream);
      }
    }
    if (think !== null) seconds += think.at(think.luck(this.asideStream));
    const until = this.time + seconds * this.slowness;
    const closing = this.calendar.windowEnd[this.window]!;
    if (until > closing) {
      this.time = closing;
      this.segmentEnd = closing; // nothing goes on in it
      return VOID;
    }
    this.recorder?.note(this.noted.dial, this.time, until, this.who, -1, 0);
    this.time = until;
    while (this.segmentEnd < until) this.enter(this.segment + 1);
    if (answeredAttempt === null) answered = chance < connectRates[this.segment]! * ease;
    return answered ? ANSWERED : DIALLED;
  }

  /** To the segment in which dialling goes on, now or later; false when the horizon is over. */
  private goOn(): boolean {
    const { absent, calendar, lists } = this;
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
    const opens = lists !== null && lists.day !== segmentDay[segment]!;
    if (opens) this.closeDay(lists);
    this.enter(segment);
    if (opens) lists.openDay(segmentDay[segment]!);
    if (this.time < calendar.segmentStart[segment]!) this.time = calendar.segmentStart[segment]!;
    this.dialsFrom = this.time;
    if (opens) this.noteRecords();
    return true;
  }

  private closeDay(lists: Prospecting): void {
    const failed = lists.closeDay();
    if (failed > 0) this.cells[this.row + this.period * ACTIVITY_WIDTH + ACTIVITY.dials]! += failed;
  }

  /** Books the dialling since the last booking; under dials, until `finish`, the failed ones, or of jumps those to expect. */
  bookDialling(): void {
    const { dialsFrom, lists, period, time } = this;
    const { countFrom } = this.calendar;
    const seconds = time - (dialsFrom > countFrom ? dialsFrom : countFrom);
    if (this.staying !== null) this.staying.owe(time - dialsFrom);
    this.dialsFrom = time;
    if (period < 0 || seconds <= 0) return;
    const at = this.row + period * ACTIVITY_WIDTH;
    this.cells[at + ACTIVITY.dialling]! += seconds;
    const { failedDials, jumps, pace, rules } = this;
    let failed = failedDials;
    if (jumps) failed = seconds * (rules.failedRates[this.segment]! * pace);
    this.cells[at + ACTIVITY.dials]! += failed;
    // Those of a day off lists are counted when it ends.
    if (lists?.jumps) failed = lists.dialled(seconds * pace, this.segment);
    if (this.recorder !== null) this.noteDialling(time - seconds, failed);
    this.failedDials = 0;
  }

  /** Tells of dialling up to now. */
  private noteDialling(from: number, failed: number): void {
    const { jumps, lists, noted, recorder, time, who } = this;
    const kind = jumps || lists?.jumps ? noted.dialling : noted.dialled;
    recorder!.note(kind, from, time, who, -1, failed);
  }

  /** Makes dials of what stands there: of jumps one Poisson count a span, drawn last; then every contact. */
  finish(): void {
    const { calendar, cells, lists, stream } = this;
    this.time = Number.POSITIVE_INFINITY;
    if (lists !== null) {
      this.closeDay(lists);
      lists.close();
    }
    for (let period = 0; period < calendar.periods; period++) {
      const at = this.row + period * ACTIVITY_WIDTH;
      const failed = cells[at + ACTIVITY.dials]!;
      cells[at + ACTIVITY.dials] =
        cells[at + ACTIVITY.contacts]! + (this.jumps ? stream.poisson(failed) : failed);
    }
  }
}
