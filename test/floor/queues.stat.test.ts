import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/floor/calendar.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { ALPHA, expectMean, expectRatio } from '../helpers/statistical.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';

const MINUTE = 60;
const HOUR = 3600;

/** Leads that come in by themselves, so many an hour. */
function inbound(calendar: Calendar, perHour: number) {
  const hourFactors = new Float64Array([1]);
  return [{ name: 'web', calendar, rate: perHour / HOUR, hourFactors, varies: 0, patience: null }];
}

const nobodyCalls = { telemarketers: 0 };

describe('Pollaczek-Khinchine: one closer, nobody gives up', () => {
  // 0.2 leads per minute, mean handling 4 minutes: 80 % busy.
  test.each([
    { variation: 0, wait: 8 },
    { variation: 1, wait: 16 },
    { variation: 1.2, wait: 19.52 },
  ])('handling varies by $variation', ({ variation, wait }) => {
    const hours = 2000;
    const calendar = continuousHours(hours, 40);
    const model = {
      telemarketing: telemarketing({ calendar }),
      inbound: inbound(calendar, 12),
      telesales: telesales({
        calendar,
        call: distributionOf('lognormal', 4 * MINUTE, variation),
        patience: null,
      }),
    };
    const found = observe(
      200,
      (replication) =>
        replicate(
          model,
          { ...nobodyCalls, closers: 1 },
          { seed: `pollaczek ${variation}`, replication, dialByDial: false },
        ),
      {
        wait: (floor) => floor.totals.wait / MINUTE,
        waits: (floor) => floor.totals.waits,
        busy: (floor) => floor.closers.total('call_time') / (hours * HOUR),
      },
    );
    expectRatio(found.wait, found.waits, wait, 0.03);
    expectMean(found.busy, 0.8, 0.01);
  });

  test.each([
    { variation: 1, wait: 0.78617, known: 0.00612, within: 0.06 },
    { variation: 1.5, wait: 1.13383, known: 0.01517, within: 0.09 },
  ])(
    'ten closers against a reference, variation $variation',
    ({ variation, wait, known, within }) => {
      const hours = 400;
      const calendar = continuousHours(hours, 5);
      const model = {
        telemarketing: telemarketing({ calendar }),
        inbound: inbound(calendar, 120),
        telesales: telesales({
          calendar,
          call: distributionOf('lognormal', 4 * MINUTE, variation),
          patience: null,
        }),
      };
      const found = observe(
        60,
        (replication) =>
          replicate(
            model,
            { ...nobodyCalls, closers: 10 },
            { seed: `ten servers ${variation}`, replication, dialByDial: false },
          ),
        {
          wait: (floor) => floor.totals.wait / MINUTE,
          waits: (floor) => floor.totals.waits,
        },
      );
      const scale = meanOf(found.waits);
      const mean = meanOf(found.wait) / scale;
      const residuals = found.wait.map((sum, i) => (sum - mean * found.waits[i]!) / scale);
      // The reference is itself simulated, known to within `known` (95 %): both errors add up as chance does.
      const error = Math.hypot(deviationOf(residuals) / Math.sqrt(residuals.length), known / 1.96);
      const tolerance = studentQuantile(ALPHA / 2, residuals.length - 1) * error;
      expect(Math.abs(mean - wait), `wait of ${mean} min`).toBeLessThanOrEqual(tolerance);
      expect(tolerance).toBeLessThanOrEqual(within * wait);
    },
  );
});

describe('one line per telemarketer (renewal reward)', () => {
  test.each([
    {
      p: 0.054,
      unanswered: 30,
      answered: 15,
      talk: 93,
      wrap: 30,
      perHour: 5.4253,
      busy: 0.1854,
      dials: 100.47,
    },
    {
      p: 0.2,
      unanswered: 25,
      answered: 10,
      talk: 180,
      wrap: 60,
      perHour: 10.2857,
      busy: 0.6857,
      dials: 51.43,
    },
  ])('answered $p of dials', ({ p, unanswered, answered, talk, wrap, perHour, busy, dials }) => {
    const hours = 400;
    const calendar = continuousHours(hours, 2);
    const model = {
      telemarketing: telemarketing({
        calendar,
        connectRate: p,
        attempt: distributionOf('exponential', unanswered, 1),
        answeredAttempt: distributionOf('exponential', answered, 1),
        jump: false,
        talk: distributionOf('lognormal', talk, 1),
        wrap: distributionOf('gamma', wrap, 0.5),
        qualifyRate: 0.1,
      }),
      inbound: [],
      telesales: telesales({ calendar }),
    };
    const found = observe(
      100,
      (replication) =>
        replicate(
          model,
          { telemarketers: 5, closers: 0 },
          { seed: `one line ${p}`, replication, dialByDial: false },
        ),
      {
        contacts: (floor) => floor.telemarketers.total('contacts') / (5 * hours),
        dials: (floor) => floor.telemarketers.total('dials') / (5 * hours),
        busy: (floor) =>
          (floor.telemarketers.total('talk') + floor.telemarketers.total('wrap')) /
          (5 * hours * HOUR),
      },
    );
    expectMean(found.contacts, perHour, 0.01);
    expectMean(found.dials, dials, 0.01);
    expectMean(found.busy, busy, 0.02);
  });
});
