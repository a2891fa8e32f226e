import { describe, expect, test } from 'vitest';
import {
  compileBooks,
  compileCalendar,
  compileTelemarketing,
} from '../../../src/scenario/compile/index.ts';
import { callingRules, leastGap, legalHours } from '../../../src/scenario/rules/index.ts';
import type { Calling, ListSource, Scenario } from '../../../src/scenario/scenario.ts';
import { offsetOf, timeZoneNames } from '../../../src/scenario/time-zones.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import { exponential, floor, middle, plain } from './fixture.ts';

const list: ListSource = {
  ...endlessList,
  records: 1_000,
  refresh: 100,
  attempts: 4,
  retry_after: 3_600,
  contact_by_attempt: { 2: 0.9, 4: 0.5 },
};

const withList = (one: Partial<ListSource>, calling: Partial<Calling> = {}): Scenario =>
  floor({ prospects: { list: { ...list, ...one } }, calling });

const compiled = (scenario: Scenario) =>
  compileTelemarketing(scenario, compileCalendar(scenario), middle);

describe('lists', () => {
  test('one that never ends, at any hour, is none', () => {
    expect(compiled(plain).lists).toBeNull();
    expect(compiled(plain).described).toBe(false);
    const two = floor({ prospects: { list, endless: endlessList } });
    expect(compiled(two).lists).toHaveLength(2);
    expect(compiled(two).described).toBe(true);
  });

  test('an attempt not named has the factor of the one before it', () => {
    expect([...compiled(withList({})).lists![0]!.contactByAttempt]).toEqual([1, 0.9, 0.9, 0.5]);
  });

  test('a cap of calls in 24 h is a gap between attempts', () => {
    expect(compiled(withList({}, { rules: ['us-federal'] })).lists![0]!.retryAfter).toBe(3_600);
    expect(compiled(withList({}, { rules: ['florida'] })).lists![0]!.retryAfter).toBe(8 * 3_600);
    expect(leastGap(['washington'])).toBe(0);
  });

  test('legal hours are those of the called party', () => {
    const legalAt = (
      here: string | null,
      there: string | null,
      rules: Calling['rules'],
    ): number[] => {
      const scenario = floor({
        prospects: { list: { ...list, time_zone: there } },
        calendar: { time_zone: here },
        calling: { rules },
      });
      const calendar = compileCalendar(scenario);
      const { legal } = compileTelemarketing(scenario, calendar, middle).lists![0]!;
      const day = calendar.segmentHour.filter((_, segment) => calendar.segmentDay[segment] === 0);
      return [...day].filter((_, segment) => legal === null || legal[segment] === 1);
    };
    const all = [9, 10, 11, 12, 13, 14, 15, 16];
    expect(legalAt(null, null, ['us-federal'])).toEqual(all);
    expect(legalAt(null, 'America/Los_Angeles', ['us-federal'])).toEqual(all);
    expect(legalAt('America/New_York', 'America/Los_Angeles', ['us-federal'])).toEqual(
      all.filter((hour) => hour - 3 >= 8),
    );
    expect(legalAt('America/Los_Angeles', 'America/New_York', ['us-federal', 'florida'])).toEqual(
      all.filter((hour) => hour + 4 <= 20),
    );
    // Half an hour off: an hour counts where it is legal from its beginning to its end.
    expect(legalAt('UTC', 'UTC-1:30', ['florida'])).toEqual(all.filter((hour) => hour - 1.5 >= 8));
    expect(legalAt('America/New_York', 'Asia/Tokyo', ['florida'])).toEqual([]);
    expect(legalAt('America/New_York', 'America/Los_Angeles', ['canada'])).toEqual(all);
  });

  test('rules together leave the hours that all allow', () => {
    expect(legalHours(['us-federal', 'florida'])).toEqual({ from: 8 * 3_600, to: 20 * 3_600 });
    expect(legalHours(['uk-ofcom-2008'])).toBeNull();
    for (const { reminder, source } of Object.values(callingRules)) {
      expect(reminder.length * source.length).toBeGreaterThan(0);
    }
  });

  test('records are paid for when they are bought: at the start, and each later week', () => {
    const books = (length: Scenario['period']['length']): number =>
      compileBooks(
        floor({ period: { length }, prospects: { list: { ...list, cost: 0.5 } } }),
        middle,
      ).prospects;
    expect(books({ count: 1, unit: 'month' })).toBe(0.5 * (1_000 + 4 * 100));
    expect(books({ count: 5, unit: 'day' })).toBe(500);
    expect(books({ count: 6, unit: 'day' })).toBe(550);
    expect(compileBooks(plain, middle).prospects).toBe(0);
  });

  test('a later attempt that connects more often than always is refused', () => {
    const scenario = withList({ contact_by_attempt: { 2: 11 } });
    expect(() => compiled(scenario)).toThrow('more than every dial');
  });
});

describe('under a dialler that serves all', () => {
  const power = { mode: 'power 2', drop_limit: 0.03, answer_within: 2 } as const;
  const rings = {
    answered: exponential(12),
    unanswered: exponential(25),
    busy: null,
    bad_number: null,
    machine: null,
  };
  const pooled = { ...power, ring: rings, dials_per_day: null };

  test('everybody dials from one list, which means what it means otherwise', () => {
    const one = { dealt: true, bad_numbers: 0.1, removed_per_contact: 0.05 };
    const [alone, together] = [withList(one), withList(one, pooled)].map(
      (scenario) => compiled(scenario).lists![0]!,
    );
    expect(alone!.dealt).toBe(true);
    expect(together).toEqual({ ...alone, dealt: false });
    expect(compiled(floor({ calling: pooled })).lists).toBeNull();
    const books = [withList({ cost: 0.06 }), withList({ cost: 0.06 }, pooled)].map(
      (scenario) => compileBooks(scenario, middle).prospects,
    );
    expect(books[0]).toBeGreaterThan(0);
    expect(books[1]).toBe(books[0]);
  });

  test('a list that never ends keeps to legal hours', () => {
    const endless = floor({
      prospects: { list: { ...endlessList, time_zone: 'America/Los_Angeles' } },
      calendar: { time_zone: 'America/New_York' },
      calling: { ...pooled, rules: ['us-federal'] },
    });
    const { legal } = compiled(endless).lists![0]!;
    // The floor's 9 and 10 o'clock.
    expect([...legal!.subarray(0, 4)]).toEqual([0, 0, 1, 1]);
  });

  test('numbers are flagged by the dials of its lines', () => {
    const dials = (mode: Calling['mode'], connects: number): number => {
      let [least, most] = [1, 1e6];
      while (most - least > 1) {
        const numbers = Math.floor((least + most) / 2);
        const caller_id = { numbers, flagged_after: 100, connect_rate: 0.5 };
        const connect_rate = { value: connects, by_hour: {}, by_weekday: {} };
        const scenario = floor({ calling: { ...pooled, mode, caller_id, connect_rate } });
        if (compiled(scenario).connectRate < connects) least = numbers;
        else most = numbers;
      }
      return 100 * most;
    };
    // Ten people, 8 h: where hardly anybody answers each line rings 25 s at a time.
    expect(dials('power 1', 1e-9) / (10 * 1_152)).toBeCloseTo(1, 1);
    expect(dials('power 2', 1e-9) / (20 * 1_152)).toBeCloseTo(1, 1);
  });
});

describe('caller id', () => {
  const flagged = (numbers: number, count = 10): number => {
    const caller_id = { numbers, flagged_after: 100, connect_rate: 0.5 };
    const scenario = floor({
      team: { telemarketers: { ...plain.team.telemarketers, count } },
      calling: { caller_id },
    });
    return compiled(scenario).connectRate;
  };

  test('halves the connect rate where each number is dialled from more than is tolerated', () => {
    // Ten people dial 2,000 times a day.
    expect(flagged(21)).toBe(0.1);
    expect(flagged(19)).toBe(0.05);
    expect(flagged(21, 12)).toBe(0.05);
  });
});

describe('time zones', () => {
  test('are hours from UTC, in standard time', () => {
    expect(offsetOf('America/Chicago')).toBe(-6 * 3_600);
    expect(offsetOf('Asia/Kolkata')).toBe(5.5 * 3_600);
    expect(offsetOf('UTC+5:30')).toBe(5.5 * 3_600);
    expect(offsetOf('UTC')).toBe(0);
    expect(offsetOf('toString')).toBeNull();
  });

  test.each(timeZoneNames)('%s is as the platform has it in winter or summer', (name) => {
    const at = (month: number): number => {
      const date = new Date(Date.UTC(2026, month, 15, 12));
      const text = (timeZone: string): number =>
        Date.parse(`${date.toLocaleString('en-US', { timeZone, hourCycle: 'h23' })} UTC`);
      return (text(name) - text('UTC')) / 1_000;
    };
    // Standard time is the smaller offset of the year.
    expect(offsetOf(name)).toBe(Math.min(at(0), at(6)));
  });
});
