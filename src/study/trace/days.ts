import type { Calendar } from '../../floor/calendar.ts';
import { firstAbove } from '../../stats/rising.ts';

const DAY = 86_400;

/** Weekdays by number, 0 for Monday. */
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Weekday of a moment on the horizon's clock, whose time 0 is a Monday. */
export function weekdayOf(moment: number): string {
  return WEEKDAYS[Math.floor(moment / DAY) % 7]!;
}

/** One working day on the clock. */
export interface WorkingDay {
  /** From 1 in the counted period; 0 and less in the run-in before it. */
  readonly day: number;
  readonly weekday: string;
  /** Clock seconds: its midnight; when it belongs to the next day, or to nobody (a weekend). */
  readonly midnight: number;
  readonly until: number;
  /** Working windows, seconds after its midnight. */
  readonly windows: readonly { readonly from: number; readonly to: number }[];
}

/** Working days that a period counts. */
export function countedDays(calendar: Calendar): number {
  return calendar.dayPeriod.reduce((sum, period) => sum + Number(period >= 0), 0);
}

/**
 * A counted working day; of a continuous horizon, all of it.
 *
 * @param day from 1 to `countedDays`
 */
export function workingDay(calendar: Calendar, day: number): WorkingDay {
  const index = calendar.days - countedDays(calendar) + day - 1;
  return dayAt(calendar, index);
}

/** The working day that a moment belongs to: the last one that began by then, the first for what is earlier. */
export function dayOfMoment(calendar: Calendar, moment: number): WorkingDay {
  const index = firstAbove(calendar.dayDate, Math.floor(moment / DAY)) - 1;
  return dayAt(calendar, Math.max(0, index));
}

function dayAt(calendar: Calendar, index: number): WorkingDay {
  const { dayDate, dayWindow, windowEnd, windowStart } = calendar;
  const midnight = dayDate[index]! * DAY;
  const windows = [];
  for (let window = dayWindow[index]!; window < dayWindow[index + 1]!; window++) {
    windows.push({ from: windowStart[window]! - midnight, to: windowEnd[window]! - midnight });
  }
  const weekday = weekdayOf(midnight);
  return {
    day: index + 1 - (calendar.days - countedDays(calendar)),
    weekday,
    midnight,
    until: calendar.continuous ? Infinity : midnight + DAY,
    windows,
  };
}

/** The counted Wednesday nearest to the middle of the first month: neither a rush nor an end; any day where there is none. */
export function middleDay(calendar: Calendar): number {
  const { days, monthFirst } = calendar.spans;
  const first = days.subarray(0, monthFirst[1]).reduce((sum, number) => sum + number, 0);
  const middle = Math.max(1, Math.ceil(first / 2));
  const near = [0, 1, -1, 2, -2].map((apart) => middle + apart);
  const inside = near.filter((day) => day >= 1 && day <= first);
  return inside.find((day) => workingDay(calendar, day).weekday === 'Wednesday') ?? middle;
}
