import { describe, expect, test } from 'vitest';
import { OPEN_DEAL } from '../../src/floor/lead-stream.ts';
import type { TelesalesModel } from '../../src/floor/model.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { DAY, OPENS, days, seconds, work, workedLeads, type HandMadeLead } from './hand-made.ts';

const HOUR = 3600;

/** The order in which leads were worked: by the horizon that just lets so many calls end. */
function turns(
  changes: Partial<TelesalesModel>,
  leads: readonly HandMadeLead[],
  ends: readonly number[],
): number[] {
  let before: number[] = [];
  return ends.map((end) => {
    const now = workedLeads(work({ ...changes, calendar: seconds(end) }, leads, 1));
    const [newcomer] = now.filter((lead) => !before.includes(lead));
    expect(now, `worked by ${end} s`).toHaveLength(before.length + 1);
    before = now;
    return newcomer!;
  });
}

describe('the order of waiting leads', () => {
  const queue = [{ at: 0 }, { at: 10 }, { at: 20 }, { at: 1500 }];
  const ends = [1000, 2000, 3000, 4000];

  test.each([
    { order: 'first come', wanted: [0, 1, 2, 3] },
    { order: 'oldest', wanted: [0, 1, 2, 3] },
    { order: 'newest', wanted: [0, 2, 3, 1] },
  ] as const)('$order', ({ order, wanted }) => {
    expect(turns({ order }, queue, ends)).toEqual(wanted);
  });

  // Lead 0 answers on its second try only. The vain one takes 100 s, the next is due 50 s later: at 150 s.
  const reach = {
    firstTry: 0.5,
    laterTry: 0.5,
    tries: 2,
    gap: constant(50),
    takes: constant(100),
  };
  const tried = [{ at: 0, reach: 1 }, { at: 10 }, { at: 20 }];
  const endsOfTried = [1100, 2100, 3100];

  test.each([
    { order: 'first come', wanted: [1, 2, 0] },
    { order: 'oldest', wanted: [1, 0, 2] },
    { order: 'newest', wanted: [2, 1, 0] },
  ] as const)('$order, after a vain try', ({ order, wanted }) => {
    expect(turns({ order, kind: 'callback', reach }, tried, endsOfTried)).toEqual(wanted);
  });
});

describe('follow-ups', () => {
  // Nobody buys on the first call, everybody on the follow-up, which takes 1 s and is due 0.7 s after it.
  const model = (followUpsGo: TelesalesModel['followUpsGo']): Partial<TelesalesModel> => ({
    followUpsGo,
    firstCallCloseRate: 0,
    followUps: { closeRate: 1, perOpenDeal: 1, after: constant(0.7), takes: constant(1) },
  });
  /** Leads 0 to 3 wait from the start; which of them had bought by a moment. */
  const sold = (followUpsGo: TelesalesModel['followUpsGo'], until: number) => {
    const leads = [0, 1, 2, 3].map(() => ({ at: 0 }));
    const { totals } = work({ ...model(followUpsGo), calendar: seconds(until) }, leads, 1);
    return { worked: totals.worked, sales: totals.sales };
  };

  test('before new leads: as soon as they are due and a closer is free', () => {
    expect(sold('before', 2000.5)).toEqual({ worked: 2, sales: 0 });
    expect(sold('before', 2001.5)).toEqual({ worked: 2, sales: 1 });
    expect(sold('before', 2002.5)).toEqual({ worked: 2, sales: 2 });
    expect(sold('before', 3002.5)).toEqual({ worked: 3, sales: 2 });
    expect(sold('before', 4003.5)).toEqual({ worked: 4, sales: 3 });
  });

  test('after new leads: when nobody waits', () => {
    expect(sold('after', 4000)).toEqual({ worked: 4, sales: 0 });
    expect(sold('after', 4001.5)).toEqual({ worked: 4, sales: 1 });
    expect(sold('after', 4004.5)).toEqual({ worked: 4, sales: 4 });
  });

  test('in turn: one of each', () => {
    // Both kinds wait from 2000 s on: a follow-up, a lead, a follow-up, a lead.
    expect(sold('in turn', 2001.5)).toEqual({ worked: 2, sales: 1 });
    expect(sold('in turn', 3001.5)).toEqual({ worked: 3, sales: 1 });
    expect(sold('in turn', 3002.5)).toEqual({ worked: 3, sales: 2 });
    expect(sold('in turn', 4003.5)).toEqual({ worked: 4, sales: 3 });
  });

  test('in turn with two due one after the other takes a lead between them', () => {
    const many = { ...model('in turn'), calendar: seconds(3002.5) };
    const longer = { ...many, followUps: { ...many.followUps!, after: constant(1000.5) } };
    const leads = [0, 1, 2, 3].map(() => ({ at: 0 }));
    // Due at 2000.5 s and 3000.5 s: the first goes at 3000 s, the second waits for the next lead's call.
    expect(work(longer, leads, 1).totals).toMatchObject({ worked: 3, sales: 1 });
  });

  test('are counted, and give up after the most that a deal gets', () => {
    const followUps = { closeRate: 0, perOpenDeal: 3, after: constant(60), takes: constant(30) };
    const floor = work(
      { firstCallCloseRate: 0, followUps, calendar: seconds(5000) },
      [{ at: 0 }],
      1,
    );
    expect(floor.totals).toMatchObject({ followedUp: 1, refused: 1, sales: 0, openDealsAtEnd: 0 });
    expect(floor.closers.get(0, 0, 'follow_ups')).toBe(3);
    expect(floor.closers.get(0, 0, 'follow_up_time')).toBe(90);
  });

  test('none: who does not buy at once has refused', () => {
    for (const followUps of [
      null,
      { closeRate: 1, perOpenDeal: 0, after: constant(60), takes: constant(30) },
    ]) {
      const floor = work(
        { firstCallCloseRate: 0, followUps, calendar: seconds(5000) },
        [{ at: 0 }],
        1,
      );
      expect(floor.totals).toMatchObject({ accepted: 1, refused: 1, openDealsAtEnd: 0 });
    }
  });
});

describe('closers', () => {
  test('free longest goes first: loads are even', () => {
    const leads = Array.from({ length: 30 }, (_, number) => ({ at: 2000 * number }));
    const { closers } = work({ calendar: seconds(61_000) }, leads, 3);
    expect([0, 1, 2].map((closer) => closers.get(closer, 0, 'worked'))).toEqual([10, 10, 10]);
  });

  test('free again in the order in which their calls end', () => {
    // Closers 0 and 1 are busy to 1000 s and 1100 s, closer 2 has nothing to do; leads at 1200 s and 1300 s.
    const leads = [{ at: 0 }, { at: 100 }, { at: 1200 }, { at: 1300 }];
    const { closers } = work({ calendar: seconds(5000) }, leads, 3);
    expect([0, 1, 2].map((closer) => closers.get(closer, 0, 'worked'))).toEqual([2, 1, 1]);
  });

  test('take a lead at once when they are free: it waits 0 and counts', () => {
    const { totals, waits } = work({ calendar: seconds(5000) }, [{ at: 50 }, { at: 60 }], 1);
    expect(totals).toMatchObject({ waits: 2, wait: 990, workedWait: 990, queueTime: 990 });
    expect(waits.total).toBe(2);
  });
});

describe('at one second', () => {
  test('a call ends before a lead comes: who waits goes first, even where the newest does', () => {
    const leads = [{ at: 0 }, { at: 500 }, { at: 1000 }];
    expect(turns({ order: 'newest' }, leads, [1000, 2000, 3000])).toEqual([0, 1, 2]);
  });

  test('a shift opens before a lead comes', () => {
    const leads = [{ at: OPENS + 2 * HOUR }, { at: OPENS + DAY, patience: 100 }];
    const { totals } = work({ calendar: days(HOUR), order: 'newest' }, leads, 0);
    expect(totals).toMatchObject({ turnedAway: 1, gaveUp: 1, wait: 100 });
  });

  test('a call ends before a follow-up falls due: a lead that waits goes first', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(1000), takes: constant(1) };
    const model = { firstCallCloseRate: 0, followUps, followUpsGo: 'before' } as const;
    const leads = [{ at: 0 }, { at: 0 }, { at: 0 }];
    const { totals } = work({ ...model, calendar: seconds(3000.5) }, leads, 1);
    expect(totals).toMatchObject({ worked: 3, sales: 0 });
  });

  test('a follow-up of no length ends before the next falls due', () => {
    const followUps = { closeRate: 0, perOpenDeal: 1, after: constant(10_000), takes: constant(0) };
    const model = { firstCallCloseRate: 0, followUps, kind: 'callback' } as const;
    // Four deals fall due at 5000 s. The second closer has been free for longer, so they go to it, to the first, to it ...;
    // the deal of the lead's own call goes to it, too.
    const deals = [1, 2, 3, 4].map(() => ({ at: 0, owner: OPEN_DEAL, returned: 0.5 }));
    const leads = [...deals, { at: 100, owner: 0 }];
    const { closers } = work({ ...model, calendar: seconds(20_000) }, leads, 2);
    expect([0, 1].map((closer) => closers.get(closer, 0, 'follow_ups'))).toEqual([2, 3]);
  });
});
