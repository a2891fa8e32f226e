import { describe, expect, test } from 'vitest';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { OPENS, days, seconds, work } from './hand-made.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';

const HOUR = 3600;
const UNIT = 600;

/** Long-run chances of 0 to `closers + limit` leads, where they come one by one and leave at these rates. */
function birthDeath(
  load: number,
  closers: number,
  limit: number,
  theta: number,
): { readonly full: number; readonly waiting: number; readonly busy: number } {
  const weights = [1];
  for (let n = 1; n <= closers + limit; n++) {
    const leaves = Math.min(n, closers) + theta * Math.max(0, n - closers);
    weights.push((weights[n - 1]! * load) / leaves);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (figure: (n: number) => number): number =>
    weights.reduce((sum, weight, n) => sum + (weight / total) * figure(n), 0);
  return {
    full: weights.at(-1)! / total,
    waiting: mean((n) => Math.max(0, n - closers)),
    busy: mean((n) => Math.min(n, closers)) / closers,
  };
}

describe('no more may wait than the limit says', () => {
  test.each([
    { name: 'Erlang B', closers: 5, load: 4, limit: 0, theta: 0, kind: 'cold transfer' },
    { name: 'M/M/c/K', closers: 3, load: 3.5, limit: 4, theta: 0, kind: 'cold transfer' },
    { name: 'M/M/c/K of callbacks', closers: 3, load: 3.5, limit: 4, theta: 0, kind: 'callback' },
    // Who gave up unseen holds no place: the loss depends on it.
    { name: 'M/M/c/K + M', closers: 3, load: 5, limit: 3, theta: 1.5, kind: 'cold transfer' },
  ] as const)('$name', ({ closers, kind, limit, load, name, theta }) => {
    const exact = birthDeath(load, closers, limit, theta);
    const hours = 400;
    const calendar = continuousHours(hours, 4);
    const patience = theta === 0 ? null : distributionOf('exponential', UNIT / theta, 1);
    const hourFactors = new Float64Array([1]);
    const model = {
      telemarketing: telemarketing({ calendar }),
      inbound: [{ name: 'web', calendar, rate: load / UNIT, hourFactors, varies: 0, patience }],
      telesales: telesales({
        calendar,
        kind,
        patience,
        call: distributionOf('exponential', UNIT, 1),
        queueLimit: limit,
      }),
    };
    const found = observe(
      60,
      (replication) =>
        replicate(
          model,
          { telemarketers: 0, closers },
          { seed: name, replication, dialByDial: false },
        ),
      {
        leads: ({ totals }) => totals.inboundLeads,
        away: ({ totals }) => totals.turnedAway,
        gaveUp: ({ totals }) => totals.gaveUp,
        waiting: ({ totals }) => totals.queueTime / (hours * HOUR),
        busy: (floor) => floor.closers.total('call_time') / (closers * hours * HOUR),
      },
    );
    expectRatio(found.away, found.leads, exact.full, 0.03);
    expectRatio(found.gaveUp, found.leads, (theta * exact.waiting) / load, 0.03);
    expectMean(found.waiting, exact.waiting, 0.03);
    expectMean(found.busy, exact.busy, 0.01);
  });
});

describe('who comes to a full queue', () => {
  const leads = [0, 10, 20, 30].map((at) => ({ at }));

  test('is lost where leads are rung back, and where there is no overflow', () => {
    const calendar = seconds(20_000);
    for (const changes of [{ kind: 'callback', overflow: true }, { overflow: false }] as const) {
      const { totals } = work({ calendar, queueLimit: 2, ...changes }, leads, 1);
      expect(totals).toMatchObject({ worked: 3, turnedAway: 1, lostToWaiting: 1 });
      expect(totals.wait).toBe(990 + 1980);
    }
  });

  test('is rung back later where transfers overflow, and holds no place meanwhile', () => {
    const reach = { firstTry: 1, laterTry: 1, tries: 1, gap: constant(0), takes: constant(0) };
    const { totals } = work(
      { calendar: seconds(20_000), queueLimit: 1, overflow: true, reach },
      [...leads, { at: 1100 }],
      1,
    );
    // Lead 1 held; leads 2 and 3 overflowed and were rung from 2000 s on; lead 4 held behind them.
    expect(totals).toMatchObject({ worked: 5, turnedAway: 0 });
  });

  test('finds a place that somebody who gave up has left', () => {
    const impatient = [{ at: 0 }, { at: 10, patience: 5 }, { at: 20 }];
    const { totals } = work({ calendar: seconds(9000), queueLimit: 1 }, impatient, 1);
    expect(totals).toMatchObject({ worked: 2, gaveUp: 1, turnedAway: 0 });
  });

  test('counts who waits overnight', () => {
    const late = [3500, 3700, 3800, 3900].map((at) => ({ at: OPENS + at }));
    const { totals } = work({ calendar: days(HOUR), kind: 'callback', queueLimit: 2 }, late, 1);
    expect(totals).toMatchObject({ worked: 3, turnedAway: 1 });
  });
});
