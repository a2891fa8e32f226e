import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calendar, type ShiftCalendar } from '../../src/floor/calendar.ts';
import { continuousHours, workingDays } from './models.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Mornings from 9:00 to 12:00, so many of them. */
function mornings(changes: Partial<ShiftCalendar>): Calendar {
  return Calendar.ofShifts({
    windows: [{ from: 9 * HOUR, to: 12 * HOUR, gapPaid: false }],
    paidPerDay: 3 * HOUR,
    staffedPerDay: 3 * HOUR,
    uncountedDays: 0,
    countedDays: 1,
    workingDaysPerMonth: 21,
    finishLimit: Infinity,
    ...changes,
  });
}

const opensAt = (calendar: Calendar): number[] =>
  [...calendar.windowStart].map((start) => (start - 9 * HOUR) / DAY);

describe('working days', () => {
  test('follow each other on the clock, five in seven', () => {
    expect(opensAt(mornings({ countedDays: 12 }))).toEqual([
      0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15,
    ]);
  });

  test.each([
    { uncountedDays: 0, opens: [0, 1], monday: 0 },
    { uncountedDays: 2, opens: [3, 4, 7, 8], monday: 7 },
    { uncountedDays: 5, opens: [0, 1, 2, 3, 4, 7, 8], monday: 7 },
    { uncountedDays: 6, opens: [4, 7, 8, 9, 10, 11, 14, 15], monday: 14 },
  ])(
    'counting begins on a Monday, after $uncountedDays days',
    ({ uncountedDays, opens, monday }) => {
      const calendar = mornings({ uncountedDays, countedDays: 2 });
      expect(opensAt(calendar)).toEqual(opens);
      expect(calendar.countFrom).toBe(monday * DAY + 9 * HOUR);
      expect([...calendar.dayPeriod]).toEqual([...Array<number>(uncountedDays).fill(-1), 0, 0]);
      expect([...calendar.segmentWeekday].slice(3 * uncountedDays)).toEqual([0, 0, 0, 1, 1, 1]);
    },
  );

  test('windows belong to their day, and closing time is the end of its last', () => {
    const calendar = workingDays(2);
    expect([...calendar.windowDay]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...calendar.dayWindow]).toEqual([0, 3, 6]);
    for (const window of [0, 1, 2]) expect(calendar.closingTime(window)).toBe(17.5 * HOUR);
    for (const window of [3, 4, 5]) expect(calendar.closingTime(window)).toBe(DAY + 17.5 * HOUR);
    expect(calendar.end).toBe(DAY + 17.5 * HOUR);
  });

  test('no days: nothing opens', () => {
    const calendar = mornings({ countedDays: 0 });
    expect(calendar.windowStart).toHaveLength(0);
    expect(calendar.end).toBe(0);
    expect([...calendar.periodMonths]).toEqual([0]);
  });
});

test('windows are cut at full hours', () => {
  const calendar = workingDays(1);
  const pieces = [...calendar.segmentStart].map((from, segment) => [
    from / HOUR,
    calendar.segmentEnd[segment]! / HOUR,
  ]);
  expect(pieces).toEqual([
    [9, 10],
    [10, 11],
    [11, 12],
    [12.75, 13],
    [13, 14],
    [14, 15],
    [15.25, 16],
    [16, 17],
    [17, 17.5],
  ]);
  expect([...calendar.segmentHour]).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
  expect([...calendar.segmentWindow]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
});

describe('pay periods', () => {
  test.each([
    { countedDays: 21, workingDaysPerMonth: 21, days: [21], months: [1] },
    { countedDays: 50, workingDaysPerMonth: 21, days: [21, 21, 8], months: [1, 1, 8 / 21] },
    { countedDays: 5, workingDaysPerMonth: 20, days: [5], months: [0.25] },
    { countedDays: 13, workingDaysPerMonth: 6.5, days: [7, 6], months: [1, 1] },
  ])('$countedDays days of $workingDaysPerMonth a month', (shape) => {
    const calendar = mornings({ ...shape, uncountedDays: 3 });
    expect(calendar.periods).toBe(shape.days.length);
    expect([...calendar.periodDays]).toEqual(shape.days);
    shape.months.forEach((length, month) => {
      expect(calendar.periodMonths[month]).toBeCloseTo(length, 12);
    });
  });
});

describe('pay periods shorter than a month', () => {
  test.each([
    { what: 'weeks', counted: 12, a: 10, cuts: [5, 10], first: [0, 5, 10], month: [0, 0, 1] },
    {
      what: 'weeks across months',
      counted: 12,
      a: 8,
      cuts: [5, 10],
      first: [0, 5, 8, 10],
      month: [0, 0, 1, 1],
    },
    {
      what: 'in any order, twice',
      counted: 6,
      a: 21,
      cuts: [4, 2, 4],
      first: [0, 2, 4],
      month: [0, 0, 0],
    },
    { what: 'outside the horizon', counted: 6, a: 21, cuts: [-3, 0, 6, 9], first: [0], month: [0] },
    {
      what: 'months of 6.5 days',
      counted: 13,
      a: 6.5,
      cuts: [2],
      first: [0, 2, 7],
      month: [0, 0, 1],
    },
  ])('$what', ({ a, counted, cuts, first, month }) => {
    const shape = { countedDays: counted, workingDaysPerMonth: a, uncountedDays: 3 };
    const plain = mornings(shape);
    const calendar = mornings({ ...shape, cuts });
    const { monthFirst, monthLength } = calendar.spans;
    expect(calendar.periods).toBe(first.length);
    expect([...calendar.periodFirst]).toEqual(first);
    expect([...calendar.spans.month]).toEqual(month);
    expect([...monthLength]).toEqual([...plain.periodMonths]);
    const lengths = first.map((day, span) => (first[span + 1] ?? counted) - day);
    expect([...calendar.periodDays]).toEqual(lengths);
    const periods = lengths.flatMap((days, span) => Array<number>(days).fill(span));
    expect([...calendar.dayPeriod]).toEqual([-1, -1, -1, ...periods]);
    // The spans of a month are as long as it, each by its days.
    expect(monthFirst[monthLength.length]).toBe(first.length);
    monthLength.forEach((length, number) => {
      const [from, until] = [monthFirst[number]!, monthFirst[number + 1]!];
      expect([...calendar.spans.month.subarray(from, until)].every((of) => of === number)).toBe(
        true,
      );
      const parts = calendar.periodMonths.subarray(from, until);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(length, 12);
      const days = calendar.periodDays.subarray(from, until);
      parts.forEach((part, i) => expect(part / parts[0]!).toBeCloseTo(days[i]! / days[0]!, 12));
    });
  });

  test('change nothing else of a calendar', () => {
    const shape = { countedDays: 30, uncountedDays: 4 };
    const { dayPeriod, segmentPeriod, ...cut } = mornings({ ...shape, cuts: [5, 10, 22] });
    const plain = mornings(shape);
    const same = Object.keys(cut).filter((key) => !/^(period|spans)/u.test(key));
    expect(same.length).toBeGreaterThan(15);
    for (const key of same as (keyof typeof cut)[]) expect(cut[key], key).toEqual(plain[key]);
    expect(dayPeriod).not.toEqual(plain.dayPeriod);
    expect(segmentPeriod).toHaveLength(plain.segmentPeriod.length);
  });

  test('a month too short to have a day is one all the same', () => {
    const { spans } = mornings({ countedDays: 22, workingDaysPerMonth: 21.67, cuts: [10] });
    expect([...spans.firstDay]).toEqual([0, 10, 22]);
    expect([...spans.days]).toEqual([10, 12, 0]);
    expect([...spans.month]).toEqual([0, 0, 1]);
    expect(spans.inMonths[2]).toBeCloseTo(0.33 / 21.67, 12);
  });
});

describe('work that goes on past its window', () => {
  // Windows 9:00..12:00, 12:45..15:00 and 15:15..17:30; the first break unpaid, the second paid.
  test.each([
    { what: 'inside its window', window: 0, until: 11.9, staffed: 0, paid: 0 },
    { what: 'into an unpaid break', window: 0, until: 12.25, staffed: 0.25, paid: 0.25 },
    { what: 'through an unpaid break', window: 0, until: 13, staffed: 0.75, paid: 0.75 },
    { what: 'through a paid break', window: 1, until: 15.5, staffed: 0.25, paid: 0 },
    { what: 'past closing', window: 2, until: 19, staffed: 1.5, paid: 1.5 },
    { what: 'from morning past closing', window: 0, until: 18, staffed: 1.5, paid: 1.25 },
  ])('$what', ({ window, until, staffed, paid }) => {
    for (const day of [0, 1]) {
      const calendar = workingDays(2);
      const first = window + 3 * day;
      const moment = until * HOUR + day * DAY;
      expect(calendar.staffedBeyond(first, moment)).toBeCloseTo(staffed * HOUR, 6);
      expect(calendar.paidBeyond(first, moment)).toBeCloseTo(paid * HOUR, 6);
    }
  });
});

describe('open time', () => {
  const calendar = workingDays(3);
  const OPEN = 7.5 * HOUR;

  test.each([
    { moment: 9, open: 0 },
    { moment: 10.5, open: 1.5 },
    { moment: 12.5, open: 3 },
    { moment: 13, open: 3.25 },
    { moment: 20, open: 7.5 },
    { moment: 24 + 9, open: 7.5 },
    { moment: 24 + 10, open: 8.5 },
  ])('at hour $moment, $open h have been open', ({ moment, open }) => {
    expect(calendar.openTime(moment * HOUR, 0)).toBeCloseTo(open * HOUR, 6);
  });

  test('the moment of an open time is where it was read, or where the window before a gap ended', () => {
    const moments = fc.double({ min: 9 * HOUR, max: 2 * DAY + 17.5 * HOUR, noNaN: true });
    fc.assert(
      fc.property(moments, fc.nat(8), (moment, candidate) => {
        const window = calendar.windowStart[candidate]! <= moment ? candidate : 0;
        const last = calendar.windowStart.findLastIndex((start) => start <= moment);
        const expected = Math.min(moment, calendar.windowEnd[last]!);
        expect(calendar.momentOf(calendar.openTime(moment, window), window)).toBeCloseTo(
          expected,
          5,
        );
      }),
      { seed: 1 },
    );
  });

  test('beyond the last window there is no such moment', () => {
    expect(calendar.momentOf(3 * OPEN, 0)).toBe(2 * DAY + 17.5 * HOUR);
    expect(calendar.momentOf(3 * OPEN + 1, 0)).toBe(Infinity);
  });
});

test('a continuous horizon is one window without hours, cut at its end', () => {
  const calendar = continuousHours(84, 20);
  expect([...calendar.windowStart]).toEqual([0]);
  expect([...calendar.windowEnd]).toEqual([104 * HOUR]);
  expect(calendar.segmentStart).toHaveLength(1);
  expect(calendar.countFrom).toBe(20 * HOUR);
  expect(calendar.cutAt).toBe(104 * HOUR);
  expect([...calendar.periodMonths]).toEqual([0.5]);
  expect(calendar.paidPerDay).toBe(84 * HOUR);
});
