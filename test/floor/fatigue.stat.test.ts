import { describe, expect, test } from 'vitest';
import { Calendar } from '../../src/floor/calendar.ts';
import { withOdds } from '../../src/floor/differences.ts';
import { freshness, type FatigueModel } from '../../src/floor/fatigue.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import type { TelemarketingModel, TelesalesModel } from '../../src/floor/model.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectMean, expectRatio } from '../helpers/statistical.ts';
import { employment, weekdays } from './employment-models.ts';
import { observe, pool, replicate, telemarketing, telesales, workingDays } from './models.ts';

const HOUR = 3600;
const SEED = 'fatigue';
const RATE = 0.2;

test('fatigue grows by the hour and ends with a long break and with the day', () => {
  const calendar = workingDays(2);
  const factors = freshness({ of: 'odds', falls: 0.4, over: 4 * HOUR }, calendar);
  // From 9, 10 and 11; after 45 minutes off from 12:45, 13 and 14; after 15 minutes off from 15:15, 16 and 17.
  const worked = [0.5, 1.5, 2.5, 0.125, 0.75, 1.75, 2.625, 3.5, 4];
  expect(factors).toHaveLength(2 * worked.length);
  [...worked, ...worked].forEach((hours, segment) => {
    expect(factors[segment]).toBeCloseTo(1 - (0.4 * hours) / 4, 12);
  });
});

test('a break of exactly 30 minutes makes fresh again, one of 29 does not', () => {
  const after = (minutes: number): number => {
    const back = 12 * HOUR + minutes * 60;
    const calendar = Calendar.ofShifts({
      windows: [
        { from: 9 * HOUR, to: 12 * HOUR, gapPaid: false },
        { from: back, to: 13 * HOUR, gapPaid: false },
      ],
      paidPerDay: 4 * HOUR,
      staffedPerDay: 4 * HOUR,
      uncountedDays: 0,
      countedDays: 1,
      workingDaysPerMonth: 21,
      finishLimit: 0,
    });
    return freshness({ of: 'odds', falls: 0.5, over: 4 * HOUR }, calendar)[3]!;
  };
  expect(after(30)).toBeCloseTo(1 - 0.5 * (0.25 / 4), 12);
  expect(after(29)).toBeCloseTo(1 - 0.5 * ((3 + 31 / 120) / 4), 12);
});

/** Mean over working time of what is made of each hour's factor. */
function overTheDay(
  fatigue: FatigueModel,
  calendar: Calendar,
  made: (left: number) => number,
): number {
  let sum = 0;
  let time = 0;
  freshness(fatigue, calendar).forEach((left, segment) => {
    const length = calendar.segmentEnd[segment]! - calendar.segmentStart[segment]!;
    sum += length * made(left);
    time += length;
  });
  return sum / time;
}

/** What telemarketers who do nothing but dial find in ten days: contacts are a Poisson stream. */
function dialling(changes: Partial<TelemarketingModel>, replications: number, dialByDial: boolean) {
  const calendar = changes.calendar ?? workingDays(10, 0, 0);
  const callers = telemarketing({
    calendar,
    talk: constant(0),
    wrap: constant(0),
    qualifyRate: RATE,
    ...changes,
  });
  const floor = { telemarketing: callers, inbound: [], telesales: telesales({ calendar }) };
  return observe(
    replications,
    (replication) =>
      replicate(floor, { telemarketers: 5, closers: 0 }, { seed: SEED, replication, dialByDial }),
    {
      leads: ({ totals }) => totals.leads,
      contacts: ({ telemarketers }) => telemarketers.total('contacts'),
      dials: ({ telemarketers }) => telemarketers.total('dials'),
    },
  );
}

const ODDS: FatigueModel = { of: 'odds', falls: 0.6, over: 4 * HOUR };
const PACE: FatigueModel = { of: 'pace', falls: 0.4, over: 6 * HOUR };
const SECONDS = 5 * 10 * 7.5 * HOUR;

describe.each([
  ['jumping', false],
  ['dial by dial', true],
])('telemarketers who tire, %s,', (_, dialByDial) => {
  test('qualify what the mean over the day of their odds gives', () => {
    const calendar = workingDays(10, 0, 0);
    const { leads } = dialling({ fatigue: ODDS }, 340, dialByDial);
    const share = overTheDay(ODDS, calendar, (left) => withOdds(RATE, left));
    expect(share).toBeLessThan(0.85 * RATE);
    expectMean(leads, (SECONDS * 0.12 * share) / 40, 0.01);
  });
});

test('who answers after an hour of dialling and more meets somebody as tired as he or she is then', () => {
  const calendar = workingDays(10, 0, 0);
  const fatigue: FatigueModel = { of: 'odds', falls: 0.9, over: 3 * HOUR };
  const connectRate = 0.01;
  const talk = constant(0);
  const rules = new TelemarketingRules(
    telemarketing({ calendar, talk, wrap: talk, qualifyRate: 0.5, connectRate, fatigue }),
  );
  const factors = freshness(fatigue, calendar);
  const found = [0, 2].map((): number[] => []);
  for (let replication = 0; replication < 4000; replication++) {
    const { run } = liveAlone(rules, { seed: SEED, replication, dialByDial: false }, 0);
    const hours = run.leads.time
      .slice(run.from, run.until)
      .map((time) => Math.floor((time % 86_400) / HOUR));
    [9, 11].forEach((hour, i) => found[i]!.push(hours.filter((own) => own === hour).length));
  }
  [0, 2].forEach((segment, i) => {
    const share = withOdds(0.5, factors[segment]!);
    expectMean(found[i]!, (10 * HOUR * connectRate * share) / 40, 0.05);
  });
});

test('telemarketers who tire dial and reach what the mean over the day of their pace gives', () => {
  const pace = overTheDay(PACE, workingDays(10, 0, 0), (left) => left);
  const { contacts, dials } = dialling({ fatigue: PACE }, 150, false);
  expect(pace).toBeLessThan(0.95);
  expectMean(dials, (SECONDS * pace) / 40, 0.01);
  expectMean(contacts, (SECONDS * 0.12 * pace) / 40, 0.01);
});

test('calls that a dialler connects are those of somebody as tired as at that hour', () => {
  const rings = distributionOf('exponential', 20, 1);
  const { contacts, leads } = dialling(
    {
      attempt: rings,
      answeredAttempt: rings,
      jump: false,
      talk: constant(30),
      pool: pool(),
      fatigue: ODDS,
    },
    150,
    false,
  );
  const share = overTheDay(ODDS, workingDays(10), (left) => withOdds(RATE, left));
  // Contacts are even over the day but for its first seconds.
  expectRatio(leads, contacts, share, 0.01);
});

/** First calls of closers whom leads reach at once, evenly over days of eight hours. */
function calling(changes: Partial<TelesalesModel>) {
  const calendar = weekdays(10);
  const sellers = telesales({
    calendar,
    patience: null,
    disqualified: 0,
    firstCallCloseRate: RATE,
    call: constant(300),
    wrap: constant(0),
    ...changes,
  });
  const web = {
    name: 'web',
    calendar,
    rate: 12 / HOUR,
    hourFactors: new Float64Array(calendar.segmentStart.length).fill(1),
    varies: 0,
    patience: null,
  };
  const floor = { telemarketing: telemarketing({ calendar }), inbound: [web], telesales: sellers };
  return observe(
    330,
    (replication) =>
      replicate(
        floor,
        { telemarketers: 0, closers: 20 },
        { seed: SEED, replication, dialByDial: false },
      ),
    {
      accepted: ({ totals }) => totals.accepted,
      sales: ({ totals }) => totals.sales,
      time: ({ closers }) => closers.total('call_time'),
    },
  );
}

describe.each(['first come', 'newest'] as const)('closers who tire, %s,', (order) => {
  test('win what the mean over the day of their odds gives', () => {
    const fatigue: FatigueModel = { of: 'odds', falls: 0.8, over: 8 * HOUR };
    const { accepted, sales } = calling({ fatigue, order });
    const share = overTheDay(fatigue, weekdays(10), (left) => withOdds(RATE, left));
    expect(share).toBeLessThan(0.7 * RATE);
    expectRatio(sales, accepted, share, 0.02);
  });

  test('take as long as the mean over the day of their slowness', () => {
    const fatigue: FatigueModel = { of: 'pace', falls: 0.5, over: 6 * HOUR };
    const { accepted, time } = calling({ fatigue, order });
    const seconds = overTheDay(fatigue, weekdays(10), (left) => 300 / left);
    expect(seconds).toBeGreaterThan(400);
    expectRatio(time, accepted, seconds, 0.01);
  });
});

describe('learning', () => {
  const days = 40;
  const model = { trainingDays: 5, rampDays: 10, rampFrom: 0.5, daysInJob: 0 };

  /** Mean over days on the phone of what is made of the day's factor, from the formula. */
  function overTheHorizon(gain: number, made: (factor: number) => number): number {
    let sum = 0;
    for (let day = 5; day < days; day++) {
      const ramp = Math.min(1, 0.5 + (0.5 * (day - 5)) / 10);
      const learned = 1 + gain * (1 - 0.05 ** (Math.max(0, day - 15) / 20));
      sum += made(ramp * learned);
    }
    return sum / (days - 5);
  }

  test('lifts leads by the mean over the horizon of ramp and learning', () => {
    const calendar = weekdays(days);
    const { leads } = dialling(
      {
        calendar,
        employment: employment({ ...model, learning: { of: 'odds', gain: 0.8, days: 20 } }),
      },
      150,
      false,
    );
    const share = overTheHorizon(0.8, (factor) => withOdds(RATE, factor));
    expect(share).toBeGreaterThan(1.05 * overTheHorizon(0, (factor) => withOdds(RATE, factor)));
    expectMean(leads, (5 * 35 * 8 * HOUR * 0.12 * share) / 40, 0.01);
  });

  test('of pace lifts dials, and goes with a ramp of odds', () => {
    const calendar = weekdays(days);
    const { dials } = dialling(
      {
        calendar,
        employment: employment({ ...model, learning: { of: 'pace', gain: 0.5, days: 20 } }),
      },
      100,
      false,
    );
    let pace = 0;
    for (let day = 5; day < days; day++) {
      pace += (1 + 0.5 * (1 - 0.05 ** (Math.max(0, day - 15) / 20))) / 35;
    }
    expectMean(dials, (5 * 35 * 8 * HOUR * pace) / 40, 0.005);
  });

  test('of closers lifts what they win', () => {
    const learning = { of: 'odds', gain: 1, days: 3 } as const;
    const { accepted, sales } = calling({ employment: employment({ daysInJob: 0, learning }) });
    let share = 0;
    for (let day = 0; day < 10; day++) share += withOdds(RATE, 2 - 0.05 ** (day / 3)) / 10;
    expectRatio(sales, accepted, share, 0.02);
  });
});
