import { expect, test } from 'vitest';
import type { Patch } from '../../src/study/types.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { questionOf } from '../../src/study/question.ts';
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

test('the note tells what the wage comes to', async () => {
  const waged = await withWages(questionOf({ ...scenario, ...hourly }, [{}]), '7', { runner });
  const wage = wageOf(waged.scenario);
  expect(wage).toBe(Math.round(wage * 100) / 100);
  expect(waged.notes).toHaveLength(1);
  const head = `hourly: same pay as base-plus comes to $${wage.toFixed(2)}/h, settled to ±$0.`;
  expect(waged.notes[0]).toContain(head);
});

test('a wage that is sure is settled exactly', async () => {
  const { pay } = hourly;
  const salary = {
    ...pay.plans['base-plus']!,
    components: [{ kind: 'salary', amount: 3500, per: 'month' }] as const,
  };
  const still = {
    ...scenario,
    calendar: { ...scenario.calendar, absence: null, finish_calls: 0 },
    pay: { ...pay, plans: { ...pay.plans, 'base-plus': salary } },
  };
  const { notes } = await withWages(questionOf(still, [{}]), '7', { runner });
  // 21 days of 8 h
  expect(notes).toEqual(['hourly: same pay as base-plus comes to $20.83/h, settled exactly']);
});

test('how well it is known is told where people come and go', async () => {
  const closers = { ...scenario.team.closers, leaves: { first_90_days: 0.5, after: 0.9 } };
  const going = { ...scenario, ...hourly, team: { ...scenario.team, closers } };
  const { notes } = await withWages(questionOf(going, [{}]), '7', { runner });
  expect(notes[0]).toMatch(/comes to \$\d+\.\d\d\/h, settled to ±\$\d+\.\d\d$/u);
});

test('the wage is the same in every mix and variant', async () => {
  const points: Patch[] = [
    hourly,
    { ...hourly, ...teamOf(9, 1) },
    payOf({ closers: 'base-plus' }),
    teamOf(1, 1),
  ];
  const counted = fakeRunner((job) => runJob(job));
  const waged = await withWages(questionOf(scenario, points), '7', { runner: counted });
  expect(wageOf(waged.points[0]!)).toBe(wageOf(waged.points[1]!));
  expect(waged.points[2]).toEqual(points[2]);
  expect(waged.points[3]).toBe(points[3]);
  expect(waged.notes).toHaveLength(1);
  expect(counted.asked).toHaveLength(1024 / 32);
  expect(counted.asked.every(({ inputs }) => inputs === 'middle')).toBe(true);
});

test('a plan that is not in force costs no simulation', async () => {
  const idle = fakeRunner(() => {
    throw new Error('nobody asked');
  });
  const waged = await withWages(questionOf(scenario, [teamOf(9, 1)]), '7', { runner: idle });
  expect(waged.scenario.pay).toBe(scenario.pay);
});

test('a floor without closers takes the wage of one', async () => {
  const alone = { ...scenario, ...hourly, ...teamOf(4, 0) };
  expect(
    wageOf((await withWages(questionOf(alone, [{}]), '7', { runner })).scenario),
  ).toBeGreaterThan(10);
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
  const asked = (kind: Parameters<typeof plans>[0]) =>
    withWages(questionOf(plans(kind), [{}]), '7', { runner });
  await expect(asked('missing')).rejects.toThrow('pay: there is no plan "gone"');
  await expect(asked('loop')).rejects.toThrow(
    'hourly has the same pay as hourly, which leads nowhere',
  );
  await expect(asked('mixed')).rejects.toThrow(
    'pay.plans.hourly: "same pay as base-plus" stands alone in a plan',
  );
});
