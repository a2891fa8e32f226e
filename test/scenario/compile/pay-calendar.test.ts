import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payCalendarOf } from '../../../src/pay/pay-calendar.ts';
import type { PayPeriod } from '../../../src/pay/types.ts';
import { compileCalendar } from '../../../src/scenario/compile/index.ts';
import { payCuts } from '../../../src/scenario/compile/pay-calendar.ts';
import type { ComponentSpec, Pay, Scenario } from '../../../src/scenario/scenario.ts';
import { flatCommission } from '../../helpers/plans.ts';
import { exactNumbers, randomRules } from '../../helpers/random-plans.ts';
import { floor, plain } from './fixture.ts';

const SEED = 20_261_122;
const TWO_MONTHS = { count: 2, unit: 'month' } as const;
const WEEKS = [5, 10, 15, 20, 25, 30, 35, 40];

/** Two months of 21 days; a plan that nobody is on holds the rules given. */
function scenarioOf(pay: Partial<Pay>, rules: readonly ComponentSpec[] = []): Scenario {
  const plans = {
    ...plain.pay.plans,
    spare: { for: 'closers', text: 'spare', components: rules },
  } as const;
  return floor({
    period: { ...plain.period, length: TWO_MONTHS },
    pay: { ...plain.pay, plans, ...pay },
  });
}

describe('spans begin beside months', () => {
  test.each<[string, Partial<Pay>, readonly number[]]>([
    ['nowhere for plain monthly pay', {}, []],
    ['with each week for weekly pay', { paid: 'weekly' }, WEEKS],
    ['with each week for fortnightly pay', { paid: 'fortnightly' }, WEEKS],
    ['in the middle of the month for semi-monthly pay', { paid: 'semi-monthly' }, [11, 32]],
    [
      'with each week for overtime',
      { overtime: { after: 40, rate: 1.5, commission_in_rate: true } },
      WEEKS,
    ],
    ['with each week for a minimum each week', { minimum: { wage: 12, tested: 'week' } }, WEEKS],
    ['nowhere for one each pay period', { minimum: { wage: 12, tested: 'pay period' } }, []],
  ])('%s', (_, pay, cuts) => {
    expect(payCuts(scenarioOf(pay))).toEqual(cuts);
  });

  const draw = { kind: 'draw', amount: { amount: 500, per: 'week' }, recoverable: true } as const;
  const prize = { kind: 'spiff', amount: 50, unit: 'sale', days: { from: 6, to: 8 } } as const;

  test.each<[string, readonly ComponentSpec[], readonly number[]]>([
    [
      'for a salary per week: it is in proportion',
      [{ kind: 'salary', amount: 1, per: 'week' }],
      [],
    ],
    ['for a flat commission', [{ ...flatCommission(0.1), per: 'week' }], []],
    ['for a weekly draw', [flatCommission(0.1), draw], WEEKS],
    [
      'for a weekly quota',
      [{ ...flatCommission(0.1), per: 'week', cap: { amount: 9, per: 'week' } }],
      WEEKS,
    ],
    ['for the days of a prize', [prize], [5, 8]],
    ['for a prize of the first day', [{ ...prize, days: { from: 1, to: 1 } }], [1]],
    ['for a prize up to the last day', [{ ...prize, days: { from: 42, to: 42 } }], [41]],
    [
      'for a pool shared out each month',
      [{ kind: 'pool', rate: 0.1, of: 'margin', per: 'month', shared: 'equally' }],
      [],
    ],
  ])('%s, in a plan that nobody is on', (_, rules, cuts) => {
    expect(payCuts(scenarioOf({}, rules))).toEqual(cuts);
  });

  test('with each day where people follow each other', () => {
    const leaves = { first_90_days: 0.2, after: 0.4 };
    const backfill = {
      after: { average: 14, varies: 0, shape: 'constant' },
      cost_to_hire: 0,
    } as const;
    const cutsOf = (turnover: object): readonly number[] => {
      const scenario = scenarioOf({});
      const { team } = scenario;
      return payCuts({ ...scenario, team: { ...team, closers: { ...team.closers, ...turnover } } });
    };
    expect(cutsOf({ leaves, backfill })).toEqual(Array.from({ length: 41 }, (_, day) => day + 1));
    expect(cutsOf({ leaves, backfill: null })).toEqual([]);
    expect(cutsOf({ leaves: null, backfill })).toEqual([]);
  });

  test('for pay of an organisation as well', () => {
    const reps = {
      people: 2,
      pay: { for: 'closers', text: '', components: [prize] },
      dials_per_day: null,
      close_rate: 1,
    } as const;
    expect(payCuts({ ...scenarioOf({}), organisations: { reps } })).toEqual([5, 8]);
  });

  test('nowhere in a continuous period', () => {
    const period = {
      ...plain.period,
      continuous: true,
      length: { count: 160, unit: 'h' },
    } as const;
    expect(payCuts({ ...scenarioOf({ paid: 'weekly' }), period })).toEqual([]);
  });
});

/** First and last counted day of each run of equal numbers, from 1. */
function stretches(
  numbers: Int32Array,
  firstDay: Int32Array,
  lastDay: Int32Array,
): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  numbers.forEach((number, row) => {
    if (row > 0 && number === numbers[row - 1]) found.at(-1)![1] = lastDay[row]!;
    else found.push([firstDay[row]!, lastDay[row]!]);
  });
  return found;
}

test('whatever pay asks for, no span lies in two weeks, pay periods or months, and days add up', () => {
  const asked = fc.record({
    paid: fc.constantFrom<PayPeriod>('weekly', 'fortnightly', 'semi-monthly', 'monthly'),
    rules: randomRules('closers', exactNumbers),
    working_days: fc.integer({ min: 1, max: 31 }),
    months: fc.integer({ min: 1, max: 13 }),
    weekly: fc.boolean(),
  });
  fc.assert(
    fc.property(asked, ({ months, paid, rules, weekly, working_days }) => {
      const minimum = weekly ? ({ wage: 12, tested: 'week' } as const) : null;
      const given = scenarioOf({ paid, minimum }, rules);
      const length = { count: months, unit: 'month' } as const;
      const scenario = { ...given, period: { ...given.period, length, working_days } };
      const days = months * working_days;
      const { spans } = compileCalendar(scenario);
      const { of } = payCalendarOf(spans, paid, working_days);
      const firstDay = spans.firstDay.map((day) => day + 1);
      const lastDay = spans.firstDay.map((day, row) => day + spans.days[row]!);
      expect([firstDay[0], lastDay.at(-1)]).toEqual([1, days]);
      firstDay.forEach((day, row) => {
        expect(lastDay[row]).toBeGreaterThanOrEqual(day);
        if (row > 0) expect(day).toBe(lastDay[row - 1]! + 1);
      });
      const every = (length: number): (readonly [number, number])[] =>
        Array.from({ length: Math.ceil(days / length) }, (_, at) => [
          at * length + 1,
          Math.min(days, (at + 1) * length),
        ]);
      const half = Math.ceil(working_days / 2);
      const halves = every(working_days).flatMap(([first, last]) =>
        half < working_days
          ? ([
              [first, first + half - 1],
              [first + half, last],
            ] as const)
          : ([[first, last]] as const),
      );
      const periods = {
        weekly: every(5),
        fortnightly: every(10),
        'semi-monthly': halves,
        monthly: every(working_days),
      };
      const stretchesOf = (kind: keyof typeof of) => stretches(of[kind], firstDay, lastDay);
      expect(stretchesOf('pay period')).toEqual(periods[paid]);
      expect(stretchesOf('month')).toEqual(every(working_days));
      expect(stretchesOf('quarter')).toEqual(every(3 * working_days));
      expect(stretchesOf('year')).toEqual(every(12 * working_days));
      if (weekly) expect(stretchesOf('week')).toEqual(every(5));
    }),
    { numRuns: 300, seed: SEED },
  );
});
