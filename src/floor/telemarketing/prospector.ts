import type { Prospecting } from './prospecting.ts';
import type { Telemarketer } from './telemarketer.ts';

/** What a prospector is about. */
export const RESTING = 0;
export const DIALLING = 1;
export const TALKING = 2;
const WRAPPING = 3;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Somebody who dials between other work, as telemarketers do. Dialling rests and goes on: what is left of the gap to the
 * next contact is carried over; dial by dial the attempt that is broken off is void and uncounted. A conversation goes on to its
 * end. Every edge of a segment is a decision, so that no dialling is booked ahead.
 */
export class Prospector {
  state = RESTING;
  /** The next decision; Infinity while resting. */
  time = NEVER;
  private readonly caller: Telemarketer;
  /** On the line he or she goes on with a lead at once, without wrap-up. */
  private readonly holds: boolean;
  /** Whether the next contact is drawn. */
  private drawn = false;
  /** Whether the present gap or attempt ends with somebody at all; the luck of the attempt. */
  private ends = false;
  private chance = 0;
  private answered = false;
  /** Whether nobody could be dialled; whether a record is in hand, and when it was last tried before. */
  private waits = false;
  private hasRecord = false;
  private lastTried = 0;

  constructor(caller: Telemarketer, holds: boolean) {
    this.caller = caller;
    this.holds = holds;
  }

  /** Dials on, from a moment inside a window. */
  resume(now: number): void {
    const { caller } = this;
    if (!this.drawn) {
      if (caller.jumps) caller.gap = caller.stream.exponential();
      // Off lists, what a contact is hangs on the list.
      if (caller.lists === null) caller.drawContact();
      this.drawn = true;
    }
    caller.time = now;
    caller.dialsFrom = now;
    this.enterAt(now);
    this.state = DIALLING;
    if (caller.jumps) this.aim();
    else this.attempt();
  }

  /** The way through the lists; null where there is one that never ends. */
  get lists(): Prospecting | null {
    return this.caller.lists;
  }

  /** Stops dialling, if that is what he or she does. */
  interrupt(now: number): void {
    if (this.state === DIALLING) this.stop(now);
  }

  /** Lives on to the next decision; what it is about then stands in `state`. */
  step(): void {
    if (this.state === DIALLING) this.decide();
    else if (this.state === TALKING) this.endTalk();
    else this.rest();
  }

  /** When the horizon is over. */
  finish(): void {
    const { caller } = this;
    if (this.state === TALKING) caller.step();
    this.breakOff();
    if (caller.time !== NEVER) caller.finish();
  }

  private rest(): void {
    this.state = RESTING;
    this.time = NEVER;
  }

  /** The moment of the next contact, or the end of the segment. */
  private aim(): void {
    const { caller } = this;
    const { gap, rules, segment, slowness } = caller;
    const contact = caller.time + gap * (rules.secondsPerContact[segment]! * slowness);
    // Not where it is NaN: a gap of 0 where nobody answers.
    this.ends = contact <= caller.segmentEnd;
    this.time = this.ends ? contact : caller.segmentEnd;
  }

  /** One attempt, or off lists a wait for somebody to dial; what would end beyond the window is void. */
  private attempt(): void {
    const { caller } = this;
    const { lists, model, segment } = caller;
    const { answeredAttempt, attempt } = model;
    this.waits = lists !== null && !lists.find(caller.time, segment);
    if (this.waits) {
      this.ends = false;
      this.time = Math.min(caller.segmentEnd, lists!.nextLook(caller.time, segment));
      return;
    }
    if (lists !== null) {
      // Others dial as well: what rings here is nobody else's.
      this.lastTried = lists.lastTried;
      lists.take();
      this.hasRecord = true;
    }
    const dice = lists === null ? caller.stream : lists.dice;
    this.chance = dice.uniform();
    let seconds = attempt.at(attempt.luck(dice));
    this.answered = false;
    if (answeredAttempt !== null) {
      this.answered = this.chance < this.connects();
      if (this.answered) seconds = answeredAttempt.at(answeredAttempt.luck(dice));
    }
    const until = caller.time + seconds * caller.slowness;
    const closing = model.calendar.windowEnd[caller.window]!;
    this.ends = until <= closing;
    this.time = this.ends ? until : closing;
  }

  private decide(): void {
    const { caller, ends, time } = this;
    if (!caller.jumps && ends) {
      const { model, rules } = caller;
      while (caller.segmentEnd < time) caller.enter(caller.segment + 1);
      if (model.answeredAttempt === null) this.answered = this.chance < this.connects();
      this.hasRecord = false;
      if (!this.answered) {
        if (time >= model.calendar.countFrom) caller.failedDials++;
        caller.lists?.missed(time, rules.connectRates[caller.segment]!);
      }
    }
    if (!ends || (!caller.jumps && !this.answered)) {
      this.stop(time);
      return;
    }
    caller.time = time;
    caller.bookDialling();
    if (caller.lists !== null) caller.drawContact();
    caller.talk();
    this.drawn = false;
    this.state = TALKING;
    this.time = caller.time;
  }

  /** The chance that the present attempt connects. */
  private connects(): number {
    const { lists, rules, segment } = this.caller;
    return rules.connectRates[segment]! * (lists === null ? 1 : lists.ease);
  }

  private stop(now: number): void {
    const { caller } = this;
    if (caller.jumps) {
      const spent = (now - caller.dialsFrom) * caller.rules.contactRates[caller.segment]!;
      caller.gap = Math.max(0, caller.gap - spent * caller.pace);
    }
    this.breakOff();
    caller.time = now;
    caller.bookDialling();
    this.rest();
  }

  /** The dial under way, if any, is void. */
  private breakOff(): void {
    if (this.hasRecord) this.lists!.giveBack(this.lastTried);
    this.hasRecord = false;
  }

  private endTalk(): void {
    const { caller } = this;
    const { contact } = caller;
    // With a lead that holds he or she goes on at once; one that the filter keeps back is written up.
    if (this.holds && contact.qualified && contact.passes()) contact.wrapTime = 0;
    caller.step();
    this.state = WRAPPING;
    this.time = caller.time;
  }

  /** To the segment that holds a moment before its window closes: the later of two that meet there. */
  private enterAt(now: number): void {
    const { caller } = this;
    const { segmentEnd } = caller.model.calendar;
    let segment = caller.segment < 0 ? 0 : caller.segment;
    while (segment + 1 < segmentEnd.length && segmentEnd[segment]! <= now) segment++;
    if (segment === caller.segment) return;
    caller.enter(segment);
    const { lists } = caller;
    const day = caller.model.calendar.segmentDay[segment]!;
    if (lists === null || lists.day === day) return;
    lists.openDay(day);
    caller.noteRecords();
  }
}
