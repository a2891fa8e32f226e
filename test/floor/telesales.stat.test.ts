import { describe, expect, test } from 'vitest';
import { withOdds } from '../../src/floor/differences.ts';
import type { TelesalesModel } from '../../src/floor/model.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { laterTryChance } from '../../src/scenario/compile/chances.ts';
import { expectDistribution, expectMean, expectShare } from '../helpers/statistical.ts';
import { drawnLeads, seconds, work } from './hand-made.ts';

const LEADS = 20_000;
const HOUR = 3600;

/** So many leads, one every 10 s, and closers enough for all at once. */
function plenty(changes: Partial<TelesalesModel>): FloorResult {
  const calendar = seconds(LEADS * 10 + 1e6);
  return work({ calendar, call: constant(60), ...changes }, drawnLeads(LEADS, 0, 10), 60);
}

/** As many leads, each of which comes 500 s before the only closer is free. */
function inLine(changes: Partial<TelesalesModel>): FloorResult {
  const leads = [{ at: 0, owner: 0 }, ...drawnLeads(LEADS, 500, 1000)];
  return work({ calendar: seconds(LEADS * 1000 + 10_000), ...changes }, leads, 1);
}

describe('tries', () => {
  const GAP = 2 * HOUR;
  const reach = (total: number, firstTry: number, tries: number) => ({
    firstTry,
    laterTry: laterTryChance(total, firstTry, tries),
    tries,
    gap: constant(GAP),
    takes: constant(0),
  });

  test.each([
    { total: 0.7, firstTry: 0.4, tries: 4 },
    { total: 0.7, firstTry: 0.7, tries: 3 },
    { total: 0.95, firstTry: 0.1, tries: 2 },
    { total: 0.3, firstTry: 0.3, tries: 1 },
  ])(
    '$tries of them reach $total of leads, the first one $firstTry',
    ({ total, firstTry, tries }) => {
      const floor = plenty({ kind: 'callback', reach: reach(total, firstTry, tries) });
      expectShare(floor.totals.worked, LEADS, total);
      expectShare(floor.totals.unreached, LEADS, 1 - total);
      const atOnce = floor.waits.counts[0]!;
      expectShare(atOnce, LEADS, tries === 1 ? 1 : firstTry);
    },
  );

  test('reach fewer with time: odds fade by a tenth an hour', () => {
    const model = reach(0.7, 0.4, 4);
    const floor = plenty({ kind: 'callback', reach: model, reachFade: Math.log(0.9) / HOUR });
    let missed = 1;
    for (let tryNumber = 0; tryNumber < 4; tryNumber++) {
      const chance = tryNumber === 0 ? model.firstTry : model.laterTry;
      missed *= 1 - withOdds(chance, 0.9 ** ((tryNumber * GAP) / HOUR));
    }
    expectShare(floor.totals.worked, LEADS, 1 - missed);
  });
});

describe('sales', () => {
  test('on the first call', () => {
    expectShare(plenty({ firstCallCloseRate: 0.23 }).totals.sales, LEADS, 0.23);
  });

  test('fade with the wait: half the odds every 1000 s', () => {
    const { totals } = inLine({ firstCallCloseRate: 0.4, closeFade: -Math.LN2 / 1000 });
    expectShare(totals.sales, LEADS + 1, withOdds(0.4, Math.SQRT1_2));
  });

  test('on follow-ups, which fade no further than the first conversation', () => {
    const followUps = { closeRate: 0.2, perOpenDeal: 3, after: constant(100), takes: constant(10) };
    const model = { firstCallCloseRate: 0.1, followUps };
    const { totals } = plenty(model);
    const later = 1 - 0.8 ** 3;
    expectShare(totals.firstCallSales, LEADS, 0.1);
    expectShare(totals.sales, LEADS, 0.1 + 0.9 * later);
    expectShare(totals.refused, LEADS, 0.9 * 0.8 ** 3);
    expectShare(totals.followedUp, LEADS, 0.9);
    const faded = inLine({
      ...model,
      followUpsGo: 'before',
      followUps: { ...followUps, takes: constant(0) },
      closeFade: -Math.LN2 / 1000,
    });
    const first = withOdds(0.1, Math.SQRT1_2);
    const each = withOdds(0.2, Math.SQRT1_2);
    expectShare(faded.totals.sales, LEADS + 1, first + (1 - first) * (1 - (1 - each) ** 3));
  });

  test('are undone in their share', () => {
    const { totals } = plenty({ cancels: 0.08 });
    expectShare(totals.cancellations, totals.sales, 0.08);
    // Nor does the luck that made them sales decide it, on whichever call that was.
    const followUps = { closeRate: 0.1, perOpenDeal: 2, after: constant(100), takes: constant(10) };
    for (const model of [
      { firstCallCloseRate: 0.1 },
      { firstCallCloseRate: 0, followUps },
      { firstCallCloseRate: 0.2, followUps },
    ]) {
      const few = plenty({ ...model, cancels: 0.3 }).totals;
      expectShare(few.cancellations, few.sales, 0.3);
    }
  });

  test('have values of their distribution, in cents', () => {
    const deal = distributionOf('lognormal', 1500, 0.6);
    const leads = Array.from({ length: 3000 }, (_, owner) => ({ at: 0, owner }));
    const { telemarketers } = work({ calendar: seconds(1e5), call: constant(0), deal }, leads, 1);
    const values = leads.map(({ owner }) => telemarketers.get(owner, 0, 'revenue'));
    expectDistribution(values, (value) => deal.cdf(value));
    expect(values).toEqual(values.map((value) => Math.round(100 * value) / 100));
  });
});

describe('closers who differ', () => {
  const CLOSERS = 400;
  const EACH = 100;

  /** Every closer gets as many leads, for the longest idle goes first. */
  const team = (changes: Partial<TelesalesModel>): FloorResult =>
    work(
      { calendar: seconds(CLOSERS * EACH * 10 + 1e6), call: constant(60), ...changes },
      drawnLeads(CLOSERS * EACH, 0, 10),
      CLOSERS,
    );

  const perCloser = (floor: FloorResult, column: 'sales' | 'call_time'): number[] =>
    Array.from({ length: CLOSERS }, (_, closer) => floor.closers.get(closer, 0, column));

  test('in skill: the average share is kept', () => {
    const rates = perCloser(team({ firstCallCloseRate: 0.25, closeDiffers: 0.8 }), 'sales');
    expectMean(
      rates.map((sales) => sales / EACH),
      0.25,
      0.15,
    );
  });

  test('in speed: a gamma factor of mean 1 divides the time of calls', () => {
    const paces = perCloser(team({ paceDiffers: 0.15 }), 'call_time').map(
      (time) => (60 * EACH) / time,
    );
    const gamma = distributionOf('gamma', 1, 0.15);
    expectMean(paces, 1, 0.05);
    expectDistribution(paces, (pace) => gamma.cdf(pace));
  });
});

test('returned and disqualified leads come in their shares', () => {
  const { totals } = plenty({ returned: 0.05, disqualified: 0.3, rejectTakes: constant(60) });
  expectShare(totals.returned, LEADS, 0.05);
  expectShare(totals.disqualified, totals.worked, 0.3);
});
