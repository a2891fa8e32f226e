import { describe, expect, test } from 'vitest';
import { constant } from '../../src/random/distributions/index.ts';
import { DAY, OPENS, days, work } from './hand-made.ts';
import { workingDays } from './models.ts';

const HOUR = 3600;

describe('a call in progress at closing time', () => {
  // It begins 600 s before the hour of work is over, and would take 1000 s.
  const leads = [{ at: OPENS + 3000 }];

  test.each([
    { limit: Infinity, overtime: 400, worked: 1 },
    { limit: 400, overtime: 400, worked: 1 },
    { limit: 300, overtime: 300, worked: 0 },
    { limit: 0, overtime: 0, worked: 0 },
  ])('may go on for $limit s, else it is cut and the lead lost', ({ limit, overtime, worked }) => {
    const floor = work({ calendar: days(HOUR, { finishLimit: limit }) }, leads, 1);
    expect(floor.totals).toMatchObject({
      worked,
      sales: worked,
      turnedAway: 1 - worked,
      lostToWaiting: 0,
      openLeadsAtEnd: 0,
    });
    expect(floor.closers.get(0, 0, 'call_time')).toBe(600 + overtime);
    expect(floor.closers.get(0, 0, 'overtime')).toBe(overtime);
    expect(floor.closers.get(0, 0, 'staffed')).toBe(2 * HOUR + overtime);
    expect(floor.closers.get(0, 0, 'paid')).toBe(2 * HOUR + overtime);
  });

  test('a follow-up cut short is refused', () => {
    const followUps = { closeRate: 1, perOpenDeal: 3, after: constant(1), takes: constant(500) };
    const floor = work(
      { calendar: days(HOUR, { finishLimit: 0 }), firstCallCloseRate: 0, followUps },
      [{ at: OPENS + 2200 }],
      1,
    );
    expect(floor.totals).toMatchObject({ accepted: 1, refused: 1, sales: 0, followedUp: 1 });
    expect(floor.closers.get(0, 0, 'follow_up_time')).toBe(399);
  });
});

describe('nobody starts a call when the shift is over', () => {
  test('what waits is rung back at the next opening', () => {
    const leads = [{ at: OPENS + 3000 }, { at: OPENS + 3100 }];
    const floor = work({ calendar: days(HOUR), kind: 'callback' }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 2, turnedAway: 0 });
    expect(floor.totals.wait).toBe(DAY - 3100);
  });

  test('not even at the very second of closing', () => {
    const leads = [{ at: OPENS + 2600 }, { at: OPENS + 2600 }];
    const floor = work({ calendar: days(HOUR, { countedDays: 1 }), kind: 'callback' }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 1, openLeadsAtEnd: 1 });
    expect(floor.closers.get(0, 0, 'overtime')).toBe(0);
  });

  test('nor a follow-up that was due already, at that second', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(60), takes: constant(100) };
    const leads = [0, 0, 0].map((at) => ({ at: OPENS + at }));
    const sold = (countedDays: number) =>
      work(
        {
          calendar: days(HOUR, { countedDays }),
          call: constant(1200),
          firstCallCloseRate: 0,
          followUps,
          followUpsGo: 'after',
        },
        leads,
        1,
      ).totals;
    expect(sold(1)).toMatchObject({ accepted: 3, sales: 0, openDealsAtEnd: 3 });
    expect(sold(2)).toMatchObject({ accepted: 3, sales: 3, openDealsAtEnd: 0 });
  });

  test('nor in a break', () => {
    const calendar = days(0, {
      windows: [
        { from: OPENS, to: OPENS + 1200, gapPaid: true },
        { from: OPENS + 1500, to: OPENS + 5000, gapPaid: false },
      ],
      staffedPerDay: 4700,
      paidPerDay: 5000,
      countedDays: 1,
    });
    const leads = [{ at: OPENS + 1000 }, { at: OPENS + 1100 }, { at: OPENS + 1300 }];
    // The first call ends at 2000 s: 300 s of the paid break worked; a second closer starts again at 1500 s.
    const alone = work({ calendar, kind: 'callback' }, leads, 1);
    expect(alone.totals).toMatchObject({ worked: 3, wait: 900 + 1700 });
    expect(alone.closers.get(0, 0, 'staffed')).toBe(5000);
    expect(alone.closers.get(0, 0, 'paid')).toBe(5000);
    expect(alone.closers.get(0, 0, 'overtime')).toBe(0);
    const both = work({ calendar, kind: 'callback' }, [leads[2]!], 2);
    expect(both.totals.wait).toBe(200);
  });

  test('a retry or follow-up that falls due at night is due at the next opening', () => {
    const reach = {
      firstTry: 0.5,
      laterTry: 1,
      tries: 2,
      gap: constant(6 * HOUR),
      takes: constant(100),
    };
    const leads = [{ at: OPENS, reach: 5 }];
    const floor = work({ calendar: days(HOUR), kind: 'callback', reach }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 1, wait: DAY });
  });
});

describe('who still holds at closing time', () => {
  const leads = [
    { at: OPENS + 3000 },
    { at: OPENS + 3100 },
    { at: OPENS + 3200, patience: 300 },
    { at: OPENS + 3700 },
  ];

  test('is lost without overflow, as is who comes later', () => {
    const floor = work({ calendar: days(HOUR), overflow: false }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 1, gaveUp: 1, turnedAway: 2, lostToWaiting: 3 });
    // Lead 1 held for 500 s, lead 2 gave up after 300 s, lead 3 was turned away as it came.
    expect(floor.totals.wait).toBe(500 + 300);
  });

  test('is rung back the next day with overflow', () => {
    const floor = work({ calendar: days(HOUR), overflow: true }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 3, gaveUp: 1, turnedAway: 0 });
    expect(floor.totals.wait).toBe(300 + (DAY - 3100) + (DAY + 1000 - 3700));
  });

  test('no longer runs out of patience then', () => {
    const holds = [leads[0]!, leads[1]!, { at: OPENS + 3150, patience: 900 }];
    const floor = work({ calendar: days(HOUR), overflow: true }, holds, 1);
    expect(floor.totals).toMatchObject({ worked: 3, gaveUp: 0 });
  });

  test('must then be reached, as any callback', () => {
    const reach = {
      firstTry: 0.5,
      laterTry: 0.5,
      tries: 2,
      gap: constant(200),
      takes: constant(100),
    };
    const hard = [
      { ...leads[0]!, reach: 9 },
      { ...leads[1]!, reach: 9 },
    ];
    const floor = work({ calendar: days(HOUR), overflow: true, reach }, hard, 1);
    expect(floor.totals).toMatchObject({ worked: 1, unreached: 1 });
    expect(floor.closers.get(0, 0, 'vain_calls')).toBe(2);
  });

  // One closer, busy all day. Whoever holds at closing time and is overlooked gives up the next day.
  const busy = { calendar: days(HOUR), call: constant(HOUR), overflow: true } as const;

  test('is rung back even where an older one, rung back already, is before him or her', () => {
    const older = [0, 10, 20].map((at) => ({ at: OPENS + at }));
    const floor = work(
      { ...busy, calendar: days(HOUR, { countedDays: 4 }), order: 'oldest' },
      [...older, { at: OPENS + DAY + 100, patience: HOUR }],
      1,
    );
    expect(floor.totals).toMatchObject({ worked: 4, gaveUp: 0, turnedAway: 0 });
  });

  test('is rung back even where a newer one, who found the line full, is before him or her', () => {
    const leads = [
      { at: OPENS },
      { at: OPENS + 100, patience: 1.5 * HOUR },
      { at: OPENS + 200, patience: 1.5 * HOUR },
    ];
    const floor = work(
      { ...busy, calendar: days(HOUR, { countedDays: 3 }), order: 'newest', queueLimit: 1 },
      leads,
      1,
    );
    expect(floor.totals).toMatchObject({ worked: 3, gaveUp: 0, turnedAway: 0 });
  });

  test('waits for ever where the horizon is over first', () => {
    const last = days(HOUR, { countedDays: 1 });
    const floor = work({ calendar: last, overflow: true }, leads, 1);
    expect(floor.totals).toMatchObject({ worked: 1, gaveUp: 1, openLeadsAtEnd: 2 });
  });
});

test('absent closers take no calls, and come back the next day', () => {
  const calendar = days(HOUR, { countedDays: 40 });
  const leads = Array.from({ length: 40 }, (_, day) => ({
    at: OPENS + DAY * (7 * Math.floor(day / 5) + (day % 5)),
    owner: 0,
    patience: 100,
  }));
  const floor = work({ calendar, absence: 0.5 }, leads, 1);
  const present = floor.closers.total('days');
  expect(present).toBeGreaterThan(5);
  expect(present).toBeLessThan(35);
  expect(floor.totals).toMatchObject({ worked: present, gaveUp: 40 - present });
  expect(floor.closers.total('staffed')).toBe(HOUR * present);
});

test('a call of the last day before counting that ends in the first counted day is counted there', () => {
  // From Friday, 10:00, to Monday, 10:00; counting begins on Monday, 9:00.
  const floor = work(
    { calendar: workingDays(1, 5), call: constant(3 * 86_400) },
    [{ at: 4 * 86_400 + 36_000, owner: 0 }],
    1,
  );
  expect(floor.totals).toMatchObject({
    openLeadsAtStart: 1,
    worked: 1,
    sales: 1,
    openLeadsAtEnd: 0,
  });
  expect(floor.closers.get(0, 0, 'worked')).toBe(1);
  expect(floor.closers.get(0, 0, 'call_time')).toBe(3600);
  expect(floor.telemarketers.get(0, 0, 'sales')).toBe(1);
});
