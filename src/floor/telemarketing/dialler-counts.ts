import type { Calendar } from '../calendar.ts';
import type { DiallerTotals } from '../result.ts';
import { dropsByDay } from './drops-by-day.ts';
import { BAD_NUMBER, BUSY, MACHINE, UNANSWERED } from './failures.ts';
import { ANSWERED, BAD_RECORD, FALSE_ALARM, MISSED_MACHINE, OUTCOMES } from './outcomes.ts';

/** What a dialler's lines did in the counted part of a replication. */
export class DiallerCounts {
  private readonly calendar: Calendar;
  /** Attempts that met no telemarketer, by outcome. */
  private readonly attempts = new Float64Array(OUTCOMES);
  private ringing = 0;
  private readonly answersByDay: Float64Array;
  private readonly droppedByDay: Float64Array;

  constructor(calendar: Calendar) {
    this.calendar = calendar;
    this.answersByDay = new Float64Array(calendar.days);
    this.droppedByDay = new Float64Array(calendar.days);
  }

  attempt(outcome: number, at: number): void {
    if (this.isCounted(at)) this.attempts[outcome]!++;
  }

  /** Somebody answered. */
  live(dropped: boolean, day: number, at: number): void {
    if (!this.isCounted(at)) return;
    this.answersByDay[day]!++;
    if (dropped) this.droppedByDay[day]!++;
  }

  /** A line rang. */
  rang(from: number, until: number): void {
    this.ringing += this.calendar.countedSeconds(from, until);
  }

  /** @param limit share of live answers that may be dropped */
  totals(limit: number): DiallerTotals {
    const { answersByDay, attempts, calendar, droppedByDay, ringing } = this;
    return {
      unanswered: attempts[UNANSWERED]!,
      busy: attempts[BUSY]!,
      badNumbers: attempts[BAD_NUMBER]! + attempts[BAD_RECORD]!,
      machines: attempts[MACHINE]! + attempts[MISSED_MACHINE]!,
      dropped: attempts[ANSWERED]! + attempts[FALSE_ALARM]!,
      falseAlarms: attempts[FALSE_ALARM]!,
      ringing,
      ...dropsByDay(calendar, answersByDay, droppedByDay, limit),
    };
  }

  private isCounted(at: number): boolean {
    return at >= this.calendar.countFrom && at <= this.calendar.cutAt;
  }
}
