import { describe, expect, test } from 'vitest';
import { compileCalendar } from '../../../src/scenario/compile/index.ts';
import { longestDelay } from '../../../src/scenario/compile/run-in.ts';
import { exponential, fixed, floor } from './fixture.ts';

const HOUR = 3_600;
const DAY = 86_400;
const noon = { from: 12 * HOUR, to: 12.75 * HOUR, paid: false };
const morning = { from: 10.5 * HOUR, to: 10.75 * HOUR, paid: true };
const afternoon = { from: 15.5 * HOUR, to: 15.75 * HOUR, paid: true };
const shift = { from: 9 * HOUR, to: 17.5 * HOUR };

describe('a working day', () => {
  test('pays shift less unpaid breaks, and staffs what paid breaks and the meeting leave', () => {
    const calendar = compileCalendar(
      floor({ calendar: { shift, breaks: [noon, morning, afternoon], meetings: 0.25 * HOUR } }),
    );
    // 8.5 h - 0.75 h unpaid; then 0.5 h paid breaks and 0.25 h meeting
    expect(calendar.paidPerDay).toBe(7.75 * HOUR);
    expect(calendar.staffedPerDay).toBe(7 * HOUR);
    expect(Array.from(calendar.windowStart.slice(0, 4), (from) => from / HOUR)).toEqual([
      9.25, 10.75, 12.75, 15.75,
    ]);
    expect(Array.from(calendar.windowEnd.slice(0, 4), (to) => to / HOUR)).toEqual([
      10.5, 12, 15.5, 17.5,
    ]);
  });

  test.each([
    ['outside the shift', [{ from: 8 * HOUR, to: 8.5 * HOUR, paid: true }], 0, 'inside the shift'],
    ['overlapping', [noon, { ...noon, from: 12.5 * HOUR, to: 13 * HOUR }], 0, 'overlaps'],
    ['in the meeting', [{ from: 9.25 * HOUR, to: 10 * HOUR, paid: true }], HOUR, 'meeting'],
  ])('refuses a break %s', (_name, breaks, meetings, message) => {
    expect(() => compileCalendar(floor({ calendar: { shift, breaks, meetings } }))).toThrow(
      message,
    );
  });

  test('refuses a shift that meetings fill', () => {
    const scenario = floor({ calendar: { shift, meetings: 8.5 * HOUR } });
    expect(() => compileCalendar(scenario)).toThrow('leave nothing of 09:00..17:30');
  });
});

test('a calendar is made once, and another one for any other working time', () => {
  const until = (hour: number) =>
    compileCalendar(floor({ calendar: { shift: { from: 9 * HOUR, to: hour * HOUR } } }));
  expect(until(17)).toBe(until(17));
  // more than are kept at once
  const ends = Array.from({ length: 150 }, (_, i) => 17 + i / 60);
  for (const end of [...ends, ...ends]) expect(until(end).windowEnd[0]).toBe(end * HOUR);
});

describe('a period', () => {
  const days = (count: number, unit: 'day' | 'week' | 'month' | 'year'): number =>
    compileCalendar(floor({ period: { length: { count, unit } } })).days;

  test('counts working days: 21 a month, 5 a week', () => {
    expect([days(1, 'month'), days(2, 'week'), days(3, 'day'), days(1, 'year')]).toEqual([
      21, 10, 3, 252,
    ]);
  });

  test('refuses parts of days, and hours without `continuous`', () => {
    expect(() => days(1.5, 'week')).toThrow('7.5 working days');
    const hours = floor({ period: { length: { count: 160, unit: 'h' } } });
    expect(() => compileCalendar(hours)).toThrow('continuous: yes');
  });

  test('that is continuous has no breaks and a month of 21 days of 8 h', () => {
    const calendar = compileCalendar(
      floor({
        period: {
          length: { count: 160, unit: 'h' },
          continuous: true,
          warm_up: { count: 20, unit: 'h' },
        },
        calendar: { breaks: [noon] },
      }),
    );
    expect([calendar.countFrom, calendar.cutAt]).toEqual([20 * HOUR, 180 * HOUR]);
    expect(calendar.paidPerDay).toBe(160 * HOUR);
    expect(calendar.periodMonths[0]).toBeCloseTo(160 / 168, 12);
  });
});

describe('the run-in of a running floor', () => {
  const reach = { total: 0.8, first_try: 0.5, tries: 4, takes: fixed(150) };
  const follow = { share_of_sales: 0.3, close_rate: null, takes: fixed(720) };
  const scenario = floor({
    period: { starts: 'running' },
    handoff: {
      reach: { ...reach, gap: fixed({ shape: 'amount', low: 7_200, high: DAY }) },
    },
    closing: {
      follow_ups: {
        ...follow,
        per_open_deal: 2,
        after: fixed({ shape: 'amount', low: DAY, high: 5 * DAY }),
      },
    },
  });

  test('is as long as the longest chain of delays, at upper ends, in whole weeks', () => {
    // 3 gaps of a day and 2 follow-ups after 5 days: 13 days
    expect(longestDelay(scenario) / DAY).toBeCloseTo(13, 6);
    const calendar = compileCalendar(scenario);
    expect(calendar.days).toBe(10 + 21);
    expect(calendar.countFrom).toBe(14 * DAY + 9 * HOUR);
  });

  test('is one week at least, none where the floor starts empty or with counts, and adds to the warm-up', () => {
    const uncounted = (period: object): number => compileCalendar(floor({ period })).days - 21;
    expect(uncounted({ starts: 'running' })).toBe(5);
    expect(uncounted({ starts: 'empty' })).toBe(0);
    expect(uncounted({ starts: { open_leads: 24, open_deals: 25 } })).toBe(0);
    expect(uncounted({ starts: 'running', warm_up: { count: 3, unit: 'day' } })).toBe(8);
  });

  test('is the longer of its own and the one of its study, where the floor starts running', () => {
    const { countFrom } = compileCalendar(scenario);
    expect(compileCalendar(scenario, 10 * DAY).countFrom).toBe(countFrom);
    expect(compileCalendar(scenario, 20 * DAY).countFrom).toBe(countFrom + 7 * DAY);
    const empty = floor({ period: { starts: 'empty' } });
    expect(compileCalendar(empty, 20 * DAY).countFrom).toBe(compileCalendar(empty).countFrom);
    const hours = { count: 160, unit: 'h' } as const;
    const open = floor({ period: { starts: 'running', continuous: true, length: hours } });
    expect(compileCalendar(open, 10 * DAY).countFrom).toBe(10 * DAY);
  });

  test('counts the upper end of what varies', () => {
    const holding = floor({
      handoff: { kind: 'cold transfer', overflow: 'none', patience: exponential(600) },
    });
    // 95 % point of an exponential
    expect(longestDelay(holding)).toBeCloseTo(600 * Math.log(20), 6);
  });
});
