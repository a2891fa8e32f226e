import { expect, test } from 'vitest';
import type { Patch } from '../../src/study/types.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { compare } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { withWages } from '../../src/study/same-pay.ts';
import { fakeRunner } from './fake-runner.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const runner = inlineRunner();
const { scenario } = sampleFloor();
const hourly = payOf({ closers: 'hourly' });

function wageOf({ pay }: Pick<Scenario, 'pay'> | Patch): number {
  const component = pay!.plans['hourly']!.components[0]!;
  if (component.kind !== 'hourly' || typeof component.rate !== 'number') throw new Error('no wage');
  return component.rate;
}

test('the wage pays in the middle what the other plan pays', async () => {
  const waged = await withWages({ ...scenario, ...hourly }, [], '7', { runner });
  const wage = wageOf(waged.scenario);
  expect(wage).toBe(Math.round(wage * 100) / 100);
  expect(waged.notes).toEqual([`hourly: same pay as base-plus comes to $${wage.toFixed(2)}/h`]);

  const fixed = (pay: Pick<Scenario, 'pay'>, name: string) => {
    const sure = sampleFloor({ ...certain(scenario), ...pay });
    return { ...sure, scenario: { ...sure.scenario, name } };
  };
  const sides = [fixed(payOf({ closers: 'base-plus' }), 'a'), fixed(waged.scenario, 'b')];
  const { scenarios } = await compare(sides, { runner, runs: 256 });
  const [a, b] = scenarios.map(({ metrics }) => metrics.closer_pay!.p50!);
  expect(Math.abs(b! / a! - 1)).toBeLessThan(0.04);
});

test('the wage is the same in every mix and variant', async () => {
  const points: Patch[] = [
    hourly,
    { ...hourly, ...teamOf(9, 1) },
    payOf({ closers: 'base-plus' }),
    teamOf(1, 1),
  ];
  const counted = fakeRunner((job) => runJob(job));
  const waged = await withWages(scenario, points, '7', { runner: counted });
  expect(wageOf(waged.points[0]!)).toBe(wageOf(waged.points[1]!));
  expect(waged.points[2]).toEqual(points[2]);
  expect(waged.points[3]).toBe(points[3]);
  expect(waged.notes).toHaveLength(1);
  expect(counted.asked).toHaveLength(2);
  expect(counted.asked.every(({ inputs }) => inputs === 'middle')).toBe(true);
});

test('a plan that is not in force costs no simulation', async () => {
  const idle = fakeRunner(() => {
    throw new Error('nobody asked');
  });
  const waged = await withWages(scenario, [teamOf(9, 1)], '7', { runner: idle });
  expect(waged.scenario.pay).toBe(scenario.pay);
});

test('a floor without closers takes the wage of one', async () => {
  const alone = { ...scenario, ...hourly, ...teamOf(4, 0) };
  expect(wageOf((await withWages(alone, [], '7', { runner })).scenario)).toBeGreaterThan(10);
});

test('plans that lead nowhere are refused', async () => {
  const plans = (kind: 'missing' | 'loop' | 'mixed') => {
    const { pay } = hourly;
    const to = { missing: 'gone', loop: 'hourly', mixed: 'base-plus' }[kind];
    const components = [
      { kind: 'same_pay_as', plan: to },
      ...(kind === 'mixed' ? [{ kind: 'hourly', rate: 1 }] : []),
    ];
    const own = { ...pay.plans['hourly']!, components } as Scenario['pay']['plans'][string];
    return { ...scenario, pay: { ...pay, plans: { ...pay.plans, hourly: own } } };
  };
  const asked = (kind: Parameters<typeof plans>[0]) => withWages(plans(kind), [], '7', { runner });
  await expect(asked('missing')).rejects.toThrow('pay: there is no plan "gone"');
  await expect(asked('loop')).rejects.toThrow(
    'hourly has the same pay as hourly, which leads nowhere',
  );
  await expect(asked('mixed')).rejects.toThrow(
    'pay.plans.hourly: "same pay as base-plus" stands alone in a plan',
  );
});

/** The sample floor with every doubt at about its middle. */
function certain(from: Scenario): Scenario {
  const { calling, closing } = from;
  return {
    ...from,
    calling: {
      ...calling,
      dials_per_day: 205.7,
      connect_rate: { ...calling.connect_rate, value: 0.0899 },
      qualify_rate: 0.1187,
    },
    closing: {
      ...closing,
      close_rate: 0.2195,
      deal: { average: 2391.7, varies: 0.35, shape: 'lognormal' },
    },
  };
}
