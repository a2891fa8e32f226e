import { expect, test } from 'vitest';
import { factorsTo } from '../../src/study/pay/factors.ts';

const cent = 0.01;

/** Plans whose pay at each factor is known, and how often they were asked. */
function plansOf(...pays: ((factor: number) => number)[]) {
  const asked: number[] = [];
  return {
    asked,
    middlesAt: (factors: readonly (readonly number[])[]) => {
      asked.push(factors.flat().length);
      return Promise.resolve(
        factors.map((list, plan) => list.map((factor) => pays[plan]!(factor))),
      );
    },
  };
}

test('pay in proportion is known after one look, to the last digit', async () => {
  const { asked, middlesAt } = plansOf(
    (factor) => 5_000 * factor,
    (factor) => 2_500 * factor,
  );
  const [same, half] = await factorsTo(() => 6_000, 2, middlesAt, cent);
  expect(same).toBeCloseTo(1.2, 12);
  expect(half).toBeCloseTo(2.4, 12);
  expect(asked).toEqual([6]);
});

test('a floor that tops pay up is looked into more closely', async () => {
  // The middle of 3,000 and 9,000 half and half, topped up to 4,000 each.
  const pay = (factor: number): number =>
    (Math.max(4_000, 3_000 * factor) + Math.max(4_000, 9_000 * factor)) / 2;
  const { asked, middlesAt } = plansOf(pay);
  const [factor] = await factorsTo(() => 5_000, 1, middlesAt, cent);
  expect(pay(factor!)).toBeCloseTo(5_000, 0);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.length).toBeLessThanOrEqual(4);
});

test('there is no factor for what cannot be reached', async () => {
  const { middlesAt } = plansOf(
    () => 0,
    (factor) => 10 * factor,
    (factor) => 900_000 * factor,
  );
  expect(await factorsTo(() => 5_000, 3, middlesAt, cent)).toEqual([null, null, null]);
});
