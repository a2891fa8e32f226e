import type { Spans } from '../floor/spans.ts';
import { DAYS_PER_WEEK, MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from './time.ts';
import type { PayCalendar, PayPeriod } from './types.ts';

const calendars = new WeakMap<Spans, Map<PayPeriod, PayCalendar>>();

/**
 * To which week, pay period, month, quarter and year each span of a horizon belongs. Weeks begin every fifth counted day, from
 * the first, a Monday; fortnights every tenth; the first half of a month has the day in its middle.
 *
 * @param spans       cut at all of these, as far as pay asks for them
 * @param workingDays of a whole month
 */
export function payCalendarOf(spans: Spans, paid: PayPeriod, workingDays: number): PayCalendar {
  const known = calendars.get(spans) ?? new Map<PayPeriod, PayCalendar>();
  calendars.set(spans, known);
  const calendar = known.get(paid) ?? made(spans, paid, workingDays);
  known.set(paid, calendar);
  return calendar;
}

function made(spans: Spans, paid: PayPeriod, workingDays: number): PayCalendar {
  const { days, firstDay, month } = spans;
  const week = firstDay.map((day) => Math.floor(day / DAYS_PER_WEEK));
  const weekShare = new Float64Array((week.at(-1) ?? 0) + 1);
  week.forEach((number, span) => {
    weekShare[number]! += days[span]! / DAYS_PER_WEEK;
  });
  const periods: Readonly<Record<PayPeriod, () => Int32Array>> = {
    weekly: () => week,
    fortnightly: () => week.map((number) => Math.floor(number / 2)),
    'semi-monthly': () =>
      month.map((number, span) => 2 * number + inSecondHalf(spans, span, workingDays)),
    monthly: () => month,
  };
  return {
    of: {
      week,
      month,
      quarter: month.map((number) => Math.floor(number / MONTHS_PER_QUARTER)),
      year: month.map((number) => Math.floor(number / MONTHS_PER_YEAR)),
      'pay period': dense(periods[paid]()),
    },
    days,
    weekShare,
  };
}

/** Days of a month's first half: half of them, the middle one included. */
export function firstHalf(daysInMonth: number): number {
  return Math.ceil(daysInMonth / 2);
}

function inSecondHalf({ firstDay, month, monthFirst }: Spans, span: number, days: number): number {
  const first = monthFirst[month[span]!]!;
  return Number(firstDay[span]! - firstDay[first]! >= firstHalf(days));
}

/** The same spans numbered from 0 without gaps. */
function dense(numbers: Int32Array): Int32Array {
  let number = -1;
  return numbers.map((at, row) => (row === 0 || at !== numbers[row - 1] ? ++number : number));
}
