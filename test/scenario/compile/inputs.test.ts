import { describe, expect, test } from 'vitest';
import { BLOCK, drawInputs, uncertainInputs } from '../../../src/scenario/inputs.ts';
import type { Draw } from '../../../src/scenario/inputs.ts';
import {
  compileBooks,
  compileCalendar,
  compileFloor,
} from '../../../src/scenario/compile/index.ts';
import type { Doubt, Quantity, Scenario, Varying } from '../../../src/scenario/scenario.ts';
import { floor } from './fixture.ts';
import { flatCommission, monthlyPay } from '../../helpers/plans.ts';

const unit: Doubt = { shape: 'uniform', low: 0, high: 1 };

describe('stratified draws', () => {
  test.each([0, 1, 7])('of block %i have one point in each of 32 strata', (block) => {
    const strata = Array.from({ length: BLOCK }, (_, i) =>
      Math.floor(BLOCK * drawInputs([], 'a', block * BLOCK + i, 'stratified')('x', unit)),
    );
    expect([...strata].sort((a, b) => a - b)).toEqual(Array.from({ length: BLOCK }, (_, i) => i));
    expect(strata).not.toEqual([...strata].sort((a, b) => a - b));
  });

  test('of a replication are the same whatever else is drawn, and in whatever order', () => {
    const at = (replication: number): number =>
      drawInputs([{ path: 'x', quantity: unit }], 'a', replication, 'stratified')('x', unit);
    const first = at(7);
    for (const other of [100, 3, 64]) at(other);
    drawInputs([{ path: 'y', quantity: unit }], 'b', 7, 'stratified')('y', unit);
    expect(at(7)).toBe(first);
    expect(drawInputs([], 'a', 7, 'stratified')('x', unit)).toBe(first);
  });

  test('differ by seed, block and path', () => {
    const draws = [
      drawInputs([], 'a', 7, 'stratified')('x', unit),
      drawInputs([], 'b', 7, 'stratified')('x', unit),
      drawInputs([], 'a', 7 + BLOCK, 'stratified')('x', unit),
      drawInputs([], 'a', 7, 'stratified')('y', unit),
      drawInputs([], 'a', 7, 'plain')('x', unit),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });
});

test('another range under the same path has the same luck', () => {
  const draw = drawInputs([{ path: 'x', quantity: unit }], 'a', 5, 'stratified');
  const wide = draw('x', { shape: 'uniform', low: 10, high: 30 });
  expect((wide - 10) / 20).toBeCloseTo(draw('x', unit), 12);
});

test('exact numbers come back as they are', () => {
  expect(drawInputs([], 'a', 5, 'plain')('x', 0.3)).toBe(0.3);
  expect(drawInputs([], 'a', 5, 'middle')('x', unit)).toBe(0.5);
});

/** A scenario in which every quantity that a stage may read is in doubt. */
function doubtful(): Scenario {
  const share = (): Quantity => ({ shape: 'share', low: 0.1, high: 0.3 });
  const amount = (): Quantity => ({ shape: 'amount', low: 10, high: 20 });
  const varying = (): Varying => ({ average: amount(), varies: 0.5, shape: 'lognormal' });
  return floor({
    calendar: { absence: { share: share(), paid: false } },
    team: {
      management: { one_per: 12, salary: amount() },
      seats: { cost: amount(), limit: null, next_block: null },
    },
    prospects: { web: { inbound: amount(), per: 'day', varies: 0, by_hour: {} } },
    calling: {
      dials_per_day: amount(),
      connect_rate: { value: share(), by_hour: {}, by_weekday: {} },
      talk: { other: varying(), lead: varying() },
      qualify_talk: varying(),
      wrap: varying(),
      qualify_rate: share(),
    },
    handoff: {
      kind: 'cold transfer',
      patience: varying(),
      reach: { total: share(), first_try: share(), tries: 3, gap: varying(), takes: varying() },
      fades: { reach: { factor: share(), per: 60 }, close_rate: { factor: share(), per: 60 } },
      returned: share(),
    },
    closing: {
      disqualified: { share: share(), takes: varying() },
      close_rate: share(),
      follow_ups: {
        share_of_sales: share(),
        close_rate: null,
        per_open_deal: 2,
        after: varying(),
        takes: varying(),
      },
      call: varying(),
      wrap: varying(),
      deal: varying(),
      margin: share(),
      cancels: { share: share(), within: 100 },
    },
    pay: {
      telemarketers: 'mixed',
      closers: 'rest',
      plans: {
        mixed: {
          for: 'telemarketers',
          text: '',
          components: [
            { kind: 'hourly', rate: amount() },
            { kind: 'per_unit', amount: amount(), unit: 'sale' },
          ],
        },
        rest: {
          for: 'closers',
          text: '',
          components: [{ kind: 'salary', amount: amount(), per: 'month' }, flatCommission(share())],
        },
      },
      ...monthlyPay,
      on_costs: { on_all_pay: share(), per_person: amount(), paid_leave: share() },
    },
    costs: { fixed: amount(), telephony: amount() },
  });
}

test('every uncertain input is asked for under its own path, by the stages and the books', () => {
  const scenario = doubtful();
  const inputs = uncertainInputs(scenario);
  const asked = new Map<string, Quantity>();
  const draw = drawInputs(inputs, 'a', 0, 'stratified');
  const spy: Draw = (path, quantity) => {
    if (typeof quantity !== 'number') asked.set(path, quantity);
    return draw(path, quantity);
  };
  compileFloor(scenario, compileCalendar(scenario), spy);
  compileBooks(scenario, spy);
  const sorted = (paths: Iterable<string>): string[] => [...paths].sort();
  expect(sorted(asked.keys())).toEqual(sorted(inputs.map(({ path }) => path)));
  for (const { path, quantity } of inputs) expect(asked.get(path), path).toBe(quantity);
  expect(inputs.map(({ path }) => path)).toContain('pay.plans.rest.components.1.tiers.0.rate');
});
