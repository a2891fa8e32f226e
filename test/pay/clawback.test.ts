import { describe, expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import type { Clawback } from '../../src/pay/components/clawback.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import type { BooksModel } from '../../src/pay/types.ts';
import {
  activityIn,
  activityOf,
  cutSpans,
  dealsOf,
  flat,
  floorOf,
  modelOf,
  paidTo,
  planOf,
  type Row,
  type Sale,
} from './samples.ts';

const HOUR = 3600;
const DAY = 86_400;

function clawback(more: Partial<Clawback> = {}): Clawback {
  return {
    kind: 'clawback',
    share: 1,
    within: null,
    taken_from: 'next commission',
    leavers: 'lost',
    ...more,
  };
}

/** What one closer is paid month by month; rows follow from the deals, a row a month unless there are more. */
function pays(
  sales: readonly Sale[],
  rules: readonly DrawnComponent[],
  {
    law = {},
    left = [],
    months = 1,
    person = 'C01',
    rule = null,
    rows,
  }: {
    law?: Partial<BooksModel>;
    left?: readonly number[];
    months?: number;
    person?: string;
    rule?: string | null;
    rows?: readonly Row[];
  } = {},
): number[] {
  const given = rows ?? Array.from({ length: months }, (): Row => ({}));
  const filled = given.map((row, span): Row => {
    const own = sales.filter((sale) => sale.span === span);
    const undone = own.filter(({ cancelledAfter }) => cancelledAfter !== undefined);
    const total = (deals: readonly Sale[]): number =>
      deals.reduce((sum, { value }) => sum + value, 0);
    return {
      sales: own.length,
      revenue: total(own),
      cancellations: undone.length,
      cancelled_revenue: total(undone),
      ...row,
    };
  });
  const weekly = rows !== undefined && rows.length > months;
  const floor = floorOf({
    closers: activityIn([filled]),
    deals: dealsOf(sales),
    spans: cutSpans(weekly ? rows.length * 5 : months * 20, 20, weekly ? 5 : 20),
    leaves: { telemarketers: null, closers: [Float64Array.from(left, (day) => day * DAY)] },
  });
  const closers = planOf('plan', ...rules);
  return paidTo(person, modelOf({ closers, workingDays: 20, ...law }), floor, rule);
}

const kept = (span: number, value: number): Sale => ({ span, value });
const undone = (span: number, value: number, cancelledAfter: number, at = 0): Sale => ({
  span,
  value,
  cancelledAfter,
  at,
});

describe('a clawback', () => {
  test('takes the commission of cancelled deals from the month of sale', () => {
    const sales = [kept(0, 10_000), undone(0, 4000, 9)];
    expect(pays(sales, [flat(0.1)])).toEqual([1400]);
    expect(pays(sales, [flat(0.1), clawback()])).toEqual([1000]);
    expect(pays(sales, [flat(0.1), clawback({ share: 0.5 })])).toEqual([1200]);
  });

  test('looks at cancellations within its window', () => {
    const sales = [kept(0, 10_000), undone(0, 4000, 14), undone(0, 2000, 15)];
    expect(pays(sales, [flat(0.1), clawback({ within: 14 })])).toEqual([1200]);
    expect(pays(sales, [flat(0.1), clawback({ within: 13 })])).toEqual([1600]);
  });

  test('works the tier of the month of sale out anew', () => {
    const tiers = [
      { from: { at: 0, ofQuota: false }, rate: 0.1 },
      { from: { at: 10_000, ofQuota: false }, rate: 0.2 },
    ];
    const sales = [kept(0, 9000), undone(0, 3000, 40)];
    const plan = { ...flat(0), tiers };
    expect(pays(sales, [plan, clawback()])).toEqual([900]);
    // 12,000 at 20 % were 2,400, of which 9,000 at 10 % stay.
    expect(pays(sales, [{ ...plan, retroactive: true }], { rule: 'commission' })).toEqual([2400]);
    expect(pays(sales, [{ ...plan, retroactive: true }, clawback()])).toEqual([900]);
    // A cap hides it: what is left would have been paid as well.
    const capped = { ...flat(0.1), cap: { amount: 500, per: 'month' } as const };
    expect(pays(sales, [capped, clawback()])).toEqual([500]);
  });

  test('takes prizes and pay per sale back, and shares of pools', () => {
    const spiff = { kind: 'spiff', amount: 50, unit: 'sale', days: { from: 1, to: 20 } } as const;
    const perSale = { kind: 'per_unit', amount: 20, unit: 'sale' } as const;
    const pool = {
      kind: 'pool',
      rate: 0.01,
      of: 'revenue',
      per: 'month',
      shared: 'equally',
    } as const;
    const sales = [kept(0, 10_000), undone(0, 4000, 9)];
    expect(pays(sales, [perSale, spiff, pool])).toEqual([40 + 100 + 140]);
    expect(pays(sales, [perSale, spiff, pool, clawback()])).toEqual([20 + 50 + 100]);
  });

  test('leaves pay for what no cancellation undoes', () => {
    const rules: DrawnComponent[] = [
      { kind: 'hourly', rate: 10 },
      { kind: 'per_unit', amount: 3, unit: 'held appointment' },
    ];
    const rows = [{ paid: 160 * HOUR, appointments_held: 7 }];
    expect(pays([undone(0, 4000, 9)], [...rules, clawback()], { rows })).toEqual([1621]);
  });

  test('takes nothing for what margin and cash never paid', () => {
    const sales = [kept(0, 10_000), undone(0, 4000, 9), undone(0, 2000, 30)];
    const law = { marginRate: 0.5, paymentLag: 10 };
    expect(pays(sales, [flat(0.1, 'margin'), clawback()], { law })).toEqual([500]);
    // The second was paid before it was cancelled.
    expect(pays(sales, [flat(0.1, 'cash')], { law })).toEqual([1200]);
    expect(pays(sales, [flat(0.1, 'cash'), clawback()], { law })).toEqual([1000]);
  });
});

describe('the legal minimum of a week', () => {
  const week: Row = { paid: 40 * HOUR };
  const rows = [week, week, week, week];
  const law = { paid: 'weekly', minimum: { wage: 10, tested: 'week' } } as const;
  const sales = [undone(0, 9000, 3), kept(2, 5000)];

  test('is never taken; the rest comes from later commission', () => {
    const plan = [flat(0.1), clawback()];
    expect(pays(sales, plan, { rows, law })).toEqual([400, 400, 400, 400]);
    // 900 to take: 500 lie above the minimum of week 1, 100 above that of week 3, and 300 are never seen again.
    expect(pays(sales, plan, { rows, law, rule: 'clawback' })).toEqual([-500, 0, -100, 0]);
    expect(pays(sales, plan, { rows, law, rule: 'minimum' })).toEqual([0, 400, 0, 400]);
  });

  test('is kept by each of two who follow one another in a month', () => {
    const monthly = { minimum: { wage: 10, tested: 'pay period' } } as const;
    const people = [week, week, { ...week, hires: 1 }, week];
    const followed = [kept(0, 20_000), undone(2, 9000, 3)];
    const paid = (person: string, rule: string | null = null): number[] =>
      pays(followed, [flat(0.1), clawback()], { rows: people, law: monthly, person, rule });
    expect(paid('C01')).toEqual([2000]);
    expect(paid('C01/2')).toEqual([800]);
    // 900 to take, of which 100 lie above the minimum of 80 hours.
    expect(paid('C01/2', 'clawback')).toEqual([-100]);
    expect(paid('C01/2', 'minimum')).toEqual([0]);
    const turned = [undone(0, 9000, 3), kept(2, 20_000)];
    const law = { rows: people, law: monthly, rule: 'clawback' };
    expect(pays(turned, [flat(0.1), clawback()], law)).toEqual([-100]);
  });

  test('leaves what a wage pays above it alone, unless the plan says any pay', () => {
    // Week 2 pays a week missed beside the one worked: 320 above the minimum, none of it commission.
    const missed: Row = { paid: 90 * HOUR, absent_paid: 50 * HOUR };
    const wages = [{ kind: 'hourly', rate: 8 }, flat(0.1)] as const;
    const given = { rows: [week, missed, week, week], law, rule: 'clawback' };
    expect(pays(sales, [...wages, clawback()], given)).toEqual([-820, 0, -80, 0]);
    const any = clawback({ taken_from: 'any pay' });
    expect(pays(sales, [...wages, any], given)).toEqual([-820, -80, 0, 0]);
  });

  test('is kept for all of the week when a month ends inside it', () => {
    // Months of 8 days: the week's sale is on its first three days, its last two are not worth the minimum by themselves.
    const floor = floorOf({
      closers: activityIn([
        [
          {},
          { paid: 24 * HOUR, revenue: 5000, cancelled_revenue: 5000 },
          { paid: 16 * HOUR },
          {},
          {},
        ],
      ]),
      deals: dealsOf([undone(1, 5000, 3)]),
      spans: cutSpans(16, 8),
    });
    const model = modelOf({
      closers: planOf('plan', flat(0.1), clawback()),
      workingDays: 8,
      ...law,
    });
    expect(paidTo('C01', model, floor, 'clawback')).toEqual([0, -100, 0, 0]);
    expect(paidTo('C01', model, floor, 'minimum')).toEqual([0, 0, 0, 0]);
  });

  test('is kept by what remains when overtime’s premium is left out', () => {
    const long: Row = { paid: 50 * HOUR };
    const overtime = { after: 40, rate: 1.5, withVariable: false };
    // 50 hours at 8 and a commission of 300 are 700; the premium of 40 stays on top.
    const given = {
      rows: [long, week],
      law: { ...law, overtime },
      rule: 'clawback',
    };
    const plan = [{ kind: 'hourly', rate: 8 }, flat(0.1), clawback()] as const;
    expect(pays([undone(0, 3000, 3)], plan, given)).toEqual([-200, 0]);
    expect(pays([undone(0, 3000, 3)], plan, { ...given, rule: 'minimum' })).toEqual([0, 80]);
  });
});

test('a clawback gives back what later deals make up for', () => {
  // 10 % up to a cap of 500: what week 1 lost is earned by others in week 2.
  const capped = { ...flat(0.1), cap: { amount: 500, per: 'month' } as const };
  const rows: Row[] = [{}, {}, {}, {}];
  const deals = [undone(0, 5000, 3), kept(1, 5000)];
  const law = { paid: 'weekly' } as const;
  expect(pays(deals, [capped, clawback()], { rows, law })).toEqual([0, 500, 0, 0]);
});

describe('who leaves', () => {
  test('owes nothing for what is cancelled after', () => {
    const sales = [kept(0, 10_000), undone(0, 4000, 9, 3)];
    expect(pays(sales, [flat(0.1), clawback()], { left: [11] })).toEqual([1400]);
    expect(pays(sales, [flat(0.1), clawback()], { left: [2, 13] })).toEqual([1000]);
    // Cash that never came was not paid, whoever is there.
    expect(
      pays(sales, [flat(0.1, 'cash'), clawback()], { left: [11], law: { paymentLag: 10 } }),
    ).toEqual([1000]);
  });

  test('leaves the balance to the company', () => {
    // 900 to take, of which the minimum of 800 lets 100 go.
    const rows = [{ paid: 160 * HOUR }, { paid: 160 * HOUR }];
    const law = { minimum: { wage: 5, tested: 'pay period' } } as const;
    const sales = [undone(0, 9000, 3), kept(1, 20_000)];
    const rules = [flat(0.1), clawback()];
    expect(pays(sales, rules, { months: 2, rows, law })).toEqual([800, 2000 - 800]);
    const followed = [rows[0]!, { ...rows[1], leavers: 1, hires: 1 }];
    expect(pays(sales, rules, { months: 2, rows: followed, law })).toEqual([800]);
    const next = { months: 2, rows: followed, law, person: 'C01/2' };
    expect(pays(sales, rules, next)).toEqual([2000]);
  });
});

test('books show it apart', () => {
  const floor = floorOf({
    closers: activityOf([{ revenue: 10_000, cancelled_revenue: 4000 }]),
    deals: dealsOf([undone(0, 4000, 2), kept(0, 6000)]),
  });
  const books = closeBooks(modelOf({ closers: planOf('plan', flat(0.1), clawback()) }), floor);
  const { base, clawedBack, topUps, variable } = books.closers;
  expect({ base, variable, clawedBack, topUps }).toEqual({
    base: 0,
    variable: 1000,
    clawedBack: 400,
    topUps: 0,
  });
  expect(books.payroll).toBe(600);
});
