import { describe, expect, test } from 'vitest';
import type { Commission } from '../../src/pay/components/commission.ts';
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

/** Rows of a week each, in months of 20 days. */
function floorWith(rows: readonly Row[]) {
  return floorOf({
    closers: activityIn([rows.map((row) => ({ scheduled: 5, ...row }))]),
    spans: cutSpans(rows.length * 5, 20),
  });
}

function pays(
  rows: readonly Row[],
  rules: readonly DrawnComponent[],
  law: Partial<BooksModel> = {},
): number[] {
  return paidTo(
    'C01',
    modelOf({ closers: planOf('plan', ...rules), workingDays: 20, ...law }),
    floorWith(rows),
  );
}

const sold = (...revenues: readonly number[]): Row[] => revenues.map((revenue) => ({ revenue }));

/** What one month of so much sold pays. */
function month(revenue: number, commission: Commission): number {
  return pays(sold(revenue, 0, 0, 0), [commission])[0]!;
}

/** Rates from marks in currency, or in shares of the quota. */
function tiered(
  marks: readonly (readonly [at: number, rate: number])[],
  more: Partial<Commission> = {},
): Commission {
  const ofQuota = more.quota !== undefined;
  const tiers = marks.map(([at, rate]) => ({ from: { at, ofQuota: ofQuota && at > 0 }, rate }));
  return { ...flat(0), tiers, ...more };
}

const rising = [
  [0, 0.11],
  [40_000, 0.13],
  [80_000, 0.15],
] as const;
const quota = { amount: 50_000, per: 'month' } as const;

describe('tiers', () => {
  test.each([
    [0, 0, 0],
    [40_000, 4400, 4400], // what a tier ends with is inside it
    [40_000.01, 4400, 5200],
    [60_000, 7000, 7800],
    [80_000, 9600, 10_400],
    [100_000, 12_600, 15_000],
  ])('%d sold pay %d by the part, %d back to the first deal', (revenue, marginal, retroactive) => {
    expect(month(revenue, tiered(rising))).toBe(marginal);
    expect(month(revenue, tiered(rising, { retroactive: true }))).toBe(retroactive);
  });

  test('sums of deals that miss a mark by their rounding meet it', () => {
    // In binary 0.1 + 0.2 is more than 0.3, and 0.7 + 0.1 less than 0.8.
    const cliff = tiered(
      [
        [0, 0],
        [0.3, 1000],
      ],
      { retroactive: true },
    );
    expect(month(0.1 + 0.2, cliff)).toBe(0);
    const threshold = { ...flat(1000), threshold: { at: 0.8, ofQuota: false } };
    expect(month(0.7 + 0.1, threshold)).toBe(800);
  });

  test('accelerate or slow down from a share of the quota on', () => {
    const accelerator = tiered(
      [
        [0, 0.06],
        [1, 0.09],
      ],
      { quota },
    );
    expect([month(50_000, accelerator), month(70_000, accelerator)]).toEqual([3000, 4800]);
    const decelerator = tiered(
      [
        [0, 0.06],
        [1.2, 0.02],
      ],
      { quota },
    );
    expect([month(60_000, decelerator), month(70_000, decelerator)]).toEqual([3600, 3800]);
  });

  test('that fall back to the first deal take back what a week before was paid', () => {
    const falling = tiered(
      [
        [0, 0.1],
        [10_000, 0.02],
      ],
      { retroactive: true },
    );
    expect(pays(sold(9000, 9000, 0, 0), [falling], { paid: 'weekly' })).toEqual([900, -540, 0, 0]);
    expect(pays(sold(9000, 9000, 0, 0), [falling])).toEqual([360]);
  });
});

test('below the threshold nothing is paid, from it on all', () => {
  const half = { ...flat(0.1), quota, threshold: { at: 0.5, ofQuota: true } };
  expect([24_999.99, 25_000, 30_000].map((revenue) => month(revenue, half))).toEqual([
    0, 2500, 3000,
  ]);
  const money = { ...flat(0.1), threshold: { at: 20_000, ofQuota: false } };
  expect([19_999, 20_000].map((revenue) => month(revenue, money))).toEqual([0, 2000]);
});

test('a cap is the most that is paid, whatever comes after it', () => {
  const capped = { ...flat(0.1), cap: { amount: 3000, per: 'month' } as const };
  expect([29_999, 30_000, 90_000].map((revenue) => month(revenue, capped))).toEqual([
    2999.9, 3000, 3000,
  ]);
  expect(pays(sold(20_000, 20_000, 20_000, 0), [capped], { paid: 'weekly' })).toEqual([
    2000, 1000, 0, 0,
  ]);
});

describe('a span of its own', () => {
  const quarterly = tiered(
    [
      [0, 0.1],
      [1, 0.2],
    ],
    { quota: { amount: 90_000, per: 'quarter' } },
  );
  const by = (month1: number, month2: number, month3: number): Row[] =>
    [month1, month2, month3].flatMap((revenue) => sold(0, revenue, 0, 0));

  test('of a quarter is trued up month by month', () => {
    expect(pays(by(50_000, 30_000, 40_000), [quarterly])).toEqual([5000, 3000, 1000 + 6000]);
    expect(pays([...by(95_000, 0, 0), ...by(10_000, 0, 0)], [quarterly])).toEqual([
      10_000, 0, 0, 1000, 0, 0,
    ]);
  });

  test('and week by week', () => {
    const paid = pays(by(50_000, 30_000, 40_000), [quarterly], { paid: 'weekly' });
    expect(paid).toEqual([0, 5000, 0, 0, 0, 3000, 0, 0, 0, 7000, 0, 0]);
  });

  test('of a year runs for twelve months', () => {
    const yearly = tiered(
      [
        [0, 0.1],
        [100_000, 0.2],
      ],
      { per: 'year' },
    );
    const rows = Array.from({ length: 56 }, (_, week) => ({
      revenue: week % 4 === 0 ? 10_000 : 0,
    }));
    // The second year holds two months: its tier begins at 16,666.67.
    const first = new Array<number>(10).fill(1000);
    expect(pays(rows, [yearly])).toEqual([...first, 2000, 2000, 1000, 1333.33]);
  });

  test('of a week stands for itself', () => {
    const weekly = tiered(
      [
        [0, 0.1],
        [10_000, 0.2],
      ],
      { per: 'week' },
    );
    expect(pays(sold(15_000, 5000, 5000, 5000), [weekly])).toEqual([2000 + 3 * 500]);
  });

  test('is told as far as it went on each statement, the quota whole', () => {
    const model = modelOf({ closers: planOf('plan', quarterly), workingDays: 20 });
    const labels = statementsOf(model, floorWith(by(50_000, 30_000, 40_000))).map(
      ({ lines }) => lines[0]!.label,
    );
    expect(labels[1]).toBe(
      '10% to 100% of quota, 20% above of revenue in the quarter x 30000.00, quota 90000.00',
    );
  });
});

describe('who is there for a part of the span', () => {
  const cliff = tiered(
    [
      [0, 0.1],
      [1, 0.2],
    ],
    { quota, retroactive: true },
  );
  const capped = { ...flat(0.1), cap: { amount: 3000, per: 'month' } as const };
  const gone: Row = { unsalaried: 1, vacant: 1 };

  test('has quota, tiers and cap in proportion', () => {
    // Half a month: a quota of 25,000, tiers at 20,000 and 40,000, a cap of 1,500.
    const joined: Row[] = [gone, gone, { revenue: 30_000 }, {}];
    expect(pays(joined, [cliff])).toEqual([6000]);
    expect(pays(joined, [tiered(rising)])).toEqual([2200 + 1300]);
    expect(pays(joined, [capped])).toEqual([1500]);
    // Nobody's weeks have no statement.
    expect(pays([{ revenue: 30_000 }, {}, gone, gone], [cliff], { paid: 'weekly' })).toEqual([
      6000, 0,
    ]);
  });

  test('as has everybody where the horizon ends inside it', () => {
    expect(pays(sold(30_000, 0), [cliff])).toEqual([6000]);
    expect(pays(sold(30_000, 0, 0), [cliff])).toEqual([3000]);
    expect(pays(sold(30_000, 0, 0, 0, 10_000, 0), [capped])).toEqual([3000, 1000]);
  });

  test('has a quota that grows with the ramp, where it says so', () => {
    // Two weeks at half and then trained: three quarters of 50,000.
    const ramp: Row[] = [{ ramp_gap: 2.5, revenue: 40_000 }, { ramp_gap: 2.5 }, {}, {}];
    expect(pays(ramp, [cliff])).toEqual([4000]);
    expect(pays(ramp, [{ ...cliff, ramped: true }])).toEqual([8000]);
    const statement = statementsOf(
      modelOf({ closers: planOf('plan', { ...cliff, ramped: true }), workingDays: 20 }),
      floorWith(ramp),
    )[0];
    expect(statement?.lines[0]?.label).toMatch(/ x 40000\.00, quota 37500\.00$/u);
  });

  test.each<[string, Row, number]>([
    ['a week at half', { ramp_gap: 2.5 }, 43_750],
    ['a week in paid training', { ramp_gap: 5, training: 9 }, 37_500],
    ['a week in unpaid training', { ramp_gap: 5, training: 9, unsalaried: 1 }, 37_500],
    [
      'two days in unpaid training, then at half',
      { ramp_gap: 3.5, training: 9, unsalaried: 0.4 },
      41_250,
    ],
    ['two days vacant, then at half', { ramp_gap: 1.5, vacant: 0.4, unsalaried: 0.4 }, 41_250],
    ['half the hours, at half', { ramp_gap: 2.5, unsalaried: 0.5 }, 40_625],
    ['nobody', { vacant: 1, unsalaried: 1 }, 37_500],
  ])('%s has that part of a ramped quota', (_, week, expected) => {
    const plan = planOf('plan', { ...cliff, ramped: true });
    const floor = floorWith([week, {}, {}, {}]);
    const [statement] = statementsOf(modelOf({ closers: plan, workingDays: 20 }), floor);
    expect(statement!.lines[0]!.label).toContain(`quota ${expected.toFixed(2)}`);
  });

  test('has a salary and a guarantee in proportion', () => {
    const rules: DrawnComponent[] = [
      { kind: 'salary', amount: 2000, per: 'month' },
      { kind: 'guarantee', amount: { amount: 3000, per: 'month' } },
    ];
    expect(pays([gone, {}, {}, {}, {}], rules, { paid: 'monthly' })).toEqual([2250, 750]);
    expect(pays([gone, {}, {}, {}, {}], rules, { paid: 'weekly' })).toEqual([500, 500, 1250, 750]);
  });
});

test('a SPIFF pays on its days only', () => {
  const spiff = { kind: 'spiff', amount: 50, unit: 'sale', days: { from: 6, to: 15 } } as const;
  expect(pays([{ sales: 1 }, { sales: 2 }, { sales: 4 }, { sales: 8 }], [spiff])).toEqual([300]);
  expect(
    pays([{ sales: 1 }, { sales: 2 }, { sales: 4 }, { sales: 8 }], [spiff], { paid: 'weekly' }),
  ).toEqual([0, 100, 200, 0]);
});

test('cents are rounded once for each line of a pay period', () => {
  // A third of a dollar each week.
  const rows = sold(1, 1, 1, 1);
  expect(pays(rows, [flat(1 / 3)])).toEqual([1.33]);
  expect(pays(rows, [flat(1 / 3)], { paid: 'fortnightly' })).toEqual([0.67, 0.67]);
  expect(pays(rows, [flat(1 / 3)], { paid: 'weekly' })).toEqual([0.33, 0.33, 0.33, 0.33]);
});
