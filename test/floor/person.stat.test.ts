import { describe, test } from 'vitest';
import { oddsKeepingAverage, withOdds } from '../../src/floor/differences.ts';
import { drawPerson } from '../../src/floor/person.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { expectDistribution, expectMean, expectShare } from '../helpers/statistical.ts';

describe('persons drawn', () => {
  const PEOPLE = 4000;
  const people = Array.from({ length: PEOPLE }, (_, number) =>
    drawPerson({ skill: 0.5, pace: 0.1, absence: 0.07 }, 21, 'people', 0, `closer/${number + 1}`),
  );

  test('skill and pace are gamma factors of mean 1', () => {
    for (const { of, variation } of [
      { of: people.map(({ skill }) => skill), variation: 0.5 },
      { of: people.map(({ pace }) => pace), variation: 0.1 },
    ]) {
      expectMean(of, 1, 0.05);
      const gamma = distributionOf('gamma', 1, variation);
      expectDistribution(of, (factor) => gamma.cdf(factor));
    }
  });

  test('miss each day with the same chance', () => {
    const missed = people.reduce((sum, { absent }) => sum + absent!.reduce((a, b) => a + b, 0), 0);
    expectShare(missed, PEOPLE * 21, 0.07);
  });

  test('the share kept holds for them too', () => {
    const scale = oddsKeepingAverage(0.12, 0.5);
    expectMean(
      people.map(({ skill }) => withOdds(0.12, scale * skill)),
      0.12,
      0.05,
    );
  });
});
