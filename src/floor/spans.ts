/**
 * The stretches of counted days that activity is told by: months, and where pay asks for it shorter ones inside them. All
 * that has a length of its own (a week, a pay period, a quarter) is so many whole spans.
 */
export interface Spans {
  /** First counted day of each span, from 0; how many days it has, and how long it is in months. */
  readonly firstDay: Int32Array;
  readonly days: Float64Array;
  readonly inMonths: Float64Array;
  /** Number of the month that each span is in. */
  readonly month: Int32Array;
  /** First span of each month of the horizon, and one more entry for the end. */
  readonly monthFirst: Int32Array;
  /** Length of each month in months: the last may be a part of one. */
  readonly monthLength: Float64Array;
}

/**
 * Spans of a horizon of so many days.
 *
 * @param days        counted, a whole number
 * @param daysInMonth at least 1, not always whole
 * @param cuts        counted days at which a span begins as well, in any order; those outside the horizon say nothing
 */
export function spansOf(days: number, daysInMonth: number, cuts: readonly number[] = []): Spans {
  const months = Math.max(1, Math.ceil(days / daysInMonth - 1e-9));
  const monthStarts = Array.from({ length: months }, () => days);
  for (let day = days - 1; day >= 0; day--) monthStarts[monthOf(day, daysInMonth)] = day;
  const inside = new Set(cuts.filter((day) => day > 0 && day < days));
  for (const day of monthStarts) inside.delete(day);
  // A month too short to have a day is a span all the same.
  const firstDay = [...monthStarts, ...inside].sort((a, b) => a - b);
  const lengths = firstDay.map((day, span) => (firstDay[span + 1] ?? days) - day);
  const month = firstDay.map((day) => (day < days ? monthOf(day, daysInMonth) : months - 1));
  const monthLength = Float64Array.from(
    monthStarts,
    (_, number) => Math.min(daysInMonth, days - number * daysInMonth) / daysInMonth,
  );
  const monthEnds = [...monthStarts.slice(1), days];
  const inMonths = Float64Array.from(month, (number, span) => {
    const whole = monthEnds[number]! - monthStarts[number]!;
    const length = lengths[span]!;
    return length === whole ? monthLength[number]! : (monthLength[number]! * length) / whole;
  });
  const monthFirst = monthStarts.map((_, number) => month.indexOf(number));
  return {
    firstDay: Int32Array.from(firstDay),
    days: Float64Array.from(lengths),
    inMonths,
    month: Int32Array.from(month),
    monthFirst: Int32Array.from([...monthFirst, firstDay.length]),
    monthLength,
  };
}

/** Whether every span is a month. */
export function isByMonth({ month, monthLength }: Spans): boolean {
  return month.length === monthLength.length;
}

/** A horizon without days as one span. */
export function oneSpan(inMonths: number): Spans {
  return {
    firstDay: Int32Array.of(0),
    days: Float64Array.of(1),
    inMonths: Float64Array.of(inMonths),
    month: Int32Array.of(0),
    monthFirst: Int32Array.of(0, 1),
    monthLength: Float64Array.of(inMonths),
  };
}

/** Number of the month of a counted day. */
function monthOf(day: number, daysInMonth: number): number {
  return Math.floor(day / daysInMonth + 1e-9);
}
