import { streamOf, type Stream } from '../../random/stream.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { EventList } from '../event-list.ts';
import type { PoolModel, TelemarketingModel } from '../model.ts';
import type { DiallerTotals } from '../result.ts';
import { dialers, type PoolView } from './dialers/index.ts';
import { dropsByDay } from './drops-by-day.ts';
import { BAD_NUMBER, BUSY, failureOf, MACHINE, ringOf, UNANSWERED } from './failures.ts';
import { HeldCalls } from './held-calls.ts';
import { LastMinute } from './last-minute.ts';
import { offeredLoad } from './offered-load.ts';
import type { Telemarketer, TelemarketingRules } from './telemarketer.ts';
import { WaitingPeople } from './waiting-people.ts';

/** What a line's attempt comes to; after the failures of failures.ts. */
const MISSED_MACHINE = 4;
const ANSWERED = 5;
const FALSE_ALARM = 6;
const OUTCOMES = 7;

/** Seconds between two looks of a dialler that changes its level. */
const LOOK = 15;

/**
 * A dialler's lines and the telemarketers they serve. A line rings until its attempt ends; one that reaches a telemarketer
 * stays with him or her until readiness, so that lines in use are those ringing, held and handled. Whoever waits longest
 * gets the next call; without anybody a live answer is held for a moment and then dropped. When a window closes, what rings
 * is void and uncounted.
 *
 * At equal times telemarketers come first, then lines, held calls, looks, and those whose window closes.
 */
export class Pool implements PoolView {
  /** Next event; Infinity while nobody is at work. */
  time = Number.POSITIVE_INFINITY;
  level: number;
  atWork = 0;
  answeredToday = 0;
  droppedToday = 0;
  readonly settings: PoolModel;
  private readonly model: TelemarketingModel;
  private readonly calendar: Calendar;
  private readonly rules: TelemarketingRules;
  private readonly people: readonly Telemarketer[];
  private readonly stream: Stream;
  private readonly adjust: ((pool: PoolView) => number) | null;
  private readonly most: number;
  // Lines: when each that rings stops, since when, and to what end; those that do not.
  private readonly lines: EventList;
  private readonly rungFrom: Float64Array;
  private readonly outcomes: Uint8Array;
  private readonly free: Int32Array;
  private freeLines: number;
  /** Telemarketers at work who handle a call. */
  private handling = 0;
  private target = 0;
  private readonly held: HeldCalls;
  private readonly waiting: WaitingPeople;
  private readonly minute = new LastMinute();
  private lookAt = Number.POSITIVE_INFINITY;
  /** When those at work have their window closed. */
  private readonly leaving: EventList;
  private readonly present: Uint8Array;
  // Where on the calendar.
  private now = 0;
  private segment = 0;
  private day = -1;
  // Counts of the counted part.
  private readonly counts = new Float64Array(OUTCOMES);
  private ringing = 0;
  private readonly answersByDay: Float64Array;
  private readonly droppedByDay: Float64Array;

  constructor(
    rules: TelemarketingRules,
    settings: PoolModel,
    { seed, replication }: Chance,
    people: readonly Telemarketer[],
  ) {
    const { calendar } = rules.model;
    const { pacing } = dialers[settings.dialer];
    this.rules = rules;
    this.model = rules.model;
    this.settings = settings;
    this.calendar = calendar;
    this.people = people;
    this.stream = streamOf(seed, replication, 'dialler');
    this.adjust = pacing === null ? null : pacing.adjust;
    this.level = settings.firstLevel;
    this.most = Math.max(1, Math.round(settings.highestLevel * people.length));
    this.lines = new EventList(this.most);
    this.rungFrom = new Float64Array(this.most);
    this.outcomes = new Uint8Array(this.most);
    this.free = Int32Array.from({ length: this.most }, (_, i) => this.most - 1 - i);
    this.freeLines = this.most;
    this.held = new HeldCalls(this.most);
    this.waiting = new WaitingPeople(people.length);
    this.leaving = new EventList(people.length);
    this.present = new Uint8Array(people.length);
    this.answersByDay = new Float64Array(calendar.days);
    this.droppedByDay = new Float64Array(calendar.days);
  }

  /** A telemarketer waits from now on, at the time he or she says. */
  join(number: number): void {
    const person = this.people[number]!;
    this.now = person.waitsFrom;
    this.accrue();
    this.goOn();
    if (this.present[number] === 1) this.handling--;
    else {
      this.present[number] = 1;
      if (this.atWork++ === 0 && this.adjust !== null) this.lookAt = this.now + LOOK;
    }
    this.leaving.set(number, person.leavesAt);
    if (this.held.length > 0) this.putThrough(number, this.held.pop());
    else this.waiting.push(number);
    this.dial();
    this.settle();
  }

  /**
   * Lives on to the next event.
   *
   * @returns the telemarketer whose next decision it sets, or -1
   */
  step(): number {
    this.now = this.time;
    this.accrue();
    this.goOn();
    let touched = -1;
    if (this.lines.time === this.now) touched = this.stopRinging();
    else if (this.held.deadline === this.now) this.hangUp(this.held.pop());
    else if (this.lookAt === this.now) this.look();
    else touched = this.leave();
    this.dial();
    this.settle();
    return touched;
  }

  /** Averages of the last minute, and the present hour's figures, for the pace. */
  get spare(): number {
    return this.minute.spare;
  }
  get agents(): number {
    return this.minute.agents;
  }
  get answeredLastMinute(): number {
    return this.minute.answered;
  }
  get droppedLastMinute(): number {
    return this.minute.dropped;
  }
  get hoursLeft(): number {
    const window = this.calendar.segmentWindow[this.segment]!;
    return (this.calendar.closingTime(window) - this.now) / 3600;
  }
  get offeredPerLine(): number {
    return this.load().offered;
  }
  get answersPerLine(): number {
    return this.load().answers;
  }

  totals(): DiallerTotals {
    const { answersByDay, calendar, counts, droppedByDay, ringing, settings } = this;
    return {
      unanswered: counts[UNANSWERED]!,
      busy: counts[BUSY]!,
      badNumbers: counts[BAD_NUMBER]!,
      machines: counts[MACHINE]! + counts[MISSED_MACHINE]!,
      dropped: counts[ANSWERED]! + counts[FALSE_ALARM]!,
      falseAlarms: counts[FALSE_ALARM]!,
      ringing,
      ...dropsByDay(calendar, answersByDay, droppedByDay, settings.dropLimit),
    };
  }

  /** Starts lines up to the target. */
  private dial(): void {
    const wanted = Math.round(this.level * this.atWork);
    this.target = wanted > this.most ? this.most : wanted;
    while (this.inUse() < this.target) this.ring();
  }

  private inUse(): number {
    return this.most - this.freeLines + this.handling + this.held.length;
  }

  /** One attempt: a block of two draws and the luck of its ring. */
  private ring(): void {
    const { settings, stream } = this;
    const { answeredAttempt, attempt, failures } = this.model;
    const luck = stream.uniform();
    const detection = stream.uniform();
    const connects = this.rules.connectRates[this.segment]!;
    let outcome = UNANSWERED;
    let rings = attempt;
    if (luck < connects) {
      outcome = detection < settings.falseAlarms ? FALSE_ALARM : ANSWERED;
      rings = answeredAttempt ?? attempt;
    } else if (failures !== null) {
      outcome = failureOf(failures, (luck - connects) / (1 - connects));
      rings = ringOf(failures, outcome, attempt);
      if (outcome === MACHINE && detection < settings.missedMachines) outcome = MISSED_MACHINE;
    }
    const line = this.free[--this.freeLines]!;
    this.outcomes[line] = outcome;
    this.rungFrom[line] = this.now;
    this.lines.set(line, this.now + rings.at(rings.luck(stream)));
  }

  private stopRinging(): number {
    const line = this.lines.leaf;
    const outcome = this.outcomes[line]!;
    this.hush(line);
    if (outcome === ANSWERED || outcome === MISSED_MACHINE) return this.answer(outcome);
    this.count(outcome);
    if (outcome === FALSE_ALARM) this.countLive(true);
    return -1;
  }

  private hush(line: number): void {
    this.ringing += this.calendar.countedSeconds(this.rungFrom[line]!, this.now);
    this.lines.set(line, Number.POSITIVE_INFINITY);
    this.free[this.freeLines++] = line;
  }

  private answer(outcome: number): number {
    if (this.waiting.length > 0) {
      const number = this.waiting.pop();
      this.putThrough(number, outcome);
      return number;
    }
    const { answerWithin } = this.settings;
    if (answerWithin > 0) this.held.push(this.now + answerWithin, outcome);
    else this.hangUp(outcome);
    return -1;
  }

  private putThrough(number: number, outcome: number): void {
    const live = outcome === ANSWERED;
    if (live) {
      this.passed(false);
      this.countLive(false);
    } else this.count(outcome);
    this.handling++;
    this.people[number]!.connect(this.now, live);
  }

  /** Nobody was free in time. */
  private hangUp(outcome: number): void {
    this.count(outcome);
    if (outcome !== ANSWERED) return;
    this.passed(true);
    this.countLive(true);
  }

  /** What the dialler itself sees: a live answer that detection let through. */
  private passed(dropped: boolean): void {
    this.answeredToday++;
    if (dropped) this.droppedToday++;
    this.minute.count(dropped);
  }

  private counted(): boolean {
    return this.now >= this.calendar.countFrom && this.now <= this.calendar.cutAt;
  }

  private count(outcome: number): void {
    if (this.counted()) this.counts[outcome]!++;
  }

  private countLive(dropped: boolean): void {
    if (!this.counted()) return;
    this.answersByDay[this.day]!++;
    if (dropped) this.droppedByDay[this.day]!++;
  }

  private look(): void {
    this.minute.close();
    this.level = this.adjust!(this);
    this.lookAt = this.now + LOOK;
  }

  /** Somebody's window closes. */
  private leave(): number {
    const number = this.leaving.leaf;
    this.leaving.set(number, Number.POSITIVE_INFINITY);
    this.present[number] = 0;
    this.atWork--;
    if (this.atWork === 0) this.stop();
    const person = this.people[number]!;
    if (!person.waits) {
      this.handling--;
      return -1;
    }
    this.waiting.remove(number);
    person.leave(this.now);
    return number;
  }

  /** Nobody is at work any more: rings are void, held calls dropped. */
  private stop(): void {
    while (this.lines.time < Number.POSITIVE_INFINITY) this.hush(this.lines.leaf);
    while (this.held.length > 0) this.hangUp(this.held.pop());
    this.lookAt = Number.POSITIVE_INFINITY;
    this.minute.rest();
  }

  /** To the present segment; a new day has its own drops. */
  private goOn(): void {
    const { segmentDay, segmentEnd } = this.calendar;
    while (this.segment + 1 < segmentEnd.length && segmentEnd[this.segment]! <= this.now) {
      // What ends with a window still belongs to it.
      if (this.atWork > 0 && this.calendar.segmentStart[this.segment + 1]! > this.now) break;
      this.segment++;
    }
    const day = segmentDay[this.segment]!;
    if (day === this.day) return;
    this.day = day;
    this.answeredToday = 0;
    this.droppedToday = 0;
  }

  private accrue(): void {
    if (this.adjust === null || this.atWork === 0) {
      this.minute.since = this.now;
      return;
    }
    this.minute.accrue(this.now, this.waiting.length - this.held.length, this.atWork);
  }

  private load(): { readonly offered: number; readonly answers: number } {
    return offeredLoad(this.model, this.settings, this.rules.connectRates[this.segment]!);
  }

  /** When the next event is. */
  private settle(): void {
    let next = this.lines.time;
    if (this.held.deadline < next) next = this.held.deadline;
    if (this.lookAt < next) next = this.lookAt;
    if (this.leaving.time < next) next = this.leaving.time;
    this.time = next;
  }
}
