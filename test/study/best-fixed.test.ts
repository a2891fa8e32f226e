import { describe, expect, test } from 'vitest';
import type { PlanSpec, Scenario } from '../../src/scenario/scenario.ts';
import { readCondition } from '../../src/scenario/condition.ts';
import { best } from '../../src/study/best.ts';
import { isLabourFixed } from '../../src/study/best/fixed.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { EXACT, gridOf } from './best-floors.ts';

/** Everybody on a salary, nobody leaves or goes unpaid. */
const salaried: Scenario = {
  ...EXACT.scenario,
  calendar: { ...EXACT.scenario.calendar, absence: { share: 0.2, paid: true } },
  pay: paid(
    [{ kind: 'salary', amount: 3000, per: 'month' }],
    [{ kind: 'salary', amount: 4000, per: 'month' }],
  ),
};
/** Paid by the hour where no call goes on past closing. */
const byTheHour: Scenario = {
  ...salaried,
  period: { ...salaried.period, length: { count: 160, unit: 'h' }, continuous: true },
  calendar: { ...salaried.calendar, absence: null },
  pay: paid([{ kind: 'hourly', rate: 17 }], [{ kind: 'hourly', rate: 30 }]),
};

function paid(
  telemarketers: PlanSpec['components'],
  closers: PlanSpec['components'],
): Scenario['pay'] {
  return {
    ...EXACT.scenario.pay,
    telemarketers: 'one',
    closers: 'other',
    plans: {
      one: { for: 'telemarketers', text: 'one', components: telemarketers },
      other: { for: 'closers', text: 'other', components: closers },
    },
    on_costs: { on_all_pay: 0.1, per_person: 500, paid_leave: 0.05 },
  };
}

function labourCosts(scenario: Scenario): Set<number> {
  const reply = runJob({
    id: 'labour',
    scenario,
    points: [{}],
    seed: 'labour',
    first: 0,
    count: 16,
    metrics: ['labour_cost'],
    inputs: 'plain',
  });
  const view = new ReplyView(reply);
  return new Set(Array.from({ length: 16 }, (_, row) => view.numerator(row, 0, 0)));
}

describe('labour that costs the same in every month', () => {
  test.each([
    ['salaries', salaried],
    [
      'salaries, which unpaid absence leaves alone',
      { ...salaried, calendar: { ...salaried.calendar, absence: { share: 0.2, paid: false } } },
    ],
    ['hourly wages where no call goes on past closing', byTheHour],
  ])('%s', (_, scenario) => {
    expect(isLabourFixed(scenario)).toBe(true);
    expect(labourCosts(scenario).size).toBe(1);
  });

  const { calendar, pay, period, team } = salaried;
  const doubt = { shape: 'amount', low: 2500, high: 3500 } as const;
  test.each<[string, Scenario]>([
    ['calls that go on past closing', { ...byTheHour, period }],
    [
      'unpaid absence',
      { ...byTheHour, calendar: { ...calendar, absence: { share: 0.2, paid: false } } },
    ],
    [
      'people who leave',
      {
        ...salaried,
        team: { ...team, closers: { ...team.closers, leaves: { first_90_days: 0.9, after: 0.9 } } },
      },
    ],
    [
      'a salary that is not known',
      {
        ...salaried,
        pay: paid(
          [{ kind: 'salary', amount: doubt, per: 'month' }],
          [{ kind: 'salary', amount: 4000, per: 'month' }],
        ),
      },
    ],
    [
      'on-costs that are not known',
      {
        ...salaried,
        pay: {
          ...pay,
          on_costs: { ...pay.on_costs, on_all_pay: { shape: 'share', low: 0.1, high: 0.2 } },
        },
      },
    ],
    [
      'pay by results',
      {
        ...salaried,
        pay: paid(
          [{ kind: 'per_unit', amount: 4, unit: 'accepted lead' }],
          [{ kind: 'salary', amount: 4000, per: 'month' }],
        ),
      },
    ],
  ])('but not with %s', (_, scenario) => {
    expect(isLabourFixed(scenario)).toBe(false);
    expect(labourCosts(scenario).size).toBeGreaterThan(1);
  });

  test('decides a limit as soon as anything is decided', async () => {
    const loaded = { ...EXACT, scenario: salaried };
    const grid = gridOf(3, 3, salaried);
    const limits = [readCondition('labour_cost <= 18000', loaded, '--subject-to')];
    const within = { amount: 1e6 };
    const { choices } = await best(loaded, grid, { runner: inlineRunner(), limits, within });
    const [choice] = choices;
    const dear = Array.from({ length: grid.count }, (_, mix) => mix).filter((mix) => {
      const [cost] = labourCosts({ ...salaried, ...grid.patch(mix) });
      return cost! > 18_000;
    });
    expect(dear.length).toBeGreaterThan(0);
    expect(dear.length).toBeLessThan(grid.count);
    expect(choice).toMatchObject({ ended: 'certified', overLimits: dear.length });
    // Scores that never move would else wait for 128; so few are on account of skew profits.
    expect(choice!.replications).toBeLessThan(64);
    expect(dear).not.toContain(choice!.best);
  });
});
