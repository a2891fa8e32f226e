import { streamOf, type Stream } from '../../random/stream.ts';
import { ACTIVITY, ACTIVITY_WIDTH } from '../activity.ts';
import { bookAttendance, bookOvertime } from '../attendance.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { oddsKeepingAverage, withOdds } from '../differences.ts';
import type { LeadStream } from '../lead-stream.ts';
import type { TelemarketingModel } from '../model.ts';
import { drawPatience } from '../patience.ts';
import { fillPosition, type ByDay } from '../position.ts';
import { placeOf, type Group } from './groups.ts';

/** A model with what every telemarketer of a replication shares worked out once. */
export class TelemarketingRules {
  readonly model: TelemarketingModel;
  /** Chance that an attempt connects, by segment. */
  readonly connectRates: Float64Array;
  /** At average speed: contacts per second of dialling and its inverse; failed dials per second. */
  readonly contactRates: Float64Array;
  readonly secondsPerContact: Float64Array;
  readonly failedRates: Float64Array;
  /** Factor on everybody's odds of qualifying that keeps the average. */
  readonly qualifyOdds: number;
  /** Those who keep hours of their own; none where all keep the same. */
  readonly groups: readonly Group[];

  constructor(model: TelemarketingModel) {
    this.model = model;
    const attempt = model.attempt.mean;
    this.connectRates = model.connectFactors.map((factor) => factor * model.connectRate);
    this.contactRates = this.connectRates.map((chance) => (chance === 0 ? 0 : chance / attempt));
    this.secondsPerContact = this.contactRates.map((rate) => 1 / rate);
    this.failedRates = this.connectRates.map((chance) =>
      chance >= 1 ? 0 : (1 - chance) / attempt,
    );
    this.qualifyOdds = oddsKeepingAverage(model.qualifyRate, model.qualifyDiffers);
    this.groups = model.groups.map(({ model: own, name, people }) => {
      return { name, people, rules: new TelemarketingRules(own) };
    });
  }
}

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
  private pace: number;
  private slowness: number;
  private qualifyRate: number;
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
  /** Who he or she is from day to day; null for the same person on every day. */
  private readonly byDay: ByDay | null;

  /**
   * @param number person, from 0
   * @param cells  activity rows, one a pay period, of which this person's begin at `row`
   * @param leads  where leads go when their conversation ends
   */
  constructor(
    floor: TelemarketingRules,
    { seed, replication, dialByDial }: Chance,
    number: number,
    cells: Float64Array,
    row: number,
    leads: LeadStream,
  ) {
    const { name, place, rules } = placeOf(floor, number);
    const { model } = rules;
    const differences = {
      skill: model.qualifyDiffers,
      pace: model.paceDiffers,
      absence: model.absence,
    };
    const { absencePaid, calendar, employment, fullTime } = model;
    const person = fillPosition(differences, employment, calendar, place, seed, replication, name);
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
    this.jumps = model.jump && !dialByDial;
    this.byDay = person.byDay;
    const trainingPaid = employment?.trainingPaid ?? true;
    bookAttendance(cells, row, calendar, person, { absencePaid, trainingPaid, fullTime });
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

  private secondsPerContact(): number {
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
   * Alone, attempts up to the end of the one that is answered; together one attempt, since others act between. An attempt in
   * progress when a window closes is void and uncounted.
   */
  private dial(): void {
    if (this.next === READY) {
      if (this.byDay === null) this.drawContact();
      this.dialsFrom = this.time;
    }
    const { stream } = this;
    const { attempt, answeredAttempt } = this.model;
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
      }
      const until = this.time + seconds * this.slowness;
      const closing = windowEnd[this.window]!;
      if (until > closing) {
        this.time = closing;
        this.segmentEnd = closing; // nothing goes on in it
        continue;
      }
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

  private enter(segment: number): void {
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
    const { failedDials, jumps, pace, rules } = this;
    this.cells[at + ACTIVITY.dials]! += jumps
      ? seconds * (rules.failedRates[this.segment]! * pace)
      : failedDials;
    this.failedDials = 0;
  }

  /** The contact begins to talk. */
  private talk(): void {
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
    if (time > calendar.cutAt) {
      this.finish();
      return;
    }
    if (this.qualified) this.handOver();
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
  }

  /** Makes dials of what stands there: of jumps one Poisson count a pay period, drawn last; then every contact. */
  private finish(): void {
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
