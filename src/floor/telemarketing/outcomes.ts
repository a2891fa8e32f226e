import { EVENT } from '../events.ts';
import { BAD_NUMBER, BUSY, MACHINE, UNANSWERED } from './failures.ts';

// What a line's attempt comes to, after the failures of failures.ts.
/** A machine that detection missed. */
export const MISSED_MACHINE = 4;
export const ANSWERED = 5;
/** Somebody whom detection took for a machine. */
export const FALSE_ALARM = 6;
/** A number that is bad, of a record that is of no more use. */
export const BAD_RECORD = 7;
export const OUTCOMES = 8;

/** What a line is told to have done, by outcome. */
export const RINGS: readonly number[] = (() => {
  const events: number[] = [];
  events[UNANSWERED] = EVENT.line_unanswered;
  events[BUSY] = EVENT.line_busy;
  events[BAD_NUMBER] = events[BAD_RECORD] = EVENT.line_bad_number;
  events[MACHINE] = events[MISSED_MACHINE] = EVENT.line_machine;
  events[ANSWERED] = EVENT.line_answered;
  events[FALSE_ALARM] = EVENT.line_false_alarm;
  return events;
})();
