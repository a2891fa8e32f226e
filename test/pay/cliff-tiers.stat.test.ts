import { expect, test } from 'vitest';
import type { Commission } from '../../src/pay/components/commission.ts';
import { runPayroll } from '../../src/pay/payroll.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import { normalCdf } from '../../src/random/special/normal.ts';
import { Stream } from '../../src/random/stream.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { activityOf, flat, floorOf, modelOf, planOf } from './samples.ts';

/**
 * A public notebook of a sales-compensation model: 500 sellers, attainment normal(1, 0.1) in whole per cents of a target, and
 * a rate on all sales that jumps with it.
 */
const SELLERS = 500;
const targets = [
  { target: 75_000, chance: 0.3 },
  { target: 100_000, chance: 0.3 },
  { target: 200_000, chance: 0.2 },
  { target: 300_000, chance: 0.1 },
  { target: 400_000, chance: 0.05 },
  { target: 500_000, chance: 0.05 },
] as const;
const EXACT_MEAN = 2_859_381.91;
const EXACT_DEVIATION = 102_174.77;
const EXPECTED_SALES = 83_750_000;

/** The plan of those with one target; nothing but the quota differs. */
function modelFor(target: number): BooksModel {
  const commission: Commission = {
    ...flat(0),
    tiers: [
      { from: { at: 0, ofQuota: false }, rate: 0.02 },
      { from: { at: 0.9, ofQuota: true }, rate: 0.03 },
      { from: { at: 0.99, ofQuota: true }, rate: 0.04 },
    ],
    retroactive: true,
    quota: { amount: target, per: 'month' },
  };
  return modelOf({ closers: planOf('cliff', commission) });
}

const groups = targets.map(({ chance, target }) => ({ target, chance, model: modelFor(target) }));

/** Currency that a plan pays those who sell so much, by person. */
function commissions(model: BooksModel, sales: readonly number[]): Float64Array {
  const floor = floorOf({ closers: activityOf(sales.map((revenue) => ({ revenue }))) });
  return runPayroll(model, floor).closers.cents.map((cents) => cents / 100);
}

test('cliff tiers: exact mean and deviation of the discretised normal, to the cent', () => {
  const percents = Array.from({ length: 201 }, (_, percent) => percent);
  const chances = percents.map(
    (percent) => normalCdf((percent + 0.5 - 100) / 10) - normalCdf((percent - 0.5 - 100) / 10),
  );
  let mean = 0;
  let square = 0;
  let sold = 0;
  for (const { chance, model, target } of groups) {
    const sales = percents.map((percent) => (target * percent) / 100);
    commissions(model, sales).forEach((commission, percent) => {
      const weight = chance * chances[percent]!;
      mean += weight * commission;
      square += weight * commission * commission;
      sold += weight * sales[percent]!;
    });
  }
  expect(SELLERS * mean).toBeCloseTo(EXACT_MEAN, 2);
  expect(Math.sqrt(SELLERS * (square - mean * mean))).toBeCloseTo(EXACT_DEVIATION, 2);
  expect(SELLERS * sold).toBeCloseTo(EXPECTED_SALES, 0);
});

test('cliff tiers: simulated, mean and deviation within 4 standard errors', () => {
  // Two checks, each of which rejects correct code once in 15,800 seeds; totals of 500 sellers are nearly normal.
  const replications = 2000;
  const stream = new Stream('cliff tiers');
  const totals: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const sales = groups.map((): number[] => []);
    for (let seller = 0; seller < SELLERS; seller++) {
      let left = stream.uniform53();
      const group = groups.findIndex(({ chance }) => (left -= chance) < 0);
      const attained = Math.round(100 + 10 * stream.normal()) / 100;
      sales[group]!.push(targets[group]!.target * attained);
    }
    totals.push(
      groups.reduce(
        (sum, { model }, group) =>
          commissions(model, sales[group]!).reduce((all, commission) => all + commission, sum),
        0,
      ),
    );
  }
  const meanError = EXACT_DEVIATION / Math.sqrt(replications);
  expect(Math.abs(meanOf(totals) - EXACT_MEAN)).toBeLessThan(4 * meanError);
  const deviationError = EXACT_DEVIATION / Math.sqrt(2 * (replications - 1));
  expect(Math.abs(deviationOf(totals) - EXACT_DEVIATION)).toBeLessThan(4 * deviationError);
});
