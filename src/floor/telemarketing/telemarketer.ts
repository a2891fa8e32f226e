import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { withOdds } from '../differences.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { drawPatience } from '../patience.ts';
import { drawPerson } from '../person.ts';
import { Prospecting } from './prospecting.ts';
import type { Records } from './records.ts';
import { TelemarketingRules } from './rules.ts';

export { TelemarketingRules };

/** What a telemarketer's next decision is about. */
const READY = 0;
const DIALLED = 1; // nobody answered
const ANSWERED = 2;
const TALKED = 3;
const WAITED = 4; // nobody could be dialled
const VOID = 5; // cut off by the end of a window

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
  /** The way through the lists; null where there is one that never ends. */
  readonly lists: Prospecting | null;
  private readonly rules: TelemarketingRules;
  private readonly model: TelemarketingModel;
  private readonly calendar: Calendar;
  private readonly number: number;
  private readonly stream: Stream;
  private readonly leadStream: Stream;
  private readonly leads: LeadStream;
  private readonly cells: Float64Array;
  private readonly row: number;
  /** Factor on speed; its inverse, on attempt, talk and wrap-up times. */
  private readonly pace: number;
  private readonly slowness: number;
  private readonly qualifyRate: number;
  private readonly absent: Uint8Array | null;
  private readonly jumps: boolean;
  private alone = false;
  private next = READY;
  // Where on the calendar.
  private segment = -1;
  private segmentEnd = 0;
  private window = 0;
  /** Pay period; -1 before counting begins. */
  private period = -1;
  // The contact in the making.
  private gap = 0;
  private dialsFrom = 0;
  private failedDials = 0;
  private contactTime = 0;
  private talkTime = 0;
  private qualified = false;
  private wrapTime = 0;
  // The lead in the making.
  private patience = 0;
  private reach = 0;
  private returned = 0;
  private disqualified = 0;

  /**
   * @param number person, from 0
   * @param cells  activity rows, one a pay period, of which this person's begin at `row`
   * @param leads  where leads go when their conversation ends
   * @param records what there is to dial of each list; null where there is one that never ends
   */
  constructor(
    rules: TelemarketingRules,
    chance: Chance,
    number: number,
    cells: Float64Array,
    row: number,
    leads: LeadStream,
    records: readonly Records[] | null = null,
  ) {
    const { model } = rules;
    const { seed, replication, dialByDial } = chance;
    const name = `telemarketer/${number + 1}`;
    const differences = {
      skill: model.qualifyDiffers,
      pace: model.paceDiffers,
      absence: model.absence,
    };
    const { calendar } = model;
    const person = drawPerson(differences, calendar.days, seed, replication, name);
    this.rules = rules;
    this.model = model;
    this.calendar = calendar;
    this.number = number;
    this.stream = streamOf(seed, replication, name);
    this.leadStream = streamOf(seed, replication, `${name}/leads`);
    this.leads = leads;
    this.cells = cells;
    this.row = row;
    this.pace = person.pace;
    this.slowness = 1 / person.pace;
    this.qualifyRate = withOdds(model.qualifyRate, rules.qualifyOdds * person.skill);
    this.absent = person.absent;
    this.lists = records && new Prospecting(rules, chance, name, person.pace, records);
    this.jumps = model.jump && !dialByDial && records === null;
    bookAttendance(cells, row, calendar, person, model.absencePaid);
    this.goOn();
  }

  /** Lives on to the next decision. */
  step(): void {
    if (this.next === TALKED) this.endTalk();
    else if (this.jumps) this.jump();
    else if (this.next === ANSWERED) this.talk();
    else this.dial();
  }

  /** Lives the whole horizon, alone. */
  live(): void {
    this.alone = this.lists === null;
    while (this.lists !== null && this.time !== Number.POSITIVE_INFINITY) this.step();
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
    this.drawContact();
    this.dialsFrom = this.time;
    while (this.isInside()) if (this.jumpWithin(1, 1)) return;
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
      this.talk();
      return true;
    }
    const spent = (segmentEnd - this.time) * (rules.contactRates[segment]! * pace * ease);
    this.gap = Math.max(0, this.gap - spent);
    this.time = segmentEnd;
    return false;
  }

  /** All that the next contact will be. */
  private drawContact(): void {
    const { model, slowness, stream } = this;
    const outcome = stream.uniform();
    const talkLuck = model.talk.luck(stream);
    const wrapLuck = model.wrap.luck(stream);
    this.qualified = outcome < this.qualifyRate;
    this.talkTime = model.talk.at(talkLuck) * slowness;
    this.wrapTime = model.wrap.at(wrapLuck) * slowness;
    if (this.qualified) this.drawLead();
  }

  /**
   * Alone, attempts up to the end of the one that is answered; together or off lists one attempt, since others act between,
   * or one wait for somebody to dial; days on which lists cannot end go by jumps.
   */
  private dial(): void {
    const { lists } = this;
    if (this.next === READY) {
      if (lists !== null) this.gap = this.stream.exponential();
      this.drawContact();
      this.dialsFrom = this.time;
    } else if (lists !== null && this.next === DIALLED) {
      lists.missed(this.time, this.rules.connectRates[this.segment]!);
    }
    this.next = WAITED;
    while (this.isInside()) {
      if (lists?.jumps) {
        if (this.jumpWithin(lists.ease, lists.hardness)) return;
        continue;
      }
      if (lists !== null && !lists.find(this.time, this.segment)) {
        this.bookDialling();
        this.time = Math.min(this.segmentEnd, lists.nextLook(this.time, this.segment));
        this.dialsFrom = this.time;
        return;
      }
      const outcome = lists === null ? this.attempt(this.stream, 1) : this.attemptFrom(lists);
      if (outcome === VOID) continue;
      if (outcome === ANSWERED) this.bookDialling();
      else if (this.time >= this.calendar.countFrom) this.failedDials++;
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

  /** @param ease factor on the contact chance of the hour */
  private attempt(dice: Stream, ease: number): number {
    const { attempt, answeredAttempt } = this.model;
    const { connectRates } = this.rules;
    const chance = dice.uniform();
    let seconds = attempt.at(attempt.luck(dice));
    let answered = false;
    if (answeredAttempt !== null) {
      answered = chance < connectRates[this.segment]! * ease;
      if (answered) seconds = answeredAttempt.at(answeredAttempt.luck(dice));
    }
    const until = this.time + seconds * this.slowness;
    const closing = this.calendar.windowEnd[this.window]!;
    if (until > closing) {
      this.time = closing;
      this.segmentEnd = closing; // nothing goes on in it
      return VOID;
    }
    this.time = until;
    while (this.segmentEnd < until) this.enter(this.segment + 1);
    if (answeredAttempt === null) answered = chance < connectRates[this.segment]! * ease;
    return answered ? ANSWERED : DIALLED;
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
    const { lists } = this;
    const opens = lists !== null && lists.day !== segmentDay[segment]!;
    if (opens) this.closeDay(lists);
    this.enter(segment);
    if (opens) lists.openDay(segmentDay[segment]!);
    if (this.time < calendar.segmentStart[segment]!) this.time = calendar.segmentStart[segment]!;
    this.dialsFrom = this.time;
    return true;
  }

  private closeDay(lists: Prospecting): void {
    const failed = lists.closeDay();
    if (failed > 0) this.cells[this.row + this.period * ACTIVITY_WIDTH + ACTIVITY.dials]! += failed;
  }

  private enter(segment: number): void {
    const { calendar } = this;
    this.segment = segment;
    this.segmentEnd = calendar.segmentEnd[segment]!;
    this.window = calendar.segmentWindow[segment]!;
    this.period = calendar.segmentPeriod[segment]!;
  }

  /** Books the dialling since the last booking; under dials, until `finish`, the failed ones, or of jumps those to expect. */
  private bookDialling(): void {
    const { dialsFrom, period, time } = this;
    const { countFrom } = this.calendar;
    const seconds = time - (dialsFrom > countFrom ? dialsFrom : countFrom);
    this.dialsFrom = time;
    if (period < 0 || seconds <= 0) return;
    const at = this.row + period * ACTIVITY_WIDTH;
    this.cells[at + ACTIVITY.dialling]! += seconds;
    const { failedDials, jumps, lists, pace, rules } = this;
    if (lists?.jumps) lists.dialled(seconds * pace, this.segment);
    this.cells[at + ACTIVITY.dials]! += jumps
      ? seconds * (rules.failedRates[this.segment]! * pace)
      : failedDials;
    this.failedDials = 0;
  }

  /** The contact begins to talk. */
  private talk(): void {
    this.next = TALKED;
    this.contactTime = this.time;
    if (this.lists?.jumps) this.lists.reached(this.time);
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
    this.disqualified = leadStream.uniform();
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
    if (period >= 0) {
      if (contactTime >= calendar.countFrom) cells[at + ACTIVITY.contacts]!++;
      cells[at + ACTIVITY.talk]! += calendar.countedSeconds(contactTime, time);
    }
    const lead = this.qualified && time <= calendar.cutAt;
    if (this.lists !== null) this.lists.ended(contactTime, lead);
    if (time > calendar.cutAt) {
      this.finish();
      return;
    }
    if (lead) this.handOver();
    this.wrapUp(at);
  }

  /** @param at first cell of the period's row */
  private wrapUp(at: number): void {
    const { calendar, cells, period, time } = this;
    let ready = time + this.wrapTime;
    if (ready > calendar.windowEnd[this.window]! && !calendar.continuous) {
      const latest = calendar.latestEnd(this.window);
      if (ready > latest) ready = latest;
      if (period >= 0) bookOvertime(cells, at, calendar, this.window, ready);
    }
    if (period >= 0) cells[at + ACTIVITY.wrap]! += calendar.countedSeconds(time, ready);
    this.time = ready;
  }

  private handOver(): void {
    const { period, time } = this;
    if (period >= 0 && time >= this.calendar.countFrom) {
      this.cells[this.row + period * ACTIVITY_WIDTH + ACTIVITY.leads]!++;
    }
    this.leads.push(time, this.number, this.patience, this.reach, this.returned, this.disqualified);
    if (this.lists !== null) this.leads.describe(this.lists.list, 0);
  }

  /** Makes dials of what stands there: of jumps one Poisson count a pay period, drawn last; then every contact. */
  private finish(): void {
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
