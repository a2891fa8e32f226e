import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import { oddsKeepingAverage, withOdds } from '../differences.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { drawPatience } from '../patience.ts';
import { drawPerson } from '../person.ts';

/** A model with what every telemarketer of a replication shares worked out once. */
export class TelemarketingRules {
  readonly model: TelemarketingModel;
  /** Contacts, and failed dials, per second of dialling, by segment, at average speed. */
  readonly contactRates: Float64Array;
  readonly failedRates: Float64Array;
  /** Factor on everybody's odds of qualifying that keeps the average. */
  readonly qualifyOdds: number;

  constructor(model: TelemarketingModel) {
    this.model = model;
    const attempt = model.attempt.mean;
    const chances = model.connectFactors.map((factor) => factor * model.connectRate);
    this.contactRates = chances.map((chance) => (chance === 0 ? 0 : chance / attempt));
    this.failedRates = chances.map((chance) => (chance >= 1 ? 0 : (1 - chance) / attempt));
    this.qualifyOdds = oddsKeepingAverage(model.qualifyRate, model.qualifyDiffers);
  }
}

/**
 * One telemarketer: ready, then talking, then ready again. `step` takes the present decision and returns the time of the
 * next one, so that alone is a loop over one person and together a loop over the event list.
 *
 * Every contact takes one block of draws (gap, outcome, talk, wrap-up), every lead one block of a second stream, whether
 * it needs them or not: two mixes, or two scenarios, stay in step.
 */
export class Telemarketer {
  /** Next decision; Infinity when the horizon is over. */
  time: number;
  private readonly rules: TelemarketingRules;
  private readonly calendar: Calendar;
  private readonly number: number;
  private readonly stream: Stream;
  private readonly leadStream: Stream;
  private readonly leads: LeadStream;
  private readonly cells: Float64Array;
  private readonly row: number;
  private readonly pace: number;
  private readonly qualifyRate: number;
  private readonly absent: Uint8Array | null;
  /** Failed dials expected, by pay period: drawn as one count each at the end. */
  private readonly failed: Float64Array;
  private readonly jumps: boolean;
  private segment = 0;
  private talking = false;
  private contactTime = 0;
  private qualified = false;
  private wrap = 0;
  // The lead in the making.
  private patience = 0;
  private reach = 0;
  private returned = 0;
  private disqualified = 0;

  /**
   * @param number person, from 0
   * @param cells  activity rows, one a pay period, of which this person's begin at `row`
   * @param leads  where leads go when their conversation ends
   */
  constructor(
    rules: TelemarketingRules,
    seed: string,
    replication: number,
    number: number,
    dialByDial: boolean,
    cells: Float64Array,
    row: number,
    leads: LeadStream,
  ) {
    const { model } = rules;
    const name = `telemarketer/${number + 1}`;
    const differences = {
      skill: model.qualifyDiffers,
      pace: model.paceDiffers,
      absence: model.absence,
    };
    const { calendar } = model;
    const person = drawPerson(differences, calendar.days, seed, replication, name);
    this.rules = rules;
    this.calendar = calendar;
    this.number = number;
    this.stream = streamOf(seed, replication, name);
    this.leadStream = streamOf(seed, replication, `${name}/leads`);
    this.leads = leads;
    this.cells = cells;
    this.row = row;
    this.pace = person.pace;
    this.qualifyRate = withOdds(model.qualifyRate, rules.qualifyOdds * person.skill);
    this.absent = person.absent;
    this.failed = new Float64Array(calendar.periods);
    this.jumps = model.jump && !dialByDial;
    this.time = calendar.windowStart[0] ?? Number.POSITIVE_INFINITY;
    bookAttendance(cells, row, calendar, person, model.absencePaid);
    if (this.time === Number.POSITIVE_INFINITY) this.finish();
  }

  /** Lives on to the next decision; returns its time. */
  step(): number {
    if (this.talking) this.endTalk();
    else this.dial();
    return this.time;
  }

  /** From readiness to the end of the next conversation. */
  private dial(): void {
    const { model } = this.rules;
    const { stream } = this;
    const gap = this.jumps ? stream.exponential() : 0;
    const outcome = stream.uniform();
    const talkLuck = model.talk.luck(stream);
    const wrapLuck = model.wrap.luck(stream);
    if (!(this.jumps ? this.jumpToContact(gap) : this.dialToContact())) {
      this.finish();
      return;
    }
    this.qualified = outcome < this.qualifyRate;
    let talk = model.talk.at(talkLuck);
    if (this.qualified) talk = this.drawLead(talk);
    this.wrap = model.wrap.at(wrapLuck) / this.pace;
    this.talking = true;
    this.time = this.contactTime + talk / this.pace;
    this.cutAtClosing();
  }

  /**
   * Spends the gap, a standard exponential, at the rate contact chance / attempt time. What is left of it at an edge is
   * carried over, never drawn anew. False when the horizon ends first.
   */
  private jumpToContact(gap: number): boolean {
    const { segmentStart, segmentEnd } = this.calendar;
    const { contactRates, failedRates } = this.rules;
    const segments = segmentStart.length;
    const pace = this.pace;
    let left = gap;
    let segment = this.segment;
    let from = this.time;
    for (; segment < segments; segment++) {
      if (this.misses(segment)) continue;
      const start = segmentStart[segment]!;
      if (start > from) from = start;
      const available = segmentEnd[segment]! - from;
      if (available <= 0) continue;
      const rate = contactRates[segment]! * pace;
      const need = left / rate;
      if (need <= available) {
        this.spendDialling(segment, from, from + need, failedRates[segment]! * pace);
        this.segment = segment;
        this.contactTime = from + need;
        return true;
      }
      left -= available * rate;
      this.spendDialling(segment, from, segmentEnd[segment]!, failedRates[segment]! * pace);
    }
    return false;
  }

  /** The same with every dial drawn. An attempt in progress when a window closes is void and uncounted. */
  private dialToContact(): boolean {
    const { calendar, stream } = this;
    const { model } = this.rules;
    const { segmentEnd, segmentStart, segmentWindow, windowEnd } = calendar;
    const segments = segmentStart.length;
    let from = this.time;
    let segment = this.segment;
    while (segment < segments) {
      if (this.misses(segment) || segmentEnd[segment]! <= from) {
        segment++;
        continue;
      }
      if (segmentStart[segment]! > from) from = segmentStart[segment]!;
      const chance = stream.uniform();
      const luck = model.attempt.luck(stream);
      let attempt = model.attempt.at(luck);
      let answered = false;
      if (model.answeredAttempt !== null) {
        answered = chance < this.connectRate(segment);
        if (answered) attempt = model.answeredAttempt.at(model.answeredAttempt.luck(stream));
      }
      const until = from + attempt / this.pace;
      const window = segmentWindow[segment]!;
      if (until > windowEnd[window]!) {
        this.spendDialling(segment, from, windowEnd[window]!, 0);
        while (segment < segments && segmentWindow[segment] === window) segment++;
        continue;
      }
      this.spendDialling(segment, from, until, 0);
      while (segmentEnd[segment]! < until) segment++;
      if (model.answeredAttempt === null) answered = chance < this.connectRate(segment);
      from = until;
      if (answered) {
        this.segment = segment;
        this.contactTime = until;
        return true;
      }
      if (until >= calendar.countFrom) {
        const period = calendar.dayPeriod[calendar.windowDay[window]!]!;
        if (period >= 0) this.cells[this.row + period * ACTIVITY_WIDTH + ACTIVITY.dials]!++;
      }
    }
    return false;
  }

  private connectRate(segment: number): number {
    return this.rules.model.connectRate * this.rules.model.connectFactors[segment]!;
  }

  private misses(segment: number): boolean {
    const { absent, calendar } = this;
    return absent !== null && absent[calendar.windowDay[calendar.segmentWindow[segment]!]!] === 1;
  }

  /** Books dialling time, and the failed dials to expect in it. */
  private spendDialling(segment: number, from: number, until: number, failedRate: number): void {
    const { calendar } = this;
    const period = calendar.dayPeriod[calendar.windowDay[calendar.segmentWindow[segment]!]!]!;
    if (period < 0) return;
    const seconds = until - (from > calendar.countFrom ? from : calendar.countFrom);
    if (seconds <= 0) return;
    this.cells[this.row + period * ACTIVITY_WIDTH + ACTIVITY.dialling]! += seconds;
    this.failed[period]! += seconds * failedRate;
  }

  /** Draws what a lead is; returns the talk time that goes with it. */
  private drawLead(talk: number): number {
    const { model } = this.rules;
    const stream = this.leadStream;
    let seconds = talk;
    if (model.leadTalk !== null) seconds = model.leadTalk.at(model.leadTalk.luck(stream));
    if (model.qualifyTalk !== null) seconds += model.qualifyTalk.at(model.qualifyTalk.luck(stream));
    this.patience = drawPatience(model.patience, stream);
    this.reach = stream.exponential();
    this.returned = stream.uniform();
    this.disqualified = stream.uniform();
    return seconds;
  }

  /** A call goes on past closing time up to the limit; then it is cut, and no lead comes of it. */
  private cutAtClosing(): void {
    const { calendar } = this;
    const window = calendar.segmentWindow[this.segment]!;
    if (calendar.continuous || this.time <= calendar.windowEnd[window]!) return;
    const latest = calendar.closingTime(window) + calendar.finishLimit;
    if (this.time > latest) {
      this.time = latest;
      this.qualified = false;
      this.wrap = 0;
    }
  }

  /** The conversation ends: a lead enters the queue, then wrap-up begins. */
  private endTalk(): void {
    const { calendar, cells } = this;
    const { countFrom, cutAt } = calendar;
    const window = calendar.segmentWindow[this.segment]!;
    const period = calendar.dayPeriod[calendar.windowDay[window]!]!;
    const at = this.row + period * ACTIVITY_WIDTH;
    const end = this.time;
    this.talking = false;
    if (period >= 0) {
      if (this.contactTime >= countFrom) {
        cells[at + ACTIVITY.dials]!++;
        cells[at + ACTIVITY.contacts]!++;
      }
      cells[at + ACTIVITY.talk]! += calendar.countedSeconds(this.contactTime, end);
    }
    if (end > cutAt) {
      this.finish();
      return;
    }
    if (this.qualified) {
      if (period >= 0 && end >= countFrom) cells[at + ACTIVITY.leads]!++;
      this.leads.push(
        end,
        this.number,
        this.patience,
        this.reach,
        this.returned,
        this.disqualified,
      );
    }
    let ready = end + this.wrap;
    if (!calendar.continuous && ready > calendar.windowEnd[window]!) {
      const latest = calendar.closingTime(window) + calendar.finishLimit;
      if (ready > latest) ready = latest;
      if (period >= 0) bookOvertime(cells, at, calendar, window, ready);
    }
    if (period >= 0) cells[at + ACTIVITY.wrap]! += calendar.countedSeconds(end, ready);
    this.time = ready;
  }

  /** The failed dials of the jumps: one Poisson count a pay period, drawn last. */
  private finish(): void {
    this.time = Number.POSITIVE_INFINITY;
    if (!this.jumps) return;
    for (let period = 0; period < this.failed.length; period++) {
      this.cells[this.row + period * ACTIVITY_WIDTH + ACTIVITY.dials]! += this.stream.poisson(
        this.failed[period]!,
      );
    }
  }
}
