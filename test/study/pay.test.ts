import { describe, expect, test } from 'vitest';
import { middleOf } from '../../src/scenario/inputs.ts';
import type { Pay, Scenario } from '../../src/scenario/scenario.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { pay } from '../../src/study/pay.ts';
import { run } from '../../src/study/run.ts';
import { flatCommission, NO_EFFORT } from '../helpers/plans.ts';
import { samplePay } from '../report/sample-pay.ts';
import { fakeRunner } from './fake-runner.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const found = await samplePay();
const [base, hourly, commission] = found.plans;

/** The sample's pay with another plan. */
function withPlan(name: string, components: Pay['plans'][string]['components']) {
  const { pay: rules } = payOf({});
  const plan = { for: 'closers', text: name, components } as const;
  return { pay: { ...rules, plans: { ...rules.plans, [name]: plan } } };
}

describe('plans side by side', () => {
  test('the plan in force stands first, then every other one of its role', () => {
    expect(found.plans.map(({ name }) => name)).toEqual(['base-plus', 'hourly', 'commission-only']);
    expect(found.plans.map(({ inForce }) => inForce)).toEqual([true, false, false]);
  });

  test('are told of the months that run tells of', async () => {
    const one = await run(sampleFloor(), { runner, runs: 64 });
    expect(base!.written.metrics.profit).toEqual(one.metrics.profit);
    expect(base!.written.metrics.closer_pay).toEqual(one.metrics.closer_pay);
    const { p05, p50, p95 } = one.takeHome.closers;
    expect(base!.written.takeHome).toMatchObject({ p05, p50, p95 });
    const other = await run(sampleFloor(payOf({ closers: 'commission-only' })), {
      runner,
      runs: 64,
    });
    expect(commission!.written.metrics.total_cost).toEqual(other.metrics.total_cost);
  });

  test('base and variable pay make up what people get, and what the role costs', () => {
    for (const { written } of found.plans) {
      const { base: fixed, variable, costParts, metrics, roleCost } = written;
      expect(fixed! + variable!).toBeCloseTo(metrics.closer_pay!.mean!, 6);
      // 2 closers: pay, 10 % on it, 5 % of base pay for leave, 500 each.
      const pays = 2 * (fixed! + variable!);
      expect(roleCost.mean).toBeCloseTo(1.1 * pays + 0.05 * 2 * fixed! + 1000, 1);
      expect(costParts.byTime).toBeCloseTo(2 * fixed!, 6);
      expect(costParts.byResults).toBeCloseTo(2 * variable!, 6);
      expect(costParts.topUps).toBe(0);
      expect(costParts.onCosts).toBeCloseTo(roleCost.mean! - pays, 6);
    }
    expect(hourly!.written.variable).toBe(0);
    expect(commission!.written.base).toBe(0);
  });

  test('the worst 5 % lie at or below the 5th percentile', () => {
    for (const { written } of found.plans) {
      const { dots, p05, worst } = written.takeHome!;
      expect(worst).toBeLessThanOrEqual(p05);
      expect(dots).toEqual([...dots].sort((a, b) => a - b));
      expect(dots).toHaveLength(20);
    }
  });

  test('cost is set against the plan in force on the same months', () => {
    expect(base!.written.difference).toBeNull();
    const { difference, metrics } = commission!.written;
    const own = base!.written.metrics.total_cost!.mean!;
    expect(difference!.mean).toBeCloseTo(metrics.total_cost!.mean! - own, 6);
  });

  test('ten plans are no more months than one', () => {
    const plans = Array.from({ length: 9 }, (_, i) => `plan ${i}`);
    const { pay: rules } = payOf({});
    const more = Object.fromEntries(
      plans.map((name, i) => [
        name,
        {
          for: 'closers' as const,
          text: name,
          components: [flatCommission(0.1 + i / 100)],
        },
      ]),
    );
    const calls = { telemarketers: 0, telesales: 0, books: 0 };
    const job = {
      id: 'ten',
      scenario: sampleFloor().scenario,
      points: ['base-plus', ...plans].map((closers) => ({
        pay: { ...rules, closers, plans: { ...rules.plans, ...more } },
      })),
      seed: '7',
      first: 0,
      count: 4,
      metrics: ['profit'],
      inputs: 'stratified',
    } as const;
    runJob(job, calls);
    expect(calls).toEqual({ telemarketers: 16, telesales: 4, books: 40 });
  });
});

describe('equal middle pay', () => {
  test('the plan in force and one made to pay the same need no factor', () => {
    expect(base!.equal).toBeNull();
    expect(hourly!.equal).toBeNull();
    expect(hourly!.samePay).toBe(true);
    expect(commission!.samePay).toBe(false);
  });

  test('the factor stands before all that a plan pays', () => {
    const { equal, written } = commission!;
    expect(equal!.factor).toBeGreaterThan(0.2);
    const ratio = equal!.takeHome!.average / written.takeHome!.average;
    expect(ratio).toBeCloseTo(equal!.factor, 6);
  });

  test('pays the middle of the plan in force where every input is at its middle', async () => {
    const sure: Partial<Scenario> = {
      ...withPlan('mixed', [{ kind: 'salary', amount: 1000, per: 'month' }, flatCommission(0.1)]),
    };
    const { plans } = await samplePay(sure, { plans: ['mixed'] });
    const [own, mixed] = plans;
    expect(mixed!.equal!.factor).not.toBeCloseTo(1, 1);
    // Over possible floors middles differ by doubt in the inputs and by luck, of 128 person-months here.
    const close = mixed!.equal!.takeHome!.p50 / own!.written.takeHome!.p50;
    expect(Math.abs(close - 1)).toBeLessThan(0.15);
    expect(Math.abs(mixed!.written.takeHome!.p50 / own!.written.takeHome!.p50 - 1)).toBeGreaterThan(
      0.15,
    );
  });

  test('a plan that pays nothing has no factor', async () => {
    const { plans } = await samplePay(withPlan('nothing', [{ kind: 'hourly', rate: 0 }]), {
      plans: ['nothing'],
    });
    expect(plans[1]!.equal).toBeNull();
    expect(plans[1]!.written.takeHome!.p95).toBe(0);
  });
});

test('top-ups and weeks under the floor are told of each plan, and are part of what the role costs', async () => {
  const { pay: rules } = payOf({});
  const minimum = { wage: 15, tested: 'week' } as const;
  const { plans } = await samplePay({ pay: { ...rules, minimum } }, { plans: ['commission-only'] });
  const {
    base: fixed,
    variable,
    clawedBack,
    costParts,
    topUps,
    roleCost,
    weeks,
  } = plans[1]!.written;
  expect(topUps).toBeGreaterThan(0);
  expect(weeks.under).toBeGreaterThan(0);
  expect(weeks.under).toBeLessThanOrEqual(weeks.worked);
  const pays = 2 * (fixed! + variable! + topUps! - clawedBack!);
  // On-costs for leave are on base pay, of which there is none; 10 % on all pay, 500 each.
  expect(roleCost.mean).toBeCloseTo(1.1 * pays + 1000, 1);
  expect(costParts.topUps).toBeCloseTo(2 * topUps!, 6);
  const { byResults, byTime, onCosts } = costParts;
  expect(byTime + byResults + costParts.topUps + onCosts).toBeCloseTo(roleCost.mean!, 6);
  // Paid by results alone, nobody goes below 15 an hour.
  expect(plans[1]!.payout[0]).toBeGreaterThan(15 * 140);
});

describe('pay for results', () => {
  test('is the pay of an average month with larger or smaller results', () => {
    const { payout } = found;
    expect(payout!.measure).toBe('revenue');
    const rate = middleOf({ shape: 'share', low: 0.06, high: 0.08 });
    payout!.results.forEach((revenue, i) => {
      expect(base!.payout[i]).toBeCloseTo(3500 + rate * revenue, 1);
      expect(commission!.payout[i]).toBeCloseTo(0.2 * revenue, 1);
    });
    expect(new Set(hourly!.payout).size).toBe(1);
  });

  test('of telemarketers goes by accepted leads', async () => {
    const result = await samplePay(telemarketersPlans(), { role: 'telemarketers' });
    expect(result.payout!.measure).toBe('accepted leads');
    const { results } = result.payout!;
    const [, flat] = result.plans;
    const rise = result.plans[0]!.payout.at(-1)! - result.plans[0]!.payout[0]!;
    expect(rise).toBeCloseTo(4 * results.at(-1)!, 1);
    expect(flat!.payout.at(-1)).toBe(flat!.payout[0]);
    expect(result.breakEven!.key).toBe('calling.qualify_rate');
  });
});

test('a month at quota pays salary and commission to the quota, whatever is usual', async () => {
  const quota = { amount: 30_000, per: 'quarter' } as const;
  const changes = {
    ...withPlan('target', [
      { kind: 'salary', amount: 1000, per: 'month' },
      { ...flatCommission(0.1), per: 'quarter', quota },
    ]),
  };
  const { plans } = await samplePay(changes, { plans: ['target'] });
  expect(plans.map(({ onTarget }) => onTarget)).toEqual([null, 2000]);
});

test('plans cost the same where costs meet, also where one sells more than the other', async () => {
  const changes = withPlan('sold', [flatCommission(0.2)]);
  const lazy = await samplePay(changes, { plans: ['sold'] });
  const keen = await samplePay(
    { pay: { ...changes.pay, effort: { sold: { ...NO_EFFORT, sales: 0.5 } } } },
    { plans: ['sold'] },
  );
  for (const { breakEven } of [lazy, keen]) {
    const { costs, crossings, values } = breakEven!;
    const { at } = crossings[0]!;
    const gap = values.map((_, i) => costs[1]![i]! - costs[0]![i]!);
    const above = values.findIndex((value) => value > at!);
    expect(Math.sign(gap[above]!)).toBe(-Math.sign(gap[above - 1]!));
  }
  expect(keen.breakEven!.crossings[0]!.at).toBeLessThan(lazy.breakEven!.crossings[0]!.at!);
});

describe('what it says', () => {
  test('the company carries the risk where pay is mostly top-ups', async () => {
    const changes = withPlan('raised', [
      flatCommission(0.01),
      { kind: 'guarantee', amount: { amount: 3000, per: 'month' } },
    ]);
    const { verdict } = await samplePay(changes, { plans: ['raised'] });
    expect(verdict.join(' ')).toMatch(
      /on raised \(you carry the risk: \d+% of all pay is top-ups\)/u,
    );
    expect(verdict.join(' ')).toContain('on base-plus (part of the risk is theirs)');
  });

  test('no plan is recommended where people take home more than 5 % more or less', () => {
    const text = found.verdict.join(' ');
    expect(text).toContain('No pay plan is recommended');
    expect(text).toContain('Who would leave, and who would work harder, is not modelled.');
    expect(text).toContain('they carry the risk');
    expect(text).not.toMatch(/NaN|undefined|null|Infinity/u);
  });

  test('a twin of the plan in force is named and left out', async () => {
    const { pay: rules } = payOf({});
    const twin = { ...rules.plans['base-plus']!, text: 'twin' };
    const result = await samplePay({ pay: { ...rules, plans: { ...rules.plans, twin } } });
    expect(result.plans.map(({ name }) => name)).not.toContain('twin');
    expect(result.notes).toContain('twin has the same rules as base-plus and is not told twice.');
  });

  test('what cannot be compared is refused with what there is', async () => {
    await expect(samplePay({}, { plans: ['gone'] })).rejects.toThrow(
      'pay: there is no plan "gone" for closers; plans are base-plus, hourly, commission-only',
    );
    await expect(samplePay({}, { role: 'telemarketers' })).rejects.toThrow(
      'hourly-plus is the only plan for telemarketers',
    );
  });

  test('a floor without closers has nothing to pay, and says so without a number', async () => {
    const result = await samplePay(teamOf(2, 0), { plans: ['commission-only'] });
    expect(result.plans[0]!.written.takeHome).toBeNull();
    expect(result.payout).toBeNull();
    expect(result.verdict.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/u);
  });
});

test('an interrupt leaves the plans and no break-even', async () => {
  const stop = new AbortController();
  const floor = sampleFloor();
  const asked = pay(floor, {
    runner: fakeRunner((job) => {
      if (job.paid && job.first >= 64) stop.abort();
      return runJob(job);
    }),
    signal: stop.signal,
    plans: ['commission-only'],
    precision: 1e-6,
  });
  const result = await asked;
  expect(result.settled.stoppedBy).toBe('interrupt');
  expect(result.breakEven).toBeNull();
  expect(result.plans).toHaveLength(2);
});

/** The sample with a flat wage for telemarketers beside the plan in force. */
function telemarketersPlans(): Pick<Scenario, 'pay'> {
  const { pay: rules } = payOf({});
  const flat = {
    for: 'telemarketers',
    text: '$20/h',
    components: [{ kind: 'hourly', rate: 20 }],
  } as const;
  return { pay: { ...rules, plans: { ...rules.plans, flat } } };
}
