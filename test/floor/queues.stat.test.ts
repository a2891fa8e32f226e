import { describe, test } from 'vitest';
import type { Calendar } from '../../src/floor/calendar.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { ERLANG_A } from './known-answers.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';

const MINUTE = 60;
const HOUR = 3600;

/** Telemarketers in an endless loop of calls, each of which may qualify: leads come as a Poisson stream. */
function poissonLeads(meanCall: number, qualifyRate: number, patience: number | null) {
  return {
    connectRate: 1,
    attempt: constant(0),
    jump: true,
    talk: distributionOf('exponential', meanCall, 1),
    wrap: constant(0),
    qualifyRate,
    patience: patience === null ? null : distributionOf('exponential', patience, 1),
  };
}

describe('Erlang A: leads hold, closers handle, money flows', () => {
  const COUNTED = 160;
  test.each(ERLANG_A)(
    '$closers closers for 15 leads an hour',
    ({ closers, lost, wait, busy, handled }) => {
      const calendar = continuousHours(COUNTED, 8);
      const patience = distributionOf('exponential', 10 * MINUTE, 1);
      const model = {
        telemarketing: telemarketing({
          calendar,
          ...poissonLeads(4 * MINUTE, 0.05, 10 * MINUTE),
        }),
        inbound: [],
        telesales: telesales({
          calendar,
          call: distributionOf('exponential', 12 * MINUTE, 1),
          firstCallCloseRate: 0.2,
          deal: constant(500),
          patience,
        }),
      };
      const found = observe(
        200,
        (replication) =>
          replicate(
            model,
            { telemarketers: 20, closers },
            { seed: `erlang a ${closers}`, replication, dialByDial: false },
          ),
        {
          leads: (floor) => floor.totals.leads,
          lost: (floor) => floor.totals.gaveUp,
          wait: (floor) => floor.totals.wait / MINUTE,
          waits: (floor) => floor.totals.waits,
          busy: (floor) => floor.closers.total('call_time') / (closers * COUNTED * HOUR),
          handled: (floor) => floor.totals.worked / COUNTED,
          revenue: (floor) => floor.totals.revenue / COUNTED,
        },
      );
      expectMean(
        found.leads.map((leads) => leads / COUNTED),
        15,
        0.01,
      );
      expectRatio(found.lost, found.leads, lost, 0.08);
      expectRatio(found.wait, found.waits, wait, 0.08);
      expectMean(found.busy, busy, 0.02);
      expectMean(found.handled, handled, 0.02);
      expectMean(found.revenue, handled * 0.2 * 500, 0.03);
    },
  );

  test.each([
    { n: 50, lambda: 48, theta: 0.5, abandon: 0.030912, queue: 2.967576, busy: 0.930324 },
    { n: 5, lambda: 5, theta: 1, abandon: 0.175467, queue: 0.877337, busy: 0.824533 },
    { n: 10, lambda: 12, theta: 1, abandon: 0.213632, queue: 2.563588, busy: 0.943641 },
    { n: 20, lambda: 25, theta: 2, abandon: 0.226133, queue: 2.826666, busy: 0.967333 },
  ])(
    '$n closers, $lambda leads per handling time',
    ({ n, lambda, theta, abandon, queue, busy }) => {
      const unit = 10 * MINUTE; // the mean handling time
      const hours = 60;
      const calendar = continuousHours(hours, 3);
      // One caller per lead and unit, half of whose calls qualify.
      const callers = 2 * lambda;
      const patience = distributionOf('exponential', unit / theta, 1);
      const model = {
        telemarketing: telemarketing({ calendar, ...poissonLeads(unit, 0.5, unit / theta) }),
        inbound: [],
        telesales: telesales({ calendar, call: distributionOf('exponential', unit, 1), patience }),
      };
      const found = observe(
        60,
        (replication) =>
          replicate(
            model,
            { telemarketers: callers, closers: n },
            { seed: `erlang a ${n} ${lambda}`, replication, dialByDial: false },
          ),
        {
          leads: (floor) => floor.totals.leads,
          lost: (floor) => floor.totals.gaveUp,
          queue: (floor) => floor.totals.queueTime / (hours * HOUR),
          busy: (floor) => floor.closers.total('call_time') / (n * hours * HOUR),
        },
      );
      expectRatio(found.lost, found.leads, abandon, 0.15);
      expectMean(found.queue, queue, 0.15);
      expectMean(found.busy, busy, 0.02);
    },
  );
});

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
    { variation: 1, wait: 0.78617, known: 0.00612 },
    { variation: 1.5, wait: 1.13383, known: 0.01517 },
  ])('ten closers against a reference, variation $variation', ({ variation, wait, known }) => {
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
    // The reference is itself simulated, known to within `known` (95 %): allow for both.
    const mean = meanOf(found.wait) / meanOf(found.waits);
    const nearest = Math.max(wait - 2 * known, Math.min(wait + 2 * known, mean));
    expectRatio(found.wait, found.waits, nearest, 0.08);
  });
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
