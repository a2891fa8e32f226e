import { describe, test } from 'vitest';
import { ACTIVITY } from '../../src/floor/activity.ts';
import type { TelesalesModel } from '../../src/floor/model.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectDistribution, expectRatio } from '../helpers/statistical.ts';
import { days, drawnLeads, seconds, work } from './hand-made.ts';
import { telemarketing, telesales } from './models.ts';

/** Left out, the factor that keeps the average would cost 9 % or more of each of these. */
const CASES = [
  { rate: 0.3, variation: 0.8 },
  { rate: 0.5, variation: 1 },
  { rate: 0.5, variation: 1.5 },
];
const WITHIN = 0.02;

describe('people who differ much keep the average share', () => {
  test.each(CASES)('who qualify $rate, differing by $variation', ({ rate, variation }) => {
    const rules = new TelemarketingRules(
      telemarketing({
        calendar: days(1000, { countedDays: 1 }),
        connectRate: 1,
        attempt: distributionOf('exponential', 30, 1),
        talk: constant(30),
        wrap: constant(0),
        qualifyRate: rate,
        qualifyDiffers: variation,
      }),
    );
    const chance = { seed: 'average kept', replication: 0, dialByDial: false };
    const people = Array.from(
      { length: 25_000 },
      (_, number) => liveAlone(rules, chance, number).cells,
    );
    // Skill changes nobody's number of contacts, and calls go on past closing time: all people weigh alike.
    expectRatio(
      people.map((cells) => cells[ACTIVITY.leads]!),
      people.map((cells) => cells[ACTIVITY.contacts]!),
      rate,
      WITHIN,
    );
  });

  const CLOSERS = 300;
  const EACH = 4;
  const LEADS = CLOSERS * EACH;

  /** Sales of many teams of closers who get as many calls each, for the longest idle goes first. */
  const salesOf = (changes: Partial<TelesalesModel>): number[] =>
    Array.from({ length: 130 }, (_, replication) => {
      const model = { calendar: seconds(LEADS * 10 + 1e6), call: constant(60), ...changes };
      const { totals } = work(model, drawnLeads(LEADS, 0, 10), CLOSERS, replication);
      return totals.sales;
    });
  const leads = new Float64Array(130).fill(LEADS);

  test.each(CASES)('who close $rate on first calls, by $variation', ({ rate, variation }) => {
    const sales = salesOf({ firstCallCloseRate: rate, closeDiffers: variation });
    expectRatio(sales, leads, rate, WITHIN);
  });

  test.each(CASES)('who close $rate on follow-ups, by $variation', ({ rate, variation }) => {
    const followUps = {
      closeRate: rate,
      perOpenDeal: 1,
      after: constant(1e5),
      takes: constant(60),
    };
    const sales = salesOf({ firstCallCloseRate: 0, closeDiffers: variation, followUps });
    expectRatio(sales, leads, rate, WITHIN);
  });
});

test('a closer is another person in each replication', () => {
  const model = telesales({ closeDiffers: 0.5, paceDiffers: 0.1 });
  const people = Array.from({ length: 2000 }, (_, replication) =>
    new TelesalesRules(model, 'closers', replication).person(0),
  );
  const skill = distributionOf('gamma', 1, 0.5);
  const pace = distributionOf('gamma', 1, 0.1);
  expectDistribution(
    people.map((person) => person.skill),
    (factor) => skill.cdf(factor),
  );
  expectDistribution(
    people.map((person) => person.pace),
    (factor) => pace.cdf(factor),
  );
});
