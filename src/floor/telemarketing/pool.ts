import { streamOf, type Stream } from '../../random/stream.ts';
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { EventList } from '../event-list.ts';
import { EVENT } from '../events.ts';
import type { PoolModel, TelemarketingModel } from '../model.ts';
import type { Recorder } from '../recorder.ts';
import type { DiallerTotals } from '../result.ts';
import { dialers, type PoolView } from './dialers/index.ts';
import { DiallerCounts } from './dialler-counts.ts';
import { BAD_NUMBER, failureOf, isBadRecord, MACHINE, ringOf, UNANSWERED } from './failures.ts';
import { HeldCalls } from './held-calls.ts';
import { LastMinute } from './last-minute.ts';
import { Lines } from './lines.ts';
import { offeredLoad, type Load } from './offered-load.ts';
import { ANSWERED, BAD_RECORD, FALSE_ALARM, MISSED_MACHINE, RINGS } from './outcomes.ts';
import { Prospecting } from './prospecting.ts';
import type { Records } from './records.ts';
import type { TelemarketingRules } from './rules.ts';
import type { Telemarketer } from './telemarketer.ts';
import { WaitingPeople } from './waiting-people.ts';

/** Seconds between two looks of a dialler that changes its level. */
const LOOK = 15;
/** Calls over which it remembers how long they take. */
const MEMORY = 300;

/** Of the way through lists: neither days that jump nor people who change. */
const NATURE = { jumps: false, changes: true };

/**
 * A dialler's lines and the telemarketers they serve. A line rings until its attempt ends; one that reaches a telemarketer
 * stays with him or her until readiness, so that lines in use are those ringing, held and handled. Whoever waits longest
 * gets the next call; without anybody a live answer is held for a moment and then dropped. When a window closes, what rings
 * is void and uncounted. Off lists, a line that would begin to ring takes a record first: without one lines stop until there
 * is one again. Whoever talks to a contact says what becomes of its record; of all others the pool does.
 *
 * At equal times telemarketers come first, then lines, held calls, looks, those whose window closes, and records that fall due.
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
  private readonly lines: Lines;
  /** The way through the lists; null where there is one that never ends. */
  readonly lists: Prospecting | null;
  /** Of the record taken last, factor on the contact chance. When there may be a record, where there was none. */
  private ease = 1;
  private dueAt = Number.POSITIVE_INFINITY;
  /** Telemarketers at work who handle a call. */
  private handling = 0;
  /** When each telemarketer's call began; how long calls take of late, to what the model's averages say. */
  private readonly talksFrom: Float64Array;
  private length = 1;
  /** What a line offers at a contact chance; worked out anew where that has changed. */
  private connects = 0;
  private offers: Load;
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
  private readonly counts: DiallerCounts;
  private readonly recorder: Recorder | null;

  /** @param records what there is to dial of each list; null where there is one that never ends */
  constructor(
    rules: TelemarketingRules,
    settings: PoolModel,
    chance: Chance,
    people: readonly Telemarketer[],
    records: readonly Records[] | null,
  ) {
    const { seed, replication } = chance;
    const { calendar } = rules.model;
    const { pacing } = dialers[settings.dialer];
    this.rules = rules;
    this.model = rules.model;
    this.settings = settings;
    this.calendar = calendar;
    this.people = people;
    this.stream = streamOf(seed, replication, 'dialler');
    this.adjust = pacing === null ? null : pacing.adjust;
    this.offers = offeredLoad(rules.model, settings, this.connects);
    this.level = settings.firstLevel;
    this.most = Math.max(1, Math.round(settings.highestLevel * people.length));
    this.lines = new Lines(this.most);
    this.lists = records && new Prospecting(rules, chance, 'dialler', 1, records, NATURE);
    this.held = new HeldCalls(this.most);
    this.waiting = new WaitingPeople(people.length);
    this.leaving = new EventList(people.length);
    this.present = new Uint8Array(people.length);
    this.talksFrom = new Float64Array(people.length);
    this.counts = new DiallerCounts(calendar);
    this.recorder = rules.recorder;
  }

  /** A telemarketer waits from now on, at the time he or she says. */
  join(number: number): void {
    const person = this.people[number]!;
    this.now = person.waitsFrom;
    this.accrue();
    this.goOn();
    if (this.present[number] === 1) {
      this.handling--;
      if (this.adjust !== null) this.learn(this.now - this.talksFrom[number]!);
    } else {
      this.present[number] = 1;
      if (this.atWork++ === 0 && this.adjust !== null) this.lookAt = this.now + LOOK;
    }
    this.leaving.set(number, person.leavesAt);
    if (this.held.length > 0) this.putThrough(number, this.held.pop(), this.held.record);
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
    else if (this.held.deadline === this.now) this.drop(this.held.pop(), this.held.record);
    else if (this.lookAt === this.now) this.look();
    else if (this.leaving.time === this.now) touched = this.leave();
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
    return this.load().offered * this.length;
  }
  get answersPerLine(): number {
    return this.load().answers;
  }

  /** When the horizon is over. */
  finish(): DiallerTotals {
    this.lists?.close();
    return this.counts.totals(this.settings.dropLimit);
  }

  /** Starts lines up to the target. */
  private dial(): void {
    const wanted = Math.round(this.level * this.atWork);
    const target = wanted > this.most ? this.most : wanted;
    this.dueAt = Number.POSITIVE_INFINITY;
    while (this.inUse() < target && this.finds()) this.ring();
  }

  private inUse(): number {
    return this.most - this.lines.free + this.handling + this.held.length;
  }

  /** Whether somebody may be dialled; if not, says when to look again. */
  private finds(): boolean {
    const { lists, now, segment } = this;
    if (lists === null) return true;
    if (lists.find(now, segment)) return true;
    const edge = this.calendar.segmentEnd[segment]!;
    const next = lists.nextLook(now, segment);
    this.dueAt = edge > now && edge < next ? edge : next;
    return false;
  }

  /** One attempt: a block of two draws and the luck of its ring. */
  private ring(): void {
    const { lists, settings, stream } = this;
    const { answeredAttempt, attempt, failures } = this.model;
    const luck = stream.uniform();
    const detection = stream.uniform();
    let connects = this.rules.connectRates[this.segment]!;
    let lastTried = 0;
    if (lists !== null) {
      this.ease = lists.ease;
      connects *= this.ease;
      lastTried = lists.lastTried;
      lists.take();
    }
    let outcome = UNANSWERED;
    let rings = attempt;
    if (luck < connects) {
      outcome = detection < settings.falseAlarms ? FALSE_ALARM : ANSWERED;
      rings = answeredAttempt ?? attempt;
    } else {
      outcome = this.failure((luck - connects) / (1 - connects), connects);
      if (failures !== null) {
        rings = ringOf(failures, outcome === BAD_RECORD ? BAD_NUMBER : outcome, attempt);
      }
      if (outcome === MACHINE && detection < settings.missedMachines) outcome = MISSED_MACHINE;
    }
    const until = this.now + rings.at(rings.luck(stream));
    const record = lists === null ? 0 : lists.inTurn;
    this.lines.ring(this.now, until, outcome, record, lastTried);
  }

  private failure(luck: number, connects: number): number {
    const { failures } = this.model;
    if (this.lists !== null) {
      const bad = this.lists.badIfFailed(connects);
      if (bad > 0 && isBadRecord(failures, luck, bad)) return BAD_RECORD;
    }
    return failures === null ? UNANSWERED : failureOf(failures, luck);
  }

  private stopRinging(): number {
    const { lines } = this;
    const line = lines.next;
    const outcome = lines.outcome(line);
    const record = lines.record(line);
    this.hush(line);
    this.recorder?.note(RINGS[outcome]!, lines.rungFrom(line), this.now, line, -1, 0);
    if (outcome === ANSWERED || outcome === MISSED_MACHINE) return this.answer(outcome, record);
    this.missed(outcome, record);
    if (outcome === FALSE_ALARM) this.counts.live(true, this.day, this.now);
    return -1;
  }

  private hush(line: number): void {
    this.counts.rang(this.lines.rungFrom(line), this.now);
    this.lines.hush(line);
  }

  private answer(outcome: number, record: number): number {
    if (this.waiting.length > 0) {
      const number = this.waiting.pop();
      this.putThrough(number, outcome, record);
      return number;
    }
    const { answerWithin } = this.settings;
    if (answerWithin > 0) this.held.push(this.now + answerWithin, outcome, record);
    else this.drop(outcome, record);
    return -1;
  }

  private putThrough(number: number, outcome: number, record: number): void {
    const live = outcome === ANSWERED;
    if (live) {
      this.passed(false);
      this.counts.live(false, this.day, this.now);
    } else this.missed(outcome, record);
    this.handling++;
    this.talksFrom[number] = this.now;
    this.people[number]!.connect(this.now, live, record);
  }

  /** Nobody was free in time. */
  private drop(outcome: number, record: number): void {
    this.missed(outcome, record);
    if (outcome !== ANSWERED) return;
    this.passed(true);
    this.counts.live(true, this.day, this.now);
    this.recorder?.note(EVENT.dropped, this.now, this.now, -1, -1, 0);
  }

  /** An attempt that meets no telemarketer, or with a machine; its record may be tried again. */
  private missed(outcome: number, record: number): void {
    const { lists } = this;
    this.counts.attempt(outcome, this.now);
    if (lists === null) return;
    lists.turnBackTo(record);
    lists.failed(this.now, outcome === BAD_RECORD);
  }

  /** What the dialler itself sees: a live answer that detection let through. */
  private passed(dropped: boolean): void {
    this.answeredToday++;
    if (dropped) this.droppedToday++;
    this.minute.count(dropped);
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
    while (this.lines.time < Number.POSITIVE_INFINITY) this.giveUp(this.lines.next);
    while (this.held.length > 0) this.drop(this.held.pop(), this.held.record);
    this.lookAt = Number.POSITIVE_INFINITY;
    this.minute.rest();
  }

  /** What a line rings for is void. */
  private giveUp(line: number): void {
    const { lines, lists } = this;
    this.hush(line);
    if (lists === null) return;
    lists.turnBackTo(lines.record(line));
    lists.giveBack(lines.lastTried(line));
  }

  /** To the present segment; a new day has its own drops, and maybe new records. */
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
    this.lists?.openDay(day);
  }

  private accrue(): void {
    if (this.adjust === null || this.atWork === 0) {
      this.minute.since = this.now;
      return;
    }
    this.minute.accrue(this.now, this.waiting.length - this.held.length, this.atWork);
  }

  /** A call is over: waiting for a closer, filtering and people's own pace show in how long it took. */
  private learn(seconds: number): void {
    const { served } = this.load();
    if (served > 0) this.length += (seconds / served - this.length) / MEMORY;
  }

  private load(): Load {
    const connects = this.rules.connectRates[this.segment]! * this.ease;
    if (connects === this.connects) return this.offers;
    this.connects = connects;
    return (this.offers = offeredLoad(this.model, this.settings, connects));
  }

  /** When the next event is. */
  private settle(): void {
    let next = this.lines.time;
    if (this.held.deadline < next) next = this.held.deadline;
    if (this.lookAt < next) next = this.lookAt;
    if (this.leaving.time < next) next = this.leaving.time;
    if (this.dueAt < next) next = this.dueAt;
    this.time = next;
  }
}
