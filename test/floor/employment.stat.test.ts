import { describe, expect, test } from 'vitest';
import { headsIn } from '../../src/pay/heads.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { spellsOf, type EmploymentModel } from '../../src/floor/employment.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { employment, weekdays } from './employment-models.ts';
import { observe, replicate, telemarketing, telesales } from './models.ts';

const SEED = 'employment';
const EARLY = -Math.log(1 - 0.3) / 90;
const LATER = -Math.log(1 - 0.6) / 365;
const DAYS = 252;

/** Steps of the renewal equation per day. */
const STEPS = 24;

/**
 * Share of positions that are filled at each moment, by the renewal equation on a fine grid.
 *
 * The density of moments of leaving is that of those there at the start plus, for everybody who joins, that of a new
 * person; who joins is who left `vacancy` days before. Leaving: two-phase hazard.
 *
 * @param trained whether those there at the start are beyond their first 90 days
 */
function filledShare(days: number, vacancy: number, trained: boolean): Float64Array {
  const steps = days * STEPS;
  const survival = (t: number): number =>
    t < 90 ? Math.exp(-EARLY * t) : Math.exp(-EARLY * 90 - LATER * (t - 90));
  const newcomer = Float64Array.from({ length: steps + 1 }, (_, i) => survival(i / STEPS));
  const first = trained
    ? Float64Array.from({ length: steps + 1 }, (_, i) => Math.exp((-LATER * i) / STEPS))
    : newcomer;
  const leaving = new Float64Array(steps + 1); // chance to leave in step i
  const joining = new Float64Array(steps + 1);
  const wait = Math.round(vacancy * STEPS);
  const share = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    joining[i] = i >= wait ? leaving[i - wait]! : 0;
    let left = i > 0 ? first[i - 1]! - first[i]! : 0;
    let there = first[i]!;
    for (let j = 1; j <= i; j++) {
      there += joining[j]! * newcomer[i - j]!;
      if (i > j) left += joining[j]! * (newcomer[i - j - 1]! - newcomer[i - j]!);
    }
    leaving[i] = left;
    share[i] = there;
  }
  return share;
}

describe.each([
  ['trained people', null, true],
  ['people who join on the first day', 0, false],
] as const)('a team of %s', (_, daysInJob, trained) => {
  test('has as many heads as the renewal equation says', () => {
    const calendar = weekdays(DAYS, 10);
    const model = employment({
      earlyHazard: EARLY,
      laterHazard: LATER,
      vacancy: constant(21 * 86_400),
      daysInJob,
    });
    const share = filledShare(Math.ceil(DAYS / 5) * 7 + 7, 21, trained);
    const begin = calendar.dayDate[10]!;
    let exact = 0;
    for (let day = 10; day < calendar.days; day++) {
      exact += share[(calendar.dayDate[day]! - begin) * STEPS]! / DAYS;
    }
    const replications = 12_000;
    const shares = Array.from({ length: replications }, (__, replication) => {
      const spells = spellsOf(model, calendar, 0, SEED, replication, 'closer/1');
      return spells.reduce(
        (sum, { from, to }) => sum + Math.max(0, to - Math.max(from, 10)) / DAYS,
        0,
      );
    });
    expect(exact).toBeLessThan(0.97);
    // The grid itself is right to about the chance to leave in half a step.
    expectMean(shares, exact, 0.006);
  });
});

test('leads of a team on the ramp are those of a trained one times the integral of the ramp', () => {
  const days = 60;
  const calendar = weekdays(days);
  const ramp = { daysInJob: 0, trainingDays: 5, rampDays: 30, rampFrom: 0.4 };
  const model = (changes: Partial<EmploymentModel>) => ({
    telemarketing: telemarketing({
      calendar,
      connectRate: 0.3,
      qualifyRate: 0.05,
      employment: employment(changes),
    }),
    inbound: [],
    telesales: telesales({ calendar }),
  });
  const { leads, staffed, training } = observe(
    150,
    (replication) =>
      replicate(
        model(ramp),
        { telemarketers: 20, closers: 0 },
        { seed: SEED, replication, dialByDial: false },
      ),
    {
      leads: ({ totals }) => totals.leads,
      staffed: ({ telemarketers }) => telemarketers.total('staffed'),
      training: ({ telemarketers }) => telemarketers.total('training'),
    },
  );
  const rate = 0.05;
  let odds = 0;
  for (let day = 5; day < days; day++) {
    const factor = Math.min(1, 0.4 + (0.6 * (day - 5)) / 30);
    odds += (rate * factor) / (1 - rate + rate * factor);
  }
  const perContact = 40 / 0.3 + 180 + 20;
  // Overtime, after calls that are on at closing time, is staffed.
  expectRatio(leads, staffed, odds / perContact / (days - 5), 0.01);
  expect(new Set(training)).toEqual(new Set([20 * 5 * 8 * 3600]));
});

test('a ramp of dials slows a person down', () => {
  const calendar = weekdays(21);
  const dials = (rampFrom: number): number[] => {
    const callers = telemarketing({
      calendar,
      employment: employment({ daysInJob: 0, rampDays: 1e9, rampFrom, rampOf: 'pace' }),
    });
    return observe(
      60,
      (replication) =>
        replicate(
          { telemarketing: callers, inbound: [], telesales: telesales({ calendar }) },
          { telemarketers: 5, closers: 0 },
          { seed: SEED, replication, dialByDial: false },
        ),
      { dials: ({ telemarketers }) => telemarketers.total('dials') },
    ).dials;
  };
  expectRatio(dials(0.5), dials(1), 0.5, 0.01);
});

test('closers on the ramp win as often as the ramp says', () => {
  const calendar = weekdays(21);
  const sellers = telesales({
    calendar,
    firstCallCloseRate: 0.3,
    patience: null,
    employment: employment({ daysInJob: 0, rampDays: 1e9, rampFrom: 0.5 }),
  });
  const callers = telemarketing({ calendar, patience: null });
  const { accepted, sales } = observe(
    150,
    (replication) =>
      replicate(
        { telemarketing: callers, inbound: [], telesales: sellers },
        { telemarketers: 4, closers: 4 },
        { seed: SEED, replication, dialByDial: false },
      ),
    { accepted: ({ totals }) => totals.accepted, sales: ({ totals }) => totals.sales },
  );
  expectRatio(sales, accepted, (0.3 * 0.5) / (0.7 + 0.3 * 0.5), 0.03);
});

test('people come and go in the pay periods in which they do', () => {
  const calendar = weekdays(63);
  const callers = telemarketing({
    calendar,
    employment: employment({
      earlyHazard: 0.02,
      laterHazard: 0.02,
      vacancy: distributionOf('exponential', 10 * 86_400, 1),
      firstHire: 4,
      hires: [25, 1000],
    }),
  });
  for (let replication = 0; replication < 20; replication++) {
    const { telemarketers } = replicate(
      { telemarketing: callers, inbound: [], telesales: telesales({ calendar }) },
      { telemarketers: 6, closers: 0 },
      { seed: SEED, replication, dialByDial: false },
    );
    const column = (person: number, name: 'vacant' | 'hires' | 'leavers'): number[] =>
      [0, 1, 2].map((period) => telemarketers.get(person, period, name));
    // Nobody holds the fifth position before its day, nor the sixth ever.
    expect(column(4, 'vacant')[0]).toBe(1);
    expect(column(4, 'hires')[1]).toBeGreaterThanOrEqual(1);
    expect(column(5, 'vacant')).toEqual([1, 1, 1]);
    expect(column(5, 'hires')).toEqual([0, 0, 0]);
    expect(headsIn(telemarketers, calendar.spans, 0)).toBeLessThanOrEqual(4);
    for (let person = 0; person < 5; person++) {
      const hires = column(person, 'hires').reduce((sum, count) => sum + count, 0);
      const leavers = column(person, 'leavers').reduce((sum, count) => sum + count, 0);
      const startsThere = Number(person < 4);
      // Whoever is there at the end was there at the start or was hired, and did not leave.
      expect(startsThere + hires - leavers).toBeGreaterThanOrEqual(0);
      expect(startsThere + hires - leavers).toBeLessThanOrEqual(1);
    }
  }
});
