import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { closeBooks } from '../../src/pay/books.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import { finelyCut } from './random-plans.ts';
import {
  activityIn,
  cutSpans,
  flat,
  floorOf,
  modelOf,
  paidTo,
  planOf,
  type Row,
} from './samples.ts';

const HOUR = 3600;
const overtime = { after: 40, rate: 1.5, withVariable: true };
const hourly = (rate: number) => ({ kind: 'hourly', rate }) as const;
const perSale = (amount: number) => ({ kind: 'per_unit', amount, unit: 'sale' }) as const;
const salary = (amount: number, per: 'week' | 'month' = 'week') =>
  ({ kind: 'salary', amount, per }) as const;

/** Hours of each week, and what else was done in it. */
function weeks(...hours: readonly (number | (Row & { h: number }))[]): Row[] {
  return hours.map((week) => {
    const { h, ...row } = typeof week === 'number' ? { h: week } : week;
    return { paid: h * HOUR, ...row };
  });
}

/** What each week pays: months of 20 days. */
function pays(
  rows: readonly Row[],
  rules: readonly DrawnComponent[],
  law: Partial<BooksModel> = {},
  rule: string | null = null,
): number[] {
  const floor = floorOf({ closers: activityIn([rows]), spans: cutSpans(rows.length * 5, 20) });
  const closers = planOf('plan', ...rules);
  return paidTo(
    'C01',
    modelOf({ closers, workingDays: 20, paid: 'weekly', overtime, ...law }),
    floor,
    rule,
  );
}

describe('overtime', () => {
  test('29 CFR 778.110: $12 for 46 hours is $588, and $637 with a bonus of $46', () => {
    expect(pays(weeks(46), [hourly(12)])).toEqual([588]);
    expect(pays(weeks({ h: 46, sales: 1 }), [hourly(12), perSale(46)])).toEqual([637]);
  });

  test('a bonus outside the regular rate adds nothing to it', () => {
    const law = { overtime: { ...overtime, withVariable: false } };
    expect(pays(weeks({ h: 46, sales: 1 }), [hourly(12), perSale(46)], law)).toEqual([634]);
  });

  test('29 CFR 778.118: a week’s commission is part of that week’s regular rate', () => {
    // $500 for 50 hours is $10 an hour; half of it for 10 hours.
    const weekly = { ...flat(0.1), per: 'week' } as const;
    expect(pays(weeks({ h: 50, revenue: 5000 }), [weekly])).toEqual([550]);
    // Paid by the week, a commission without tiers is one of the week.
    expect(pays(weeks({ h: 50, revenue: 5000 }, 50), [flat(0.1)])).toEqual([550, 0]);
    // Beside a wage: 9 x 50 + 500 = 950, the regular rate is 19, and 9.50 x 10 come on top.
    expect(pays(weeks({ h: 50, revenue: 5000 }), [hourly(9), flat(0.1)])).toEqual([1045]);
  });

  test('29 CFR 778.120: a month’s commission is spread over the hours of the month', () => {
    // $1,000 on 50 + 40 + 50 + 60 = 200 hours are $5 an hour: 2.50 for 10, 0, 10 and 20 hours.
    const rows = weeks(50, { h: 40, revenue: 10_000 }, 50, 60);
    const tiered = { ...flat(0.1), threshold: { at: 1, ofQuota: false } };
    expect(pays(rows, [tiered], {}, 'overtime')).toEqual([25, 0, 25, 50]);
    expect(pays(rows, [flat(0.1)], { paid: 'monthly' })).toEqual([1100]);
  });

  test('the month in which a week ends is the one whose commission counts', () => {
    // Months of 8 days: week 2 belongs to days 6 to 8 of month 1 and 1 to 2 of month 2.
    const spans = cutSpans(16, 8);
    const rows = weeks(40, 27, { h: 18, revenue: 1000 }, 40, 8);
    const model = modelOf({
      closers: planOf('plan', flat(1)),
      paid: 'monthly',
      workingDays: 8,
      overtime,
    });
    const floor = floorOf({ closers: activityIn([rows]), spans });
    // 1,000 on the 66 hours of month 2, 5 hours over: half of 15.1515 for each.
    expect(paidTo('C01', model, floor, 'overtime')).toEqual([0, 37.88]);
  });

  test('a salary pays for 40 hours, so that overtime is paid in full', () => {
    // $600 for 40 hours is $15 an hour: 22.50 for each of 10 hours.
    expect(pays(weeks(50), [salary(600)])).toEqual([825]);
    // A commission of $100 on 50 hours is $2 more: $1 for each of 10.
    expect(pays(weeks({ h: 50, revenue: 100 }), [salary(600), flat(1)])).toEqual([935]);
    // Half a week's salary for who came on the third day still is one of $15 an hour; 41 hours are one too many.
    expect(pays(weeks({ h: 41, unsalaried: 0.5 }), [salary(600)])).toEqual([322.5]);
  });

  test('hours of days missed are paid, but not worked', () => {
    expect(pays(weeks({ h: 48, absent_paid: 8 * HOUR }), [hourly(12)])).toEqual([576]);
    // 54 paid hours, 46 of them worked: $12 is the regular rate still.
    expect(pays(weeks({ h: 54, absent_paid: 8 * HOUR }), [hourly(12)])).toEqual([684]);
  });

  test('a week of which the horizon holds two days has two fifths of the threshold', () => {
    const model = modelOf({ closers: planOf('plan', hourly(10)), paid: 'weekly', overtime });
    const floor = floorOf({ closers: activityIn([weeks(40, 18)]), spans: cutSpans(7, 20) });
    expect(paidTo('C01', model, floor)).toEqual([400, 190]);
  });

  test('is base pay', () => {
    const floor = floorOf({ closers: activityIn([weeks(46)]), spans: cutSpans(5, 20) });
    const { closers } = closeBooks(
      modelOf({ closers: planOf('plan', hourly(12)), overtime }),
      floor,
    );
    expect([closers.base, closers.variable, closers.topUps]).toEqual([588, 0, 0]);
  });
});

describe('the legal minimum', () => {
  const minimum = { wage: 10, tested: 'week' } as const;
  const rows = weeks(
    { h: 40, revenue: 3000 },
    30,
    { h: 40, revenue: 399.99 },
    { h: 0, revenue: 50 },
  );

  const books = (law: Partial<BooksModel>) => {
    const closers = planOf('plan', flat(1));
    const floor = floorOf({ closers: activityIn([rows]), spans: cutSpans(20, 20) });
    return closeBooks(modelOf({ closers, workingDays: 20, overtime: null, ...law }), floor).closers;
  };

  test('holds in each week worked, of which those under it are counted', () => {
    const law = { minimum, overtime: null };
    expect(pays(rows, [flat(1)], law)).toEqual([3000, 300, 400, 50]);
    const { topUps, variable, weeksUnder, weeksWorked } = books({ minimum });
    expect([topUps, variable]).toEqual([300.01, 3449.99]);
    expect([weeksUnder, weeksWorked]).toEqual([2, 3]);
  });

  test('may be tested by the pay period', () => {
    const law = { minimum: { wage: 10, tested: 'pay period' } } as const;
    expect(books(law).topUps).toBe(0);
    expect(books({ ...law, paid: 'fortnightly' }).topUps).toBe(0);
    expect(books({ ...law, paid: 'weekly' }).topUps).toBe(300.01);
    expect(books({ minimum: { wage: 31.5, tested: 'pay period' } }).topUps).toBe(15.01);
  });

  test('overtime’s premium does not help to reach it', () => {
    // 50 hours at $9 and the premium of 45: 450 are less than 500.
    expect(pays(weeks(50), [hourly(9)], { minimum }, 'minimum')).toEqual([50]);
    // A salary of $10.50 an hour pays each hour of overtime once before the premium.
    expect(pays(weeks(50), [salary(420)], { minimum })).toEqual([577.5]);
    expect(pays(weeks(50), [salary(380)], { minimum }, 'minimum')).toEqual([25]);
  });

  test('hours of days missed do not ask for it', () => {
    expect(pays(weeks({ h: 40, absent_paid: 40 * HOUR }), [], { minimum })).toEqual([0]);
    expect(pays(weeks({ h: 40, absent_paid: 8 * HOUR }), [], { minimum })).toEqual([320]);
  });

  test('a guarantee counts what the minimum has raised', () => {
    const guarantee = { kind: 'guarantee', amount: { amount: 1500, per: 'month' } } as const;
    expect(pays(weeks(40, 40, 20, 20), [guarantee], { minimum, overtime: null })).toEqual([
      400, 400, 200, 500,
    ]);
  });
});

describe('a wage at the legal minimum is never short of it', () => {
  const spell = fc.record({
    h: fc.nat(600_000).map((tenths) => tenths / 36_000),
    missed: fc.constantFrom(0, 0, 0.2, 1),
  });
  const paid = fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly' as const);

  // Two months, cut at weeks, halves and a few days more.
  const spans = finelyCut(40, 21);
  const everyRow = { minLength: spans.days.length, maxLength: spans.days.length };

  test.each([
    ['dollars', 2, 20],
    ['dollars and cents', 2, 7.25],
    ['yen', 0, 1113],
    ['dinars', 3, 1.335],
  ])('in %s, whatever is rounded', (_, decimals, wage) => {
    fc.assert(
      fc.property(
        fc.array(spell, everyRow),
        paid,
        fc.constantFrom('week', 'pay period' as const),
        (spells, often, tested) => {
          const rows = spells.map(({ h, missed }) => ({
            paid: h * HOUR,
            absent_paid: h * missed * HOUR,
          }));
          const model = modelOf({
            closers: planOf('wage', hourly(wage)),
            minimum: { wage, tested },
            paid: often,
            decimals,
          });
          const { closers } = closeBooks(model, floorOf({ closers: activityIn([rows]), spans }));
          expect([closers.weeksUnder, closers.topUps]).toEqual([0, 0]);
        },
      ),
    );
  });

  test('worked by hand', () => {
    const law = { minimum: { wage: 20, tested: 'week' }, overtime: null, paid: 'monthly' } as const;
    const floor = floorOf({
      closers: activityIn([weeks(38.8533, 38.8533, 38.8533)]),
      spans: cutSpans(15, 20),
    });
    // 777.066 three times: 777.07, 777.06 and 777.07 to date.
    const books = (rate: number) =>
      closeBooks(modelOf({ closers: planOf('wage', hourly(rate)), workingDays: 20, ...law }), floor)
        .closers;
    expect([books(20).weeksUnder, books(20).weeksWorked, books(20).topUps]).toEqual([0, 3, 0]);
    // A cent an hour less is 0.39 a week.
    expect([books(19.99).weeksUnder, books(19.99).topUps]).toEqual([3, 1.17]);
  });
});
