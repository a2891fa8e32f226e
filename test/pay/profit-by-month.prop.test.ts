import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Activity, ACTIVITY_WIDTH } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { cents } from '../../src/pay/money.ts';
import { profitByMonth } from '../../src/pay/profit-by-month.ts';
import { byMonth } from './by-month.ts';
import { flatRules, floors, models } from './random-plans.ts';
import { activityIn, floorOf, modelOf, monthsOf, noTotals, planOf } from './samples.ts';

test('months add up to the whole, to the cent, under any plans', () => {
  fc.assert(
    fc.property(models, floors, (model, floor) => {
      const books = closeBooks(model, floor);
      const months = profitByMonth(model, floor, books);
      expect(months).toHaveLength(floor.spans.monthLength.length);
      const sum = months.reduce((total, profit) => total + cents(profit, model.decimals), 0);
      expect(sum).toBe(cents(books.profit, model.decimals));
    }),
  );
});

test('where nothing is kept from month to month, each is what its own books say', () => {
  fc.assert(
    fc.property(models, flatRules, flatRules, floors, (model, telemarketers, closers, cut) => {
      const floor = byMonth(cut);
      const plain = {
        ...model,
        telemarketers: planOf('plain', ...telemarketers),
        closers: planOf('plain', ...closers),
        ...({
          paid: 'monthly',
          overtime: null,
          minimum: null,
          seating: null,
          agency: null,
        } as const),
        prospects: 0,
      };
      const months = profitByMonth(plain, floor, closeBooks(plain, floor));
      months.forEach((profit, month) => {
        const own = closeBooks(plain, monthAlone(floor, month)).profit;
        // A dozen sums are rounded in each of both books.
        expect(Math.abs(profit - own)).toBeLessThanOrEqual(25 / 10 ** model.decimals);
      });
    }),
  );
});

test('hiring, setup and what is sold stand in their months', () => {
  const floor = floorOf({
    closers: activityIn([[{ hires: 1, paid: 3600 }, { revenue: 1000 }, { revenue: 500 }]]),
    totals: { ...noTotals, revenue: 1500 },
    spans: monthsOf([1, 1, 1]),
  });
  const model = modelOf({
    hireCost: { telemarketers: 0, closers: 2000 },
    seatPerHour: 4,
    fixed: 100,
    marginRate: 0.5,
    prospects: 90,
  });
  const months = profitByMonth(model, floor, closeBooks(model, floor));
  expect(Array.from(months)).toEqual([-2000 - 4 - 100 - 30, 500 - 100 - 30, 250 - 100 - 30]);
});

/** One month of a floor whose rows are months. */
function monthAlone(floor: FloorResult, month: number): FloorResult {
  const { closers, deals, spans, telemarketers } = floor;
  const only = (from: Activity): Activity => {
    const to = new Activity(from.people, 1);
    for (let person = 0; person < from.people; person++) {
      const at = from.row(person, month);
      to.cells.set(from.cells.subarray(at, at + ACTIVITY_WIDTH), to.row(person, 0));
    }
    return to;
  };
  const sold = only(closers);
  // Deals of other months move to a row that there is not.
  const span = deals.span.map((row) => (row === month ? 0 : 9));
  return {
    ...floor,
    deals: Object.assign(
      Object.create(Object.getPrototypeOf(deals) as object) as typeof deals,
      deals,
      {
        span,
      },
    ),
    closers: sold,
    telemarketers: only(telemarketers),
    totals: {
      ...floor.totals,
      revenue: sold.total('revenue'),
      cancelledRevenue: sold.total('cancelled_revenue'),
    },
    spans: { ...monthsOf([spans.monthLength[month]!]), days: spans.days.slice(month, month + 1) },
  };
}
