import { describe, expect, test } from 'vitest';
import type { ListModel, PoolModel, TelemarketingModel } from '../../src/floor/model.ts';
import { EVENT } from '../../src/floor/events.ts';
import { EventRecord } from '../../src/floor/event-record.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { listOf } from './lists.ts';
import {
  continuousHours,
  pool,
  replicate,
  telemarketing,
  telesales,
  workingDays,
} from './models.ts';

const HOUR = 3600;

interface Asked {
  readonly changes?: Partial<TelemarketingModel>;
  readonly settings?: Partial<PoolModel>;
  readonly people?: number;
  readonly record?: EventRecord;
}

/** Nobody answers within a minute, on two lines each, unless a test says otherwise. */
function floorOf(
  lists: readonly ListModel[] | null,
  { changes = {}, people = 2, record, settings = {} }: Asked = {},
): FloorResult {
  const calendar = changes.calendar ?? workingDays(10);
  const model = telemarketing({
    calendar,
    connectRate: 0,
    attempt: constant(60),
    answeredAttempt: constant(10),
    jump: false,
    talk: constant(100),
    wrap: constant(0),
    qualifyRate: 0,
    ...changes,
    lists,
    described: lists !== null && lists.length > 1,
    pool: pool(settings),
  });
  const floor = { telemarketing: model, inbound: [], telesales: telesales({ calendar }) };
  const chance = { seed: 'pool', replication: 0, dialByDial: false };
  return replicate(floor, { telemarketers: people, closers: 0 }, chance, true, record);
}

function dialsOf({ dialler, telemarketers }: FloorResult): number {
  const { badNumbers, busy, dropped, machines, unanswered } = dialler!;
  return telemarketers.total('contacts') + badNumbers + busy + dropped + machines + unanswered;
}

const once = { attempts: 1, contactByAttempt: Float64Array.of(1) };

test('a list that outlasts the horizon gives the bits of one that never ends', () => {
  const changes: Partial<TelemarketingModel> = {
    calendar: workingDays(5, 2),
    connectRate: 0.2,
    attempt: distributionOf('exponential', 25, 1),
    talk: distributionOf('lognormal', 100, 1),
    qualifyRate: 0.1,
    absence: 0.1,
    failures: {
      machines: 0.3,
      busy: 0.1,
      badNumbers: 0.1,
      machineRings: constant(20),
      busyRings: constant(2),
      badNumberRings: constant(5),
      machineWastes: constant(8),
    },
  };
  for (const dialer of ['power', 'predictive'] as const) {
    const settings = { dialer, answerWithin: 2, missedMachines: 0.1, falseAlarms: 0.05 };
    const asked = { changes, people: 6, settings };
    const [ends, endless] = [floorOf([listOf({ records: 1e6 })], asked), floorOf(null, asked)];
    expect(dialsOf(endless)).toBeGreaterThan(2_000);
    expect(ends.dialler).toEqual(endless.dialler);
    expect([...ends.telemarketers.cells]).toEqual([...endless.telemarketers.cells]);
    expect(ends.totals).toEqual(endless.totals);
    // Tried once more later, all but leads.
    expect(ends.prospects!.bought - ends.prospects!.left).toBe(ends.totals.leads);
  }
});

describe('a list that ends', () => {
  test('is dialled once each where one attempt is allowed, and then lines stop', () => {
    const { dialler, prospects, telemarketers } = floorOf([listOf({ ...once, records: 500 })]);
    expect(dialler!.unanswered).toBe(500);
    expect(dialler!.ringing).toBe(500 * 60);
    expect(prospects).toEqual({ bought: 500, left: 0, dryDay: 1 });
    expect(telemarketers.total('waiting')).toBe(telemarketers.total('staffed'));
  });

  test('runs dry sooner on more lines', () => {
    const list = listOf({ ...once, records: 4_000 });
    const dryDays = [1, 2, 4].map((level) => {
      const settings = { firstLevel: level, highestLevel: level };
      return floorOf([list], { settings }).prospects!.dryDay;
    });
    // 450 minutes a day, of two people.
    expect(dryDays).toEqual([5, 3, 2]);
  });

  test('takes in what is delivered each later week, even while it is empty', () => {
    const list = listOf({ ...once, records: 50, refresh: 30 });
    const floor = floorOf([list], { changes: { calendar: workingDays(11) } });
    expect(dialsOf(floor)).toBe(110);
    expect(floor.prospects).toEqual({ bought: 110, left: 0, dryDay: 1 });
  });

  test('is tried again only after the wait', () => {
    const dials = (retryAfter: number): number => {
      const contactByAttempt = new Float64Array(6).fill(1);
      const list = listOf({ records: 10, attempts: 6, retryAfter, contactByAttempt });
      return dialsOf(floorOf([list], { changes: { calendar: workingDays(1) } }));
    };
    expect(dials(0)).toBe(60);
    expect(dials(HOUR)).toBe(60);
    expect(dials(3 * HOUR)).toBe(30);
    expect(dials(30 * HOUR)).toBe(10);
  });

  test('loses bad numbers on the first dial, leads, and those who ask', () => {
    const dials = (list: Partial<ListModel>, connectRate: number, qualifyRate = 0): number => {
      const contactByAttempt = Float64Array.of(1, 1);
      const all = listOf({ records: 300, attempts: 2, contactByAttempt, ...list });
      const settings = { firstLevel: 1, highestLevel: 1 };
      return dialsOf(floorOf([all], { changes: { connectRate, qualifyRate }, settings }));
    };
    expect(dials({}, 0)).toBe(600);
    expect(dials({ badNumbers: 1 }, 0)).toBe(300);
    expect(dials({}, 1)).toBe(600);
    expect(dials({ removed: 1 }, 1)).toBe(300);
    expect(dials({}, 1, 1)).toBe(300);
  });

  test('is not touched before counting begins', () => {
    const list = listOf({ ...once, records: 50 });
    const floor = floorOf([list], { changes: { calendar: workingDays(2, 5) } });
    expect(dialsOf(floor)).toBe(50);
  });

  test('ends in a continuous period, too', () => {
    const changes = { calendar: continuousHours(40, 3) };
    const floor = floorOf([listOf({ ...once, records: 3_000 })], { changes });
    // What rang when counting began came off no list.
    expect(Math.abs(dialsOf(floor) - 3_000)).toBeLessThanOrEqual(4);
    expect(floor.prospects).toEqual({ bought: 3_000, left: 0, dryDay: 2 });
  });

  test('without records nobody is dialled, and nothing hangs', () => {
    const floor = floorOf([listOf({ records: 0 })]);
    expect(dialsOf(floor)).toBe(0);
    expect(floor.prospects).toEqual({ bought: 0, left: 0, dryDay: 1 });
  });

  test('without telemarketers it stays as it is, deliveries and all', () => {
    const floor = floorOf([listOf({ records: 100, refresh: 10 })], { people: 0 });
    expect(floor.prospects).toEqual({ bought: 110, left: 110, dryDay: 0 });
  });
});

describe('what becomes of a record', () => {
  test('a ring that a closing window cuts off is no attempt', () => {
    // As without lists: windows of 3 h, 2 h 15 min and 2 h 15 min, one attempt each on four lines.
    const changes = { calendar: workingDays(1), attempt: constant(7000) };
    const floor = floorOf([listOf({ ...once, records: 13 })], { changes });
    expect(floor.dialler!.unanswered).toBe(12);
    expect(floor.prospects).toEqual({ bought: 13, left: 1, dryDay: 0 });
  });

  test('a record whose ring was cut off is as it was: due since its last dial', () => {
    const list = listOf({ records: 4, attempts: 3, retryAfter: 1.5 * HOUR });
    const changes = { calendar: workingDays(1), attempt: constant(80 * 60) };
    // To 10:20; from 11:50, cut off at 12:00 and begun anew at 12:45; from 15:35.
    const floor = floorOf([list], { changes });
    expect(floor.dialler!.unanswered).toBe(12);
    expect(floor.prospects).toEqual({ bought: 4, left: 0, dryDay: 1 });
  });

  test('a dropped call is an attempt, and the record may be tried again', () => {
    const changes = { calendar: continuousHours(1), connectRate: 1, talk: constant(100_000) };
    const drops = (attempts: number): FloorResult => {
      const contactByAttempt = new Float64Array(attempts).fill(1);
      const list = listOf({ records: 20, attempts, retryAfter: 0, contactByAttempt });
      return floorOf([list], { changes, people: 1 });
    };
    // The first who answers is put through and talks to the end.
    const [one, three] = [drops(1), drops(3)];
    expect(one.dialler!.dropped).toBe(19);
    expect(three.dialler!.dropped).toBe(3 * 19);
    expect(one.prospects).toMatchObject({ bought: 20, left: 0 });
    // The one who talks has had one call of three.
    expect(three.prospects).toMatchObject({ bought: 20, left: 1 });
  });

  test('so is a call dropped as a machine, and a machine that met a telemarketer', () => {
    const failures = {
      machines: 1,
      busy: 0,
      badNumbers: 0,
      machineRings: constant(20),
      busyRings: constant(2),
      badNumberRings: constant(5),
      machineWastes: constant(30),
    };
    const contactByAttempt = Float64Array.of(1, 1, 1);
    const list = listOf({ records: 10, retryAfter: 0, contactByAttempt });
    const alarms = floorOf([list], { changes: { connectRate: 1 }, settings: { falseAlarms: 1 } });
    expect(alarms.dialler!.falseAlarms).toBe(30);
    const missed = floorOf([list], { changes: { failures }, settings: { missedMachines: 1 } });
    expect(missed.dialler!.machines).toBe(30);
    expect(missed.telemarketers.total('machine_time')).toBeGreaterThan(0);
    expect(missed.prospects).toMatchObject({ bought: 10, left: 0 });
  });
});

describe('several lists', () => {
  test('are dialled in their order, and leads say which one they came from', () => {
    const lists = [listOf({ ...once, records: 60 }), listOf({ ...once, records: 200 })];
    const changes = { connectRate: 1, qualifyRate: 1 };
    const settings = { firstLevel: 1, highestLevel: 1 };
    const { sources } = floorOf(lists, { changes, settings });
    expect(sources.map(({ source, leads }) => [source, leads])).toEqual([
      ['list 0', 60],
      ['list 1', 200],
    ]);
  });

  test('lines ring within legal hours only, the next list outside them', () => {
    const calendar = workingDays(3);
    const morning = Uint8Array.from(calendar.segmentHour, (hour) => Number(hour < 11));
    const late = Uint8Array.from(calendar.segmentHour, (hour) => Number(hour >= 16));
    const dialled = (lists: readonly ListModel[]): number[] => {
      const record = new EventRecord();
      floorOf(lists, { changes: { calendar }, record });
      const hours = new Set<number>();
      for (let at = 0; at < record.length; at++) {
        if (record.kind[at] !== EVENT.line_unanswered) continue;
        hours.add(Math.floor((record.from[at]! % (24 * HOUR)) / HOUR));
      }
      return [...hours].sort((a, b) => a - b);
    };
    const all = { ...once, records: 1e5 };
    expect(dialled([listOf({ ...all, legal: morning })])).toEqual([9, 10]);
    expect(dialled([listOf({ ...all, legal: late })])).toEqual([16, 17]);
    expect(dialled([listOf({ ...all, legal: morning }), listOf({ ...all, legal: late })])).toEqual([
      9, 10, 16, 17,
    ]);
    expect(dialled([listOf({ ...all, records: Infinity, legal: late })])).toEqual([16, 17]);
  });
});
