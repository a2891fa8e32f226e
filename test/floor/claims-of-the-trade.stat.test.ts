import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/floor/calendar.ts';
import type { FloorModel, TelemarketingModel, TelesalesModel } from '../../src/floor/model.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { drawnLeads, seconds, work } from './hand-made.ts';
import { continuousHours, observe, replicate, telemarketing, telesales } from './models.ts';
import { FILTER, qualifying } from './qualifying-models.ts';

const MINUTE = 60;
const HOUR = 3600;

/** A telemarketer in an endless loop of calls, each of which qualifies: so many leads an hour, as a Poisson stream. */
function loop(
  calendar: Calendar,
  leadsPerHour: number,
  changes: Partial<TelemarketingModel> = {},
): TelemarketingModel {
  return telemarketing({
    calendar,
    connectRate: 1,
    attempt: constant(0),
    talk: distributionOf('exponential', HOUR / leadsPerHour, 1),
    wrap: constant(0),
    qualifyRate: 1,
    patience: null,
    ...changes,
  });
}

function simulate(
  telemarketingModel: TelemarketingModel,
  changes: Partial<TelesalesModel>,
  team: { telemarketers: number; closers: number },
) {
  const { calendar } = telemarketingModel;
  const model: FloorModel = {
    telemarketing: telemarketingModel,
    inbound: [],
    telesales: telesales({ calendar, patience: null, ...changes }),
  };
  return (replication: number): FloorResult =>
    replicate(model, team, { seed: 'claims', replication, dialByDial: false });
}

describe('"reps spend 40 % of their time disqualifying"', () => {
  test.each([
    { precision: 1 / 3, share: 0.4 },
    { precision: 2 / 3, share: 1 / 7 },
  ])('$share of it where $precision of leads are real', ({ precision, share }) => {
    const calendar = continuousHours(200, 5);
    const screening = {
      real: [precision],
      curious: [0],
      passesReal: 1,
      passesCurious: 0,
      passesNone: 1,
    };
    const floor = simulate(
      loop(calendar, 15, { qualifying: qualifying({ screening }) }),
      { disqualified: 0.5, rejectTakes: constant(5 * MINUTE), call: constant(15 * MINUTE) },
      { telemarketers: 1, closers: 5 },
    );
    const found = observe(500, floor, {
      rejects: ({ closers }) => closers.total('reject_time'),
      busy: ({ closers }) => closers.total('reject_time') + closers.total('call_time'),
      real: ({ totals }) => totals.realLeads,
      leads: ({ totals }) => totals.leads,
    });
    expectRatio(found.rejects, found.busy, share, 0.01);
    expectRatio(found.real, found.leads, precision, 0.01);
  });
});

describe('"a filter converts better without more effort"', () => {
  const [q, caught, wrongly] = [0.33, 0.9, 0.3];
  const filtered = (caught * q) / (caught * q + wrongly * (1 - q)); // .596
  const [reject, call] = [5 * MINUTE, 15 * MINUTE];
  const calendar = continuousHours(400, 20);
  const months = (filter: typeof FILTER | null, closers: number) =>
    observe(
      300,
      simulate(
        loop(calendar, 15, { qualifying: qualifying({ disqualified: 1 - q, filter }) }),
        {
          disqualified: 0.5,
          rejectTakes: constant(reject),
          call: constant(call),
          firstCallCloseRate: 0.2,
        },
        { telemarketers: 1, closers },
      ),
      {
        sales: ({ totals }) => totals.sales,
        real: ({ totals }) => totals.realLeads,
        leads: ({ totals }) => totals.leads,
        rejects: ({ closers: all }) => all.total('reject_time'),
        busy: ({ closers: all }) => all.total('reject_time') + all.total('call_time'),
      },
    );
  const secondsALead = (precision: number): number => precision * call + (1 - precision) * reject;

  test('.596 of what it hands over is real, and a closer spends less on rejects', () => {
    const found = months(FILTER, 5);
    expect(filtered).toBeCloseTo(0.596, 3);
    expectRatio(found.real, found.leads, filtered, 0.01);
    expectRatio(
      found.rejects,
      found.busy,
      ((1 - filtered) * reject) / secondsALead(filtered),
      0.02,
    );
  });

  test('sales fall by what it fails to catch where closers have time', () => {
    const [before, after] = [months(null, 5), months(FILTER, 5)];
    expectRatio(after.sales, before.sales, 0.9, 0.02);
  });

  test('sales rise only where closers were the bottleneck', () => {
    // 15 leads an hour take 2.1 closers; the filter leaves 7.5, which take 1.4.
    const [before, after] = [months(null, 1), months(FILTER, 1)];
    const perHour = (precision: number): number =>
      (0.2 * precision * HOUR) / secondsALead(precision);
    expectMean(before.sales, 400 * perHour(q), 0.02);
    expectMean(after.sales, 400 * perHour(filtered), 0.02);
    expect(perHour(filtered) / perHour(q)).toBeCloseTo(1.368, 3);
  });
});

test('"conversion fluctuates without any clear reason": 6.3 points of pure luck at 40 leads', () => {
  const leads = drawnLeads(40, 0, 10);
  const squares = Array.from({ length: 10_000 }, (_, month) => {
    const { totals } = work(
      { calendar: seconds(1e6), call: constant(60), firstCallCloseRate: 0.2 },
      leads,
      1,
      month,
    );
    expect(totals.accepted).toBe(40);
    return (totals.sales / 40 - 0.2) ** 2;
  });
  expectMean(squares, (0.2 * 0.8) / 40, 0.06);
  expect(Math.sqrt((0.2 * 0.8) / 40)).toBeCloseTo(0.063, 3);
});

describe('one half of the trade without the other', () => {
  test('"telemarketing without telesales: leads accumulate" at lambda - c mu', () => {
    const hours = 200;
    // 15 leads an hour against 2 closers of 5 an hour each; the warm-up leaves nobody idle.
    const floor = simulate(
      loop(continuousHours(hours, 60), 15),
      { call: distributionOf('exponential', 12 * MINUTE, 1) },
      { telemarketers: 1, closers: 2 },
    );
    const found = observe(500, floor, {
      backlog: ({ totals }) => (totals.openLeadsAtEnd - totals.openLeadsAtStart) / hours,
    });
    expectMean(found.backlog, 5, 0.02);
  });

  test('"telesales without telemarketing: long-term gaps": revenue stops when the open leads do', () => {
    const warm = (length: number, telemarketers: number): FloorResult =>
      simulate(
        loop(continuousHours(length), 15),
        { call: constant(20 * MINUTE), openLeads: 30, firstCallCloseRate: 0.25 },
        { telemarketers, closers: 2 },
      )(0);
    // 30 leads take 2 closers 5 hours.
    const [soon, late] = [warm(6, 0), warm(600, 0)];
    expect(soon.totals).toMatchObject({ worked: 30, openLeadsAtEnd: 0 });
    expect(soon.totals.revenue).toBeGreaterThan(0);
    expect(late.totals.revenue).toBe(soon.totals.revenue);
    expect(late.totals.sales).toBe(soon.totals.sales);
    expect(warm(600, 1).totals.revenue).toBeGreaterThan(soon.totals.revenue);
  });
});
