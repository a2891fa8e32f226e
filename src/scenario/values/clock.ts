import type { Break, Span, SpanUnit } from '../scenario.ts';
import { singular, time } from './measures.ts';
import { readTerm } from './number.ts';
import { Unreadable, quote } from './unreadable.ts';
import { readExact } from '../quantity.ts';

/** Part of a day, seconds after midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

/** Pattern of a clock span, for editors. */
export const CLOCK_SPAN = '\\d{1,2}:\\d{2}\\s*\\.\\.\\s*\\d{1,2}:\\d{2}';

const CLOCK = /^(\d{1,2}):(\d{2})$/u;
/** Breaks this long are unpaid unless they say otherwise. */
const LONG_BREAK = 30 * 60;
const DAY = 86_400;
const NO_SIGNS = { sign: null };

/**
 * Reads `09:00..17:30`.
 *
 * @throws {Unreadable} where it is no span of one day that runs forward
 */
export function readClockSpan(text: string): ClockSpan {
  const parts = text.split('..').map((part) => part.trim());
  if (parts.length !== 2) {
    throw new Unreadable(`${quote(text)} is not a span of the clock. Write it like 09:00..17:30.`);
  }
  const [from, to] = parts.map((part) => readClock(part, text)) as [number, number];
  if (to === from) throw new Unreadable(`${quote(text)} is empty.`);
  if (to < from) {
    throw new Unreadable(
      `${quote(text)} runs backwards; spans past midnight are not simulated in this version.`,
    );
  }
  return { from, to };
}

function readClock(part: string, text: string): number {
  const match = CLOCK.exec(part);
  const seconds = match === null ? NaN : Number(match[1]) * 3_600 + Number(match[2]) * 60;
  if (!(seconds <= DAY) || Number(match![2]) > 59) {
    throw new Unreadable(`${quote(text)} is not a span of the clock. Write it like 09:00..17:30.`);
  }
  return seconds;
}

/** Reads `12:00..12:45 unpaid`; without a word, 30 minutes and more are unpaid. */
export function readBreak(text: string): Break {
  const [, span = text, word] = /^(.*?)\s+(paid|unpaid)$/u.exec(text.trim()) ?? [];
  const { from, to } = readClockSpan(span.trim());
  return { from, to, paid: word === undefined ? to - from < LONG_BREAK : word === 'paid' };
}

/** Reads `15 min per day` to seconds a day. */
export function readPerDay(text: string): number {
  return readExact(text.replace(/\s*(?:\/|per |a )\s*day$/u, ''), time, NO_SIGNS);
}

/** Reads `up to 20 min` or `20 min` to seconds. */
export function readTimeCap(text: string): number {
  return readExact(text.replace(/^up\s+to\s+/u, ''), time, NO_SIGNS);
}

const SPAN_UNITS: readonly SpanUnit[] = ['h', 'day', 'week', 'month', 'year'];
/** Ten years: beyond that a month simulated is not what anybody plans. */
const LONGEST: Readonly<Record<SpanUnit, number>> = {
  h: 87_600,
  day: 3_650,
  week: 520,
  month: 120,
  year: 10,
};

/**
 * Reads `1 month` or `160 h`.
 *
 * @throws {Unreadable} for other units, a count of 0, part of a day and more than ten years
 */
export function readSpan(text: string): Span {
  const term = readTerm(text);
  const unit = SPAN_UNITS.find((name) => {
    const written = singular(term?.unit ?? '');
    return written === name || (name === 'h' && written === 'hour');
  });
  if (term?.sign !== '' || unit === undefined) {
    throw new Unreadable(
      `${quote(text)} is not a length of time. Write it like 1 month, 2 weeks or 160 h.`,
    );
  }
  if (term.number <= 0) throw new Unreadable(`${quote(text)}: a length above 0 is needed.`);
  if (unit !== 'h' && !Number.isInteger(term.number)) {
    throw new Unreadable(`${quote(text)}: whole ${unit}s are needed.`);
  }
  if (term.number > LONGEST[unit]) throw new Unreadable(`${quote(text)} is more than ten years.`);
  return { count: term.number, unit };
}
