import { describe, expect, test } from 'vitest';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
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

/** A month of 20 days told by the week; commission is all that is sold. */
function pays(
  rows: readonly Row[],
  rules: readonly DrawnComponent[],
  law: Partial<BooksModel> = {},
  person = 'C01',
): number[] {
  const spans = cutSpans(rows.length * 5, 20);
  const floor = floorOf({ closers: activityIn([rows]), spans });
  const model = modelOf({ closers: planOf('draw', flat(1), ...rules), workingDays: 20, ...law });
  return paidTo(person, model, floor);
}

/** Commission by month, all of it in one week of the month. */
function inWeek(week: number, ...commissions: readonly number[]): Row[] {
  return commissions.flatMap((revenue) =>
    Array.from({ length: 4 }, (_, at) => (at === week ? { revenue } : {})),
  );
}

const draw = (amount: number, recoverable = true, per: 'week' | 'month' | 'quarter' = 'month') =>
  ({ kind: 'draw', amount: { amount, per }, recoverable }) as const;

describe('a draw of 3,000 a month on commissions of 4,000, 2,000 and 5,000', () => {
  test.each([0, 1, 3])('earned in week %d', (week) => {
    const rows = inWeek(week, 4000, 2000, 5000);
    expect(pays(rows, [draw(3000)])).toEqual([4000, 3000, 4000]);
    expect(pays(rows, [draw(3000, false)])).toEqual([4000, 3000, 5000]);
  });
});

describe('a draw of 1,500 on a commission of 500', () => {
  test('carries 1,000 and has it repaid', () => {
    expect(pays(inWeek(2, 500, 3000), [draw(1500)])).toEqual([1500, 2000]);
  });

  test('carries on what one month does not repay', () => {
    expect(pays(inWeek(2, 500, 1800, 1500, 4000), [draw(1500)])).toEqual([1500, 1500, 1500, 3300]);
  });
});

test('paid by the week, a month’s draw comes as it falls due, and so is repaid', () => {
  const weekly = { paid: 'weekly' } as const;
  // 750 is due each week; the last week of month 1 has earned all of it.
  expect(pays(inWeek(3, 4000, 2000, 5000), [draw(3000)], weekly)).toEqual([
    750, 750, 750, 1750, 750, 750, 750, 750, 750, 750, 750, 1750,
  ]);
  // 4,000 at once is more than is due to date; nothing comes on top until the draw catches up, which it does not.
  expect(pays(inWeek(0, 4000, 2000), [draw(3000)], weekly)).toEqual([
    4000, 0, 0, 0, 2000, 0, 250, 750,
  ]);
});

test('a draw of a week stands for itself', () => {
  expect(
    pays([{ revenue: 100 }, { revenue: 900 }], [draw(400, true, 'week')], { paid: 'weekly' }),
  ).toEqual([400, 600]);
});

test('a draw of a quarter looks at the quarter', () => {
  // 3,000 a month to date: the first month is 1,000 short, which the quarter's later months make up for.
  expect(pays(inWeek(1, 2000, 1500, 6500, 9000, 0, 0), [draw(9000, true, 'quarter')])).toEqual([
    3000, 3000, 4000, 9000, 0, 0,
  ]);
});

test('a statement shows what was advanced and what was taken', () => {
  const spans = cutSpans(40, 20);
  const floor = floorOf({ closers: activityIn([inWeek(2, 500, 3000)]), spans });
  const model = modelOf({ closers: planOf('draw', flat(1), draw(1500)), workingDays: 20 });
  expect(paidTo('C01', model, floor, 'draw')).toEqual([1000, -1000]);
});

test('who joins or leaves inside a month has a draw in proportion, and leaves what is owed behind', () => {
  const rows: Row[] = [
    {},
    {},
    {}, // the last of somebody: three quarters of 2,000 have been drawn
    { unsalaried: 1, vacant: 1, leavers: 1 },
    { hires: 1 },
    { revenue: 3000 },
    {},
    {},
  ];
  expect(pays(rows, [draw(2000)])).toEqual([1500]);
  expect(pays(rows, [draw(2000)], {}, 'C01/2')).toEqual([3000]);
  // Had nobody left, 1,500 would have been owed, of which 1,000 lies above the draw.
  const stayed = rows.map((row) => ({ ...row, leavers: 0, hires: 0 }));
  expect(pays(stayed, [draw(2000)])).toEqual([1500, 2000]);
});

test('a horizon that ends inside the month has its part of the draw', () => {
  expect(pays([{}, {}, {}], [draw(2000)])).toEqual([1500]);
});

test('recovery leaves the legal minimum of each week', () => {
  const week: Row = { paid: 40 * HOUR };
  const rows = [week, week, week, week, week, { ...week, revenue: 3000 }, week, week];
  const floor = floorOf({ closers: activityIn([rows]), spans: cutSpans(40, 20) });
  const paidAtLeast = (wage: number, rule: string | null): number[] => {
    const model = modelOf({
      closers: planOf('draw', flat(1), draw(2000)),
      workingDays: 20,
      paid: 'weekly',
      minimum: { wage, tested: 'week' },
    });
    return paidTo('C01', model, floor, rule);
  };
  // 2,000 are owed when week 6 brings 3,000: all but the draw due to date is taken.
  expect(paidAtLeast(10, null)).toEqual([500, 500, 500, 500, 500, 500, 500, 500]);
  expect(paidAtLeast(10, 'draw')).toEqual([500, 500, 500, 500, 500, -2500, 500, 500]);
  // The minimum is 800: week 6 keeps it without a top-up, and the draw of week 7 is 300 less for it.
  expect(paidAtLeast(20, 'draw')).toEqual([500, 500, 500, 500, 500, -2200, 200, 500]);
  expect(paidAtLeast(20, 'minimum')).toEqual([300, 300, 300, 300, 300, 0, 600, 300]);
});
