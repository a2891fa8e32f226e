import { describe, expect, test } from 'vitest';
import { callLuck, LUCK } from '../../src/floor/telesales/luck.ts';
import { constant } from '../../src/random/distributions/index.ts';
import { expectDistribution } from '../helpers/statistical.ts';
import { dealsOf } from './deals-of.ts';
import { DAY, days, OPENS, work } from './hand-made.ts';
import { telesales } from './models.ts';

/** Calls of 1000 s, each of which ends in a sale of 100. */
const leadsAt = (...times: number[]) => times.map((at, lead) => ({ at, owner: lead % 2 }));

describe('deals', () => {
  test('say who sold and who found, when, for how much, and to which day and span it belongs', () => {
    const calendar = days(3 * 3600, { countedDays: 3, cuts: [2] });
    const leads = leadsAt(OPENS, OPENS + 10, OPENS + DAY, OPENS + 2 * DAY + 5);
    expect(dealsOf(work({ calendar }, leads, 2))).toEqual(
      [
        { closer: 0, finder: 0, span: 0, day: 0, at: OPENS + 1000 },
        { closer: 1, finder: 1, span: 0, day: 0, at: OPENS + 1010 },
        { closer: 0, finder: 0, span: 0, day: 1, at: OPENS + DAY + 1000 },
        { closer: 0, finder: 1, span: 1, day: 2, at: OPENS + 2 * DAY + 1005 },
      ].map((deal) => ({ ...deal, value: 100, cancelledAt: Infinity })),
    );
  });

  test('leave out what is sold before counting begins', () => {
    const calendar = days(3 * 3600, { uncountedDays: 5, countedDays: 1 });
    const monday = OPENS + 7 * DAY;
    const deals = dealsOf(work({ calendar }, leadsAt(OPENS, OPENS + DAY, monday), 1));
    expect(deals.map(({ at, day }) => [at, day])).toEqual([[monday + 1000, 0]]);
  });

  test('of a night that ends in the first counted day belong to that day', () => {
    const calendar = days(20 * 3600, { uncountedDays: 5, countedDays: 2, countFrom: 3600 });
    const eve = OPENS + 4 * DAY + 19.9 * 3600;
    const call = constant(2.5 * DAY);
    const [deal] = dealsOf(work({ calendar, call }, leadsAt(eve), 1));
    expect(deal).toMatchObject({ span: 0, day: 0, at: eve + 2.5 * DAY });
  });

  test('are told of another finder than a telemarketer by a number below 0', () => {
    const calendar = days(3 * 3600);
    const [deal] = dealsOf(work({ calendar }, [{ at: OPENS, owner: -1 }], 1));
    expect(deal!.finder).toBe(-1);
  });

  test('are listed however many they are', () => {
    const calendar = days(3 * 3600, { countedDays: 40 });
    const dayOf = (lead: number): number => Math.floor(lead / 10);
    const times = Array.from({ length: 400 }, (_, lead) => {
      return OPENS + calendar.dayDate[dayOf(lead)]! * DAY + (lead % 10);
    });
    const sold = dealsOf(work({ calendar }, leadsAt(...times), 10));
    expect(sold.map(({ at }) => at)).toEqual(times.map((at) => at + 1000));
    expect(sold.map(({ day }) => day)).toEqual(times.map((_, lead) => dayOf(lead)));
  });
});

describe('a cancellation', () => {
  const window = 14 * DAY;
  const calendar = days(DAY - OPENS, { countedDays: 100 });
  const leads = Array.from({ length: 3000 }, (_, lead) => ({
    at: OPENS + Math.floor(lead / 150) * 7 * DAY + (lead % 150) * 60,
    owner: 0,
  }));
  const changes = { calendar, cancels: 0.4, cancelsWithin: window };
  const deals = dealsOf(work(changes, leads, 40));

  test('comes at any time of its window alike', () => {
    const undone = deals.filter(({ cancelledAt }) => cancelledAt < Infinity);
    expect(undone.length).toBeGreaterThan(1000);
    const delays = undone.map(({ at, cancelledAt }) => (cancelledAt - at) / window);
    expectDistribution(delays, (share) => Math.max(0, Math.min(1, share)));
  });

  test('costs no random number: it is where its luck lies below the share', () => {
    const { firstCall } = callLuck(telesales({ calendar, cancels: 0.4 }), 'hand-made', 0);
    for (let sale = 0; sale < 200; sale++) {
      const row = firstCall.at(sale);
      const luck = firstCall.cells[row + LUCK.cancel]!;
      const { at, cancelledAt } = deals[sale]!;
      expect(cancelledAt).toBe(luck < 0.4 ? at + (window * luck) / 0.4 : Infinity);
    }
  });
});
