import { describe, expect, test } from 'vitest';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import type { BooksModel } from '../../src/pay/types.ts';
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
const DAYS = 20;
const hours = (paid: number, row: Row = {}): Row => ({ paid: paid * HOUR, ...row });
const hourly = (rate: number) => ({ kind: 'hourly', rate }) as const;

/** A month of 20 days in one position: rows of the first, then rows of the second to hold it. */
function followed(
  first: readonly Row[],
  [joining, ...later]: readonly Row[],
  rules: readonly DrawnComponent[],
  law: Partial<BooksModel> = {},
) {
  const rows = [...first, { ...joining, hires: 1, leavers: 1 }, ...later];
  const floor = floorOf({
    closers: activityIn([rows]),
    spans: cutSpans(DAYS, DAYS, DAYS / rows.length),
  });
  const model = modelOf({ closers: planOf('plan', ...rules), workingDays: DAYS, ...law });
  return {
    first: (rule: string | null = null) => paidTo('C01', model, floor, rule),
    second: (rule: string | null = null) => paidTo('C01/2', model, floor, rule),
    statements: statementsOf(model, floor),
  };
}

describe('of two who follow one another in a month', () => {
  test('each has half a quota', () => {
    const tiers = [
      { from: { at: 0, ofQuota: true }, rate: 0.1 },
      { from: { at: 1, ofQuota: true }, rate: 0.2 },
    ];
    const commission = { ...flat(0), tiers, quota: { amount: 20_000, per: 'month' } } as const;
    const sold = (revenue: number): Row => ({ revenue });
    const { first, second, statements } = followed(
      [sold(12_000), sold(0)],
      [sold(5000), sold(4000)],
      [commission],
    );
    expect(first()).toEqual([1000 + 400]);
    expect(second()).toEqual([900]);
    for (const { lines } of statements) expect(lines[0]!.label).toContain('quota 10000.00');
  });

  test('each has a share of the pool', () => {
    const pool = { kind: 'pool', rate: 0.1, of: 'revenue', per: 'month' } as const;
    const work = [
      [hours(10, { revenue: 8000 }), hours(20)],
      [hours(30), hours(40)],
    ] as const;
    const byHours = followed(...work, [{ ...pool, shared: 'by hours' }]);
    expect([byHours.first(), byHours.second()]).toEqual([[240], [560]]);
    const equally = followed(...work, [{ ...pool, shared: 'equally' }]);
    expect([equally.first(), equally.second()]).toEqual([[400], [400]]);
  });

  test('neither has worked the other’s hours of the week', () => {
    const overtime = { after: 40, rate: 1.5, withVariable: true };
    const day = hours(10);
    // The first leaves in the middle of week 1 after 20 hours, the second works 50 hours of week 2.
    const days = (worked: number) => Array.from({ length: worked }, () => day);
    const off = (missed: number) => Array.from({ length: missed }, () => hours(0));
    const { first, second } = followed(days(2), [...days(8), ...off(10)], [hourly(20)], {
      overtime,
    });
    expect(first('overtime')).toEqual([0]);
    expect(second('overtime')).toEqual([100]);
  });

  test('the regular rate has one’s own commission over one’s own hours', () => {
    const overtime = { after: 40, rate: 1.5, withVariable: true };
    const sold = (paid: number, revenue: number): Row => hours(paid, { revenue });
    const rules = [hourly(20), flat(0.1)];
    const { first, second } = followed(
      [sold(50, 20_000), sold(50, 0)],
      [sold(45, 9000), sold(45, 0)],
      rules,
      { overtime },
    );
    // 20 + 2,000 / 100 = 40 and 20 + 900 / 90 = 30: half of it for 10 hours twice, and 5 hours twice.
    expect(first('overtime')).toEqual([400]);
    expect(second('overtime')).toEqual([150]);
  });

  test('a salary pays for the part of the week that each is there', () => {
    const overtime = { after: 40, rate: 1.5, withVariable: true };
    const salary = { kind: 'salary', amount: 600, per: 'week' } as const;
    const days = Array.from({ length: 18 }, (_, day) => hours(day < 3 ? 14 : 0));
    const { second } = followed([hours(8), hours(8)], days, [salary], { overtime });
    // 42 hours in the last three days of a week: $15 an hour, 22.50 for two of them.
    expect(second('overtime')).toEqual([45]);
  });

  test('each is held against the minimum to the cent', () => {
    const wage = 10.006;
    const minimum = { wage, tested: 'week' } as const;
    // 4 hours end on 0.4 of a cent; counted from there, the second's two weeks would round otherwise.
    const { second } = followed([hours(4), hours(0)], [hours(1), hours(1)], [hourly(wage)], {
      minimum,
    });
    expect(second('minimum')).toEqual([0]);
  });

  test('the minimum of one is not reached by the other', () => {
    const minimum = { wage: 10, tested: 'pay period' } as const;
    const { first, second } = followed(
      [hours(40, { revenue: 9000 }), hours(40)],
      [hours(40, { revenue: 1000 }), hours(40)],
      [flat(0.1)],
      { minimum },
    );
    expect(first('minimum')).toEqual([0]);
    expect(second('minimum')).toEqual([700]);
  });
});
