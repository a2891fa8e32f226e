import { oneSpan, spansOf, type Spans } from './spans.ts';

const DAY = 86_400;
const HOUR = 3_600;
const WORKING_DAYS = 5;
const WEEK = 7 * DAY;

/** A piece of a shift in which calls may be started, in seconds after midnight. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Whether the gap that follows it inside the shift (a break) is paid. */
  readonly gapPaid: boolean;
}

/** What a calendar of working days is made of. */
export interface ShiftCalendar {
  /** Working windows of each day, in order, not overlapping. */
  readonly windows: readonly Window[];
  /** Paid and staffed seconds of a day on which a person is present. */
  readonly paidPerDay: number;
  readonly staffedPerDay: number;
  /** Working days before counting begins; working days counted. */
  readonly uncountedDays: number;
  readonly countedDays: number;
  readonly workingDaysPerMonth: number;
  /** How long past the end of the shift a call may go on, s; Infinity: to its end. */
  readonly finishLimit: number;
  /** Weekdays with windows, Monday first; all five unless said. */
  readonly weekdays?: readonly boolean[];
  /** When counting begins on its first day, s after midnight: with the first window unless said. */
  readonly countFrom?: number;
  /** Counted days, from 0, at which a span begins as well as at each month. */
  readonly cuts?: readonly number[];
}

/** What a continuous calendar is made of. */
export interface ContinuousCalendar {
  /** Counted seconds, and seconds before them. */
  readonly length: number;
  readonly warmUp: number;
  /** Seconds of paid time that make a month, for what is paid by the month. */
  readonly monthSeconds: number;
}

/**
 * Working time on the clock. Time 0 is a Monday, 00:00; a week is 5 working days in 7. Calls may start inside windows
 * only; windows are cut into segments at full hours, where rates may change. Days are working days, numbered from 0.
 */
export class Calendar {
  readonly continuous: boolean;
  readonly windowStart: Float64Array;
  readonly windowEnd: Float64Array;
  readonly windowDay: Int32Array;
  /** Open seconds before each window. */
  readonly openBefore: Float64Array;
  readonly segmentStart: Float64Array;
  readonly segmentEnd: Float64Array;
  readonly segmentWindow: Int32Array;
  readonly segmentDay: Int32Array;
  /** Span; -1 before counting begins. */
  readonly segmentPeriod: Int32Array;
  /** Hour of the day, 0 to 23, and weekday, 0 for Monday, of each segment. */
  readonly segmentHour: Int32Array;
  readonly segmentWeekday: Int32Array;
  readonly days: number;
  /** First window of each day, and one more entry for the end; a day without windows has that of the next. */
  readonly dayWindow: Int32Array;
  /** Calendar days since time 0, weekends included. */
  readonly dayDate: Int32Array;
  /** Span of each day; -1 before counting begins. */
  readonly dayPeriod: Int32Array;
  readonly paidPerDay: number;
  readonly staffedPerDay: number;
  readonly finishLimit: number;
  /** What happens before this moment is not counted, nor what completes after `cutAt`. */
  readonly countFrom: number;
  readonly cutAt: number;
  /** End of the last window. */
  readonly end: number;
  /** Rows of activity; a period is the number of one. */
  readonly spans: Spans;
  readonly periods: number;
  /** First counted day of each span, from 0; its length in months; its days. */
  readonly periodFirst: Int32Array;
  readonly periodMonths: Float64Array;
  readonly periodDays: Float64Array;
  private readonly gapPaid: Uint8Array;

  private constructor(
    windows: readonly (Window & { day: number })[],
    days: readonly number[],
    dates: readonly number[],
    shape: Pick<
      Calendar,
      'continuous' | 'paidPerDay' | 'staffedPerDay' | 'finishLimit' | 'countFrom' | 'cutAt'
    >,
    spans: Spans,
    cutHourly: boolean,
  ) {
    this.continuous = shape.continuous;
    this.paidPerDay = shape.paidPerDay;
    this.staffedPerDay = shape.staffedPerDay;
    this.finishLimit = shape.finishLimit;
    this.countFrom = shape.countFrom;
    this.cutAt = shape.cutAt;
    this.windowStart = Float64Array.from(windows, (window) => window.from);
    this.windowEnd = Float64Array.from(windows, (window) => window.to);
    this.windowDay = Int32Array.from(windows, (window) => window.day);
    this.gapPaid = Uint8Array.from(windows, (window) => Number(window.gapPaid));
    this.openBefore = new Float64Array(windows.length);
    for (let w = 1; w < windows.length; w++) {
      this.openBefore[w] = this.openBefore[w - 1]! + windows[w - 1]!.to - windows[w - 1]!.from;
    }
    this.end = windows.at(-1)?.to ?? 0;
    this.days = days.length;
    this.dayPeriod = Int32Array.from(days);
    this.dayDate = Int32Array.from(dates);
    this.dayWindow = new Int32Array(days.length + 1);
    for (const { day } of windows) this.dayWindow[day + 1]!++;
    for (let day = 0; day < days.length; day++) this.dayWindow[day + 1]! += this.dayWindow[day]!;
    this.spans = spans;
    this.periods = spans.days.length;
    this.periodFirst = spans.firstDay;
    this.periodMonths = spans.inMonths;
    this.periodDays = spans.days;

    const segments = windows.flatMap((window, index) =>
      (cutHourly ? hours(window) : [window]).map(({ from, to }) => ({ from, to, window: index })),
    );
    this.segmentStart = Float64Array.from(segments, (segment) => segment.from);
    this.segmentEnd = Float64Array.from(segments, (segment) => segment.to);
    this.segmentWindow = Int32Array.from(segments, (segment) => segment.window);
    this.segmentDay = this.segmentWindow.map((window) => this.windowDay[window]!);
    this.segmentPeriod = this.segmentDay.map((day) => this.dayPeriod[day]!);
    this.segmentHour = Int32Array.from(segments, ({ from }) => Math.floor((from % DAY) / HOUR));
    this.segmentWeekday = Int32Array.from(segments, ({ from }) => Math.floor((from % WEEK) / DAY));
  }

  /** Working days with shifts. Time 0 lies so many whole weeks early that counting begins on a Monday. */
  static ofShifts(shift: ShiftCalendar): Calendar {
    const { uncountedDays, countedDays, workingDaysPerMonth, weekdays } = shift;
    const earlyWeeks = Math.ceil(uncountedDays / WORKING_DAYS);
    const spans = spansOf(countedDays, workingDaysPerMonth, shift.cuts);
    let period = -1;
    const windows: (Window & { day: number })[] = [];
    const days: number[] = [];
    const dates: number[] = [];
    for (let day = 0; day < uncountedDays + countedDays; day++) {
      const date = day - uncountedDays + earlyWeeks * WORKING_DAYS;
      const midnight = Math.floor(date / WORKING_DAYS) * WEEK + (date % WORKING_DAYS) * DAY;
      while (spans.firstDay[period + 1]! <= day - uncountedDays) period++;
      days.push(period);
      dates.push(midnight / DAY);
      if (weekdays?.[date % WORKING_DAYS] === false) continue;
      for (const { from, to, gapPaid } of shift.windows) {
        windows.push({ from: midnight + from, to: midnight + to, gapPaid, day });
      }
    }
    const counting = shift.countFrom ?? shift.windows[0]?.from ?? 0;
    return new Calendar(
      windows,
      days,
      dates,
      {
        continuous: false,
        paidPerDay: shift.paidPerDay,
        staffedPerDay: shift.staffedPerDay,
        finishLimit: shift.finishLimit,
        countFrom: (dates[uncountedDays] ?? 0) * DAY + counting,
        cutAt: Number.POSITIVE_INFINITY,
      },
      spans,
      true,
    );
  }

  /** One shift without days or breaks. */
  static continuous({ length, warmUp, monthSeconds }: ContinuousCalendar): Calendar {
    return new Calendar(
      [{ from: 0, to: warmUp + length, gapPaid: false, day: 0 }],
      [0],
      [0],
      {
        continuous: true,
        paidPerDay: length,
        staffedPerDay: length,
        finishLimit: 0,
        countFrom: warmUp,
        cutAt: warmUp + length,
      },
      oneSpan(length / monthSeconds),
      false,
    );
  }

  /** Whether the day has working time. */
  isOpen(day: number): boolean {
    return this.dayWindow[day]! < this.dayWindow[day + 1]!;
  }

  /** Length of a stretch of clock time inside the counted horizon, s. */
  countedSeconds(from: number, until: number): number {
    const start = from > this.countFrom ? from : this.countFrom;
    const end = until < this.cutAt ? until : this.cutAt;
    return end > start ? end - start : 0;
  }

  /** Clock time at which the shift of the window's day closes. */
  closingTime(window: number): number {
    return this.windowEnd[this.dayWindow[this.windowDay[window]! + 1]! - 1]!;
  }

  /** When work begun in the window must end: the limit past closing time; Infinity where the shift never closes. */
  latestEnd(window: number): number {
    return this.continuous ? Number.POSITIVE_INFINITY : this.closingTime(window) + this.finishLimit;
  }

  /** Staffed seconds that work begun in `window` and done at `until` takes outside all windows. */
  staffedBeyond(window: number, until: number): number {
    return this.beyond(window, until, false);
  }

  /** The part of it that was not paid already: not in a paid break. */
  paidBeyond(window: number, until: number): number {
    return this.beyond(window, until, true);
  }

  private beyond(window: number, until: number, unpaidOnly: boolean): number {
    let seconds = 0;
    const nextDay = this.dayWindow[this.windowDay[window]! + 1]!;
    for (let w = window; w < nextDay && this.windowEnd[w]! < until; w++) {
      const last = w + 1 === nextDay;
      const gapEnd = last ? until : Math.min(until, this.windowStart[w + 1]!);
      if (!unpaidOnly || last || this.gapPaid[w] === 0) seconds += gapEnd - this.windowEnd[w]!;
    }
    return seconds;
  }

  /** When so many more open seconds have passed; Infinity beyond the last window. `window` begins at or before `time`. */
  momentAfter(time: number, openSeconds: number, window: number): number {
    if (openSeconds === Number.POSITIVE_INFINITY || this.continuous) return time + openSeconds;
    // Not before the present: no patience at all, in a break.
    return Math.max(time, this.momentOf(this.openTime(time, window) + openSeconds, window));
  }

  /** Open seconds up to a moment, given a window that begins at or before it. */
  openTime(time: number, window: number): number {
    let w = window;
    while (w + 1 < this.windowStart.length && this.windowStart[w + 1]! <= time) w++;
    return (
      this.openBefore[w]! + Math.max(0, Math.min(time, this.windowEnd[w]!) - this.windowStart[w]!)
    );
  }

  /** The moment at which so many open seconds have passed; Infinity beyond the last window. */
  momentOf(openTime: number, window: number): number {
    for (let w = window; w < this.windowStart.length; w++) {
      const inside = openTime - this.openBefore[w]!;
      if (inside <= this.windowEnd[w]! - this.windowStart[w]!) return this.windowStart[w]! + inside;
    }
    return Number.POSITIVE_INFINITY;
  }
}

/** Cuts a window at full hours. */
function hours({ from, to }: Window): { from: number; to: number }[] {
  const pieces = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / HOUR) + 1) * HOUR);
    pieces.push({ from: start, to: end });
    start = end;
  }
  return pieces;
}

/** First counted day of a calendar; the number of its days where none is counted. */
export function firstCountedDay({ dayPeriod }: Calendar): number {
  const first = dayPeriod.findIndex((period) => period >= 0);
  return first < 0 ? dayPeriod.length : first;
}
