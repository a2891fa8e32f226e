import { describe, expect, test } from 'vitest';
import { OPEN_DEAL, OPEN_LEAD } from '../../src/floor/lead-stream.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { OPENS, days, seconds, work } from './hand-made.ts';

const HOUR = 3600;

describe('a lead', () => {
  test('is returned unread, in no time, when its luck is under that share', () => {
    const floor = work(
      { calendar: seconds(5000), returned: 0.3 },
      [
        { at: 10, returned: 0.29 },
        { at: 20, returned: 0.3 },
      ],
      1,
    );
    expect(floor.totals).toMatchObject({ returned: 1, worked: 1, waits: 2, wait: 0 });
    expect(floor.closers.get(0, 0, 'call_time')).toBe(1000);
  });

  test('is disqualified after the time that takes, likewise', () => {
    const floor = work(
      { calendar: seconds(5000), disqualified: 0.3, rejectTakes: constant(240) },
      [
        { at: 0, disqualified: 0.29 },
        { at: 0, disqualified: 0.3 },
      ],
      1,
    );
    expect(floor.totals).toMatchObject({ worked: 2, disqualified: 1, accepted: 1, wait: 240 });
    expect(floor.closers.get(0, 0, 'reject_time')).toBe(240);
    expect(floor.closers.get(0, 0, 'call_time')).toBe(1000);
  });

  test('gives up when it has held for its patience', () => {
    const floor = work(
      { calendar: seconds(5000) },
      [{ at: 0 }, { at: 100, patience: 899 }, { at: 100, patience: 901 }],
      1,
    );
    expect(floor.totals).toMatchObject({ gaveUp: 1, lostToWaiting: 1, worked: 2, waits: 3 });
    expect(floor.totals.wait).toBe(899 + 900);
    expect(floor.totals.queueTime).toBe(899 + 900);
  });

  test('holds through open minutes only', () => {
    const calendar = days(0, {
      windows: [
        { from: OPENS, to: OPENS + 1000, gapPaid: false },
        { from: OPENS + 2000, to: OPENS + 3000, gapPaid: false },
      ],
      countedDays: 1,
    });
    // The closer is busy from 0 to 990 s (300 s of patience gone at 1000 s), then nobody picks up in the break.
    const leads = [{ at: OPENS }, { at: OPENS + 700, patience: 301 }];
    const long = { calendar, call: constant(2000) };
    expect(work(long, leads, 1).totals).toMatchObject({ gaveUp: 0, worked: 2, wait: 1300 });
    const shorter = [leads[0]!, { ...leads[1]!, patience: 299 }];
    expect(work(long, shorter, 1).totals).toMatchObject({ gaveUp: 1, worked: 1, wait: 299 });
  });

  test('belongs to its telemarketer or source, with all that comes of it', () => {
    const floor = work(
      { calendar: seconds(9000), cancels: 1 },
      [
        { at: 0, owner: 1 },
        { at: 1, owner: -2 },
        { at: 2, owner: 1 },
        { at: 3, owner: 0 },
      ],
      1,
    );
    expect([0, 1].map((person) => floor.telemarketers.get(person, 0, 'sales'))).toEqual([1, 2]);
    expect(floor.telemarketers.get(1, 0, 'cancelled_revenue')).toBe(200);
    expect(floor.sources.map(({ leads, sales }) => [leads, sales])).toEqual([
      [3, 3],
      [0, 0],
      [1, 1],
    ]);
    expect(floor.totals).toMatchObject({ leads: 3, inboundLeads: 1, revenue: 400 });
  });
});

/** Hazards of tries add up. */
const hazard = (chance: number): number => -Math.log(1 - chance);

describe('tries to reach a lead', () => {
  const reach = {
    firstTry: 0.5,
    laterTry: 0.2,
    tries: 3,
    gap: constant(500),
    takes: constant(60),
  };
  const model = { calendar: seconds(9000), kind: 'callback', reach } as const;
  const first = hazard(0.5);
  const later = hazard(0.2);

  test.each([
    { what: 'first', luck: first - 1e-9, worked: 1, vain: 0, wait: 0 },
    { what: 'second', luck: first + 1e-9, worked: 1, vain: 1, wait: 560 },
    { what: 'third', luck: first + later + 1e-9, worked: 1, vain: 2, wait: 1120 },
    { what: 'no', luck: first + 2 * later + 1e-9, worked: 0, vain: 3, wait: 1180 },
  ])('answers on the $what try', ({ luck, worked, vain, wait }) => {
    const floor = work(model, [{ at: 0, reach: luck }], 1);
    expect(floor.totals).toMatchObject({
      worked,
      unreached: 1 - worked,
      lostToWaiting: 0,
      waits: 1,
    });
    expect(floor.totals.wait).toBeCloseTo(wait, 6);
    expect(floor.closers.get(0, 0, 'vain_calls')).toBe(vain);
    expect(floor.closers.get(0, 0, 'vain_time')).toBe(60 * vain);
  });

  test('lost to waiting: a closer free at once would have reached it', () => {
    // Half as likely, in odds, for every 1000 s of waiting; the closer is busy for the first 1000 s.
    const faded = { ...model, reach: { ...reach, tries: 1 }, reachFade: -Math.LN2 / 1000 };
    const between = (hazard(1 / 3) + first) / 2;
    const late = [{ at: 0 }, { at: 0, reach: between }];
    expect(work(faded, late, 1).totals).toMatchObject({ unreached: 1, lostToWaiting: 1 });
    expect(work(faded, late, 2).totals).toMatchObject({ unreached: 0, worked: 2 });
    const never = [{ at: 0 }, { at: 0, reach: first + 1e-9 }];
    expect(work(faded, never, 1).totals).toMatchObject({ unreached: 1, lostToWaiting: 0 });
  });
});

describe('the horizon', () => {
  test('begins with what is open, where the file gives it', () => {
    const followUps = {
      closeRate: 1,
      perOpenDeal: 2,
      after: constant(2000),
      takes: constant(100),
    };
    const floor = work(
      { calendar: seconds(50_000), followUps },
      [
        { at: 0, owner: OPEN_LEAD },
        { at: 0, owner: OPEN_LEAD },
        { at: 0, owner: OPEN_DEAL, returned: 0.25 },
      ],
      1,
    );
    expect(floor.totals).toMatchObject({
      leads: 0,
      openLeadsAtStart: 2,
      openDealsAtStart: 1,
      worked: 2,
      sales: 3,
      firstCallSales: 2,
      followedUp: 1,
      openLeadsAtEnd: 0,
      openDealsAtEnd: 0,
    });
  });

  test('an open deal is as far on in its delay as its luck says', () => {
    const followUps = {
      closeRate: 1,
      perOpenDeal: 1,
      after: constant(2000),
      takes: constant(100),
    };
    const deal = [{ at: 0, owner: OPEN_DEAL, returned: 0.25 }];
    // Due at 500 s, sold at 600 s.
    for (const { until, sales } of [
      { until: 599, sales: 0 },
      { until: 601, sales: 1 },
    ]) {
      const { totals } = work({ calendar: seconds(until), followUps }, deal, 1);
      expect(totals).toMatchObject({ sales, openDealsAtStart: 1, openDealsAtEnd: 1 - sales });
    }
  });

  test('ends: a call in progress does not count, but its time does', () => {
    const floor = work({ calendar: seconds(1600) }, [{ at: 0 }, { at: 100 }, { at: 200 }], 1);
    expect(floor.totals).toMatchObject({ worked: 1, sales: 1, openLeadsAtEnd: 2, waits: 2 });
    expect(floor.closers.get(0, 0, 'call_time')).toBe(1600);
    expect(floor.totals.queueTime).toBe(900 + 1400);
    expect(floor.totals.wait).toBe(900);
  });

  test('ends: an open deal stays open', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(9e9), takes: constant(1) };
    const open = { calendar: days(HOUR), firstCallCloseRate: 0, followUps };
    const { totals } = work(open, [{ at: OPENS }], 1);
    expect(totals).toMatchObject({ accepted: 1, openDealsAtEnd: 1, refused: 0 });
  });

  test('counts after the warm-up: what was open then is carried in', () => {
    const floor = work(
      { calendar: seconds(5000, 1500) },
      [{ at: 0 }, { at: 100 }, { at: 2500 }],
      1,
    );
    expect(floor.totals).toMatchObject({ leads: 1, openLeadsAtStart: 1, worked: 2, sales: 2 });
    // Lead 1 was picked up at 1000 s: its wait is past, and 500 s of its call.
    expect(floor.totals).toMatchObject({ waits: 1, wait: 0, queueTime: 0 });
    expect(floor.closers.get(0, 0, 'call_time')).toBe(1500);
    expect(floor.horizon).toBe(5000);
  });

  test('a deal won in the warm-up belongs to nobody’s month; one open then counts when it is won', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(600), takes: constant(100) };
    const open = { calendar: seconds(5000, 1500), firstCallCloseRate: 0, followUps };
    const { totals } = work(open, [{ at: 0 }], 1);
    expect(totals).toMatchObject({
      openLeadsAtStart: 0,
      openDealsAtStart: 1,
      sales: 1,
      accepted: 0,
    });
    const early = { ...open, calendar: seconds(5000, 1800) };
    expect(work(early, [{ at: 0 }], 1).totals).toMatchObject({ openDealsAtStart: 0, sales: 0 });
  });
});

describe('nobody there', () => {
  test('leads past the end do not come in', () => {
    const leads = [0, 1000, 1001, 2000].map((at) => ({ at, owner: 0 }));
    expect(work({ calendar: seconds(1000), order: 'newest' }, leads, 0).totals.leads).toBe(2);
  });

  test('no closers: leads stay, or give up', () => {
    const leads = [{ at: 0 }, { at: 100, patience: 50 }];
    const floor = work({ calendar: seconds(1000) }, leads, 0);
    expect(floor.totals).toMatchObject({
      worked: 0,
      openLeadsAtEnd: 1,
      gaveUp: 1,
      queueTime: 1050,
    });
    expect(floor.closers.cells).toHaveLength(0);
  });

  test('no leads: closers are idle', () => {
    const floor = work({ calendar: days(HOUR) }, [], 2);
    expect(floor.totals).toMatchObject({ leads: 0, worked: 0, revenue: 0, waits: 0 });
    expect(floor.closers.total('staffed')).toBe(4 * HOUR);
    expect(floor.closers.total('call_time')).toBe(0);
  });
});
