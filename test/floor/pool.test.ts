import { describe, expect, test } from 'vitest';
import type { FailuresModel, PoolModel, TelemarketingModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { dropsByDay } from '../../src/floor/telemarketing/drops-by-day.ts';
import { constant } from '../../src/random/distributions/index.ts';
import {
  continuousHours,
  pool,
  replicate,
  telemarketing,
  telesales,
  workingDays,
} from './models.ts';

/** Everybody answers after 10 s and talks for 100 s, unless a test says otherwise. */
function floorOf(
  changes: Partial<TelemarketingModel>,
  settings: Partial<PoolModel> = {},
  telemarketers = 1,
): FloorResult {
  const calendar = changes.calendar ?? continuousHours(1);
  const model = telemarketing({
    calendar,
    connectRate: 1,
    attempt: constant(10),
    answeredAttempt: constant(10),
    jump: false,
    talk: constant(100),
    wrap: constant(0),
    qualifyRate: 0,
    ...changes,
    pool: pool(settings),
  });
  const floor = { telemarketing: model, inbound: [], telesales: telesales({ calendar }) };
  const chance = { seed: 'pool', replication: 0, dialByDial: false };
  return replicate(floor, { telemarketers, closers: 0 }, chance);
}

const failures: FailuresModel = {
  machines: 1,
  busy: 0,
  badNumbers: 0,
  machineRings: constant(20),
  busyRings: constant(2),
  badNumberRings: constant(5),
  machineWastes: constant(30),
};

test('whoever answers while the only telemarketer talks is dropped', () => {
  // Both lines are answered at 10 s, then one every 10 s: each 100 s one of them is put through.
  const { dialler, telemarketers } = floorOf({});
  expect(telemarketers.total('contacts')).toBe(36);
  expect(dialler!.dropped).toBe(1 + 359 - 35);
  expect(telemarketers.total('waiting')).toBe(10);
});

test('a call that is held for long enough is put through', () => {
  const { dialler, telemarketers } = floorOf({ talk: constant(15) }, { answerWithin: 20 });
  expect(dialler!.dropped).toBeLessThanOrEqual(1);
  expect(telemarketers.total('contacts')).toBe(Math.floor(3590 / 15) + 1);
});

test('who has waited longest gets the call', () => {
  const { telemarketers } = floorOf({ talk: constant(5) }, { firstLevel: 0.5 }, 4);
  const each = [0, 1, 2, 3].map((person) => telemarketers.get(person, 0, 'contacts'));
  expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
});

test('rings are void when a window closes, and lines begin anew in the next', () => {
  const calendar = workingDays(1);
  const { dialler } = floorOf({ calendar, connectRate: 0, attempt: constant(7000) });
  // Windows of 3 h, 2 h 15 min and 2 h 15 min have room for one attempt of 7,000 s each, on two lines.
  expect(dialler!.unanswered).toBe(6);
  expect(dialler!.ringing).toBe(2 * 7.5 * 3600);
});

test('a machine that detection misses takes its time; one that it finds takes none', () => {
  const missed = floorOf({ connectRate: 0, failures }, { missedMachines: 1, firstLevel: 1 });
  expect(missed.dialler!.machines).toBe(72);
  expect(missed.telemarketers.total('machine_time')).toBe(72 * 30);
  const found = floorOf({ connectRate: 0, failures }, { missedMachines: 0, firstLevel: 1 });
  expect(found.dialler!.machines).toBe(180);
  expect(found.telemarketers.total('machine_time')).toBe(0);
});

test('a machine taken for somebody while nobody is free is no dropped call', () => {
  // Two lines meet a machine after 20 s each; the first one takes the telemarketer 30 s.
  const { dialler } = floorOf({ connectRate: 0, failures }, { missedMachines: 1 });
  expect(dialler!.machines).toBeGreaterThan(120);
  expect(dialler).toMatchObject({ dropped: 0, worstDay: 0, daysOverLimit: 0 });
});

test('a false alarm is a contact and a dropped call', () => {
  const { dialler, telemarketers } = floorOf({}, { falseAlarms: 1, firstLevel: 1 });
  expect(dialler).toMatchObject({ dropped: 360, falseAlarms: 360, worstDay: 1, daysOverLimit: 1 });
  expect(telemarketers.total('contacts')).toBe(0);
});

test('nobody at work, no lines', () => {
  const { dialler } = floorOf({}, {}, 0);
  expect(dialler).toMatchObject({ dropped: 0, ringing: 0, unanswered: 0 });
});

test('a dialler that adapts looks every 15 s', () => {
  // Nobody answers, so that all ten wait: each look doubles the lines, which ring for 10 s each.
  const { dialler } = floorOf(
    { calendar: continuousHours(59 / 3600), connectRate: 0 },
    { dialer: 'adaptive average', firstLevel: 1, highestLevel: 8 },
    10,
  );
  // 10 lines from the start, 10 more from 15 s, 20 more from 30 s, 40 more from 45 s.
  expect(dialler!.unanswered).toBe(10 * 5 + 10 * 4 + 20 * 2 + 40);
});

test('drops of one day are not held against the next', () => {
  // At the limit one line each drops nobody: drops are of the morning, before the 51st call, and of each day anew.
  const { dialler } = floorOf(
    { calendar: workingDays(3) },
    { dialer: 'adaptive hard limit', firstLevel: 3, highestLevel: 3, dropLimit: 0.03 },
  );
  expect(dialler!.daysOverLimit).toBe(3);
  expect(dialler!.dropped).toBeLessThan(3 * 60);
});

test('tapered takes its lines back slowly while the shift has hours left', () => {
  const dropped = (dialer: PoolModel['dialer']): number =>
    floorOf({ calendar: continuousHours(10) }, { dialer, firstLevel: 3, highestLevel: 3 }).dialler!
      .dropped;
  // The one goes down to one line each with the 51st call, nearly all of which were dropped; the other one look by look.
  expect(dropped('adaptive hard limit')).toBeLessThan(60);
  expect(dropped('adaptive tapered')).toBeGreaterThan(200);
});

describe('drops by day', () => {
  const days = (count: number, of: (day: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, day) => of(day));

  test('the worst day, the worst 30 days, days over the limit', () => {
    const calendar = workingDays(63);
    const answers = days(63, () => 100);
    // Three months; the fifth to ninth weeks are bad.
    const dropped = days(63, (day) => (day >= 20 && day < 45 ? 10 : day === 3 ? 20 : 1));
    const found = dropsByDay(calendar, answers, dropped, 0.03);
    expect(found).toEqual({ worstDay: 0.2, worstThirtyDays: 0.1, daysOverLimit: 26 });
  });

  test('two bad days are in one span where 29 days lie between them, not where 30 do', () => {
    const worst = (second: number): number => {
      const dropped = days(45, (day) => (day === 0 || day === second ? 10 : 0));
      const answers = days(45, () => 10);
      return dropsByDay(workingDays(45), answers, dropped, 0.03).worstThirtyDays;
    };
    // Working days 0 and 21 are the Monday of week 1 and the Tuesday of week 5, the 1st and the 30th.
    expect(worst(21)).toBe(20 / 220);
    // The next day: apart. A span from a Sunday to a Monday has 21 working days.
    expect(worst(22)).toBe(10 / 210);
  });

  test('a horizon of less than 30 days counts whole; uncounted days do not', () => {
    const calendar = workingDays(10, 5);
    const answers = days(15, (day) => (day < 5 ? 0 : 100));
    const dropped = days(15, (day) => (day < 5 ? 0 : day < 10 ? 4 : 2));
    const found = dropsByDay(calendar, answers, dropped, 0.03);
    expect(found).toEqual({ worstDay: 0.04, worstThirtyDays: 0.03, daysOverLimit: 5 });
  });

  test('nobody answered', () => {
    const none = new Float64Array(15);
    const found = dropsByDay(workingDays(15), none, none, 0.03);
    expect(found).toEqual({ worstDay: 0, worstThirtyDays: 0, daysOverLimit: 0 });
  });
});
