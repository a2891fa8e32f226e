import { describe, expect, test } from 'vitest';
import { ACTIVITY, ACTIVITY_WIDTH, type ActivityColumn } from '../../src/floor/activity.ts';
import { oddsKeepingAverage } from '../../src/floor/differences.ts';
import type { TelemarketingModel } from '../../src/floor/model.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { meanOf } from '../../src/stats/moments.ts';
import {
  expectCorrelation,
  expectDistribution,
  expectMean,
  expectShare,
} from '../helpers/statistical.ts';
import { continuousHours, telemarketing, workingDays } from './models.ts';

const PEOPLE = 600;

/** One column of so many telemarketers of one replication. */
function team(changes: Partial<TelemarketingModel>): (column: ActivityColumn) => number[] {
  const rules = new TelemarketingRules(telemarketing(changes));
  const chance = { seed: 'telemarketers', replication: 0, dialByDial: false };
  const lives = Array.from(
    { length: PEOPLE },
    (_, number) => liveAlone(rules, chance, number).cells,
  );
  return (column) =>
    lives.map((cells) => {
      let sum = 0;
      for (let at = ACTIVITY[column]; at < cells.length; at += ACTIVITY_WIDTH) sum += cells[at]!;
      return sum;
    });
}

/** So many contacts each that chance hardly matters beside what sets people apart. */
const busy = {
  calendar: continuousHours(100),
  connectRate: 0.5,
  talk: constant(30),
  wrap: constant(10),
};

describe('people who differ', () => {
  test('in speed: talk, wrap-up and attempts are divided by a gamma factor of mean 1', () => {
    const of = team({ ...busy, paceDiffers: 0.1 });
    const contacts = of('contacts');
    const paces = of('wrap').map((seconds, person) => (10 * contacts[person]!) / seconds);
    const gamma = distributionOf('gamma', 1, 0.1);
    expectMean(paces, 1, 0.02);
    expectDistribution(paces, (pace) => gamma.cdf(pace));
    expectMean(
      of('dialling').map((seconds, person) => seconds / contacts[person]! / (80 / paces[person]!)),
      1,
      0.005,
    );
    expectMean(
      of('dials').map((dials, person) => dials / (of('dialling')[person]! / (40 / paces[person]!))),
      1,
      0.005,
    );
  });

  test('in skill: the odds of qualifying are multiplied, the average share is kept', () => {
    const of = team({ ...busy, qualifyRate: 0.3, qualifyDiffers: 0.5 });
    const contacts = of('contacts');
    const rates = of('leads').map((leads, person) => leads / contacts[person]!);
    expectMean(rates, 0.3, 0.06);
    const scale = (0.3 / 0.7) * oddsKeepingAverage(0.3, 0.5);
    const gamma = distributionOf('gamma', 1, 0.5);
    expectDistribution(rates, (rate) => gamma.cdf(rate / (1 - rate) / scale));
  });

  test('in nothing: rates differ by chance only', () => {
    const of = team({ ...busy, qualifyRate: 0.3 });
    const contacts = of('contacts');
    const z = of('leads').map(
      (leads, person) => (leads - 0.3 * contacts[person]!) / Math.sqrt(0.21 * contacts[person]!),
    );
    expectMean(
      z.map((value) => value * value),
      1,
      0.3,
    );
  });
});

describe('absence', () => {
  const calendar = workingDays(21, 2);
  const TIMES = 21 * PEOPLE;

  test.each([
    { absencePaid: false, paidDays: (days: number) => days },
    { absencePaid: true, paidDays: () => 21 },
  ])('paid: $absencePaid', ({ absencePaid, paidDays }) => {
    const of = team({ calendar, absence: 0.06, absencePaid, attempt: constant(1e9), jump: false });
    const days = of('days');
    expectShare(TIMES - days.reduce((sum, present) => sum + present, 0), TIMES, 0.06);
    expect(of('staffed')).toEqual(days.map((present) => 7.5 * 3600 * present));
    expect(of('paid')).toEqual(days.map((present) => 7.75 * 3600 * paidDays(present)));
  });

  test('takes whole days of work, nothing else', () => {
    const of = team({ calendar, absence: 0.3 });
    const days = of('days');
    const dialled = of('dialling').map((seconds, person) => seconds / days[person]!);
    const present = team({ calendar })('dialling').map((seconds) => seconds / 21);
    const usual = meanOf(present);
    expectMean(
      dialled.map((seconds, person) => 1 + (seconds - present[person]!) / usual),
      1,
      0.005,
    );
    expectCorrelation(dialled, days);
  });
});

test('each telemarketer lives a life of his or her own', () => {
  const contacts = team({})('contacts');
  expectCorrelation(contacts.slice(1), contacts.slice(0, -1));
});
