import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '../../src/floor/activity.ts';
import { firstCountedDay } from '../../src/floor/calendar.ts';
import { dealsOf, type Deal } from './deals-of.ts';
import { inTurnOnly, replicate } from './models.ts';
import { cutFloor } from './random-models.ts';

const RUNS = { numRuns: 1000, seed: 20_260_102 };

const coins = (deals: readonly Deal[]): number =>
  deals.reduce((sum, { value }) => sum + Math.round(100 * value), 0);
const isCancelled = ({ cancelledAt }: Deal): boolean => cancelledAt < Infinity;

/** What rows of activity say of sales, and the same of deals. */
function expectRows(activity: Activity, deals: readonly Deal[], who: 'closer' | 'finder'): void {
  for (let person = 0; person < activity.people; person++) {
    for (let span = 0; span < activity.periods; span++) {
      const theirs = deals.filter((deal) => deal[who] === person && deal.span === span);
      const undone = theirs.filter(isCancelled);
      expect(theirs.length).toBe(activity.get(person, span, 'sales'));
      expect(undone.length).toBe(activity.get(person, span, 'cancellations'));
      expect(coins(theirs)).toBe(Math.round(100 * activity.get(person, span, 'revenue')));
      expect(coins(undone)).toBe(Math.round(100 * activity.get(person, span, 'cancelled_revenue')));
    }
  }
}

describe.each(['any floor', 'a floor that is worked lead by lead'])('%s', (kind) => {
  test('lists every counted sale, to the cent', () => {
    let sales = 0;
    fc.assert(
      fc.property(cutFloor, ({ cut: { model: any, team, seed, dialByDial } }) => {
        // More sales than the small floors have by themselves.
        const often = { ...any, telesales: { ...any.telesales, firstCallCloseRate: 0.9 } };
        const model = kind === 'any floor' ? often : inTurnOnly(often);
        const floor = replicate(model, team, { seed, replication: 2, dialByDial });
        const deals = dealsOf(floor);
        sales += deals.length;
        expect(deals.length).toBe(floor.totals.sales);
        expect(coins(deals)).toBe(Math.round(100 * floor.totals.revenue));
        const undone = deals.filter(isCancelled);
        expect(coins(undone)).toBe(Math.round(100 * floor.totals.cancelledRevenue));
        expectRows(floor.closers, deals, 'closer');
        expectRows(floor.telemarketers, deals, 'finder');

        const { calendar, cancelsWithin } = model.telesales;
        const first = firstCountedDay(calendar);
        const last: number[] = [];
        for (const { at, cancelledAt, closer, day, span } of deals) {
          expect(span).toBe(calendar.dayPeriod[first + day]);
          expect(at).toBeGreaterThanOrEqual(calendar.countFrom);
          expect(at).toBeGreaterThanOrEqual(last[closer] ?? 0);
          last[closer] = at;
          if (cancelledAt === Infinity) continue;
          expect(cancelledAt).toBeGreaterThanOrEqual(at);
          expect(cancelledAt).toBeLessThanOrEqual(at + cancelsWithin);
        }
      }),
      RUNS,
    );
    expect(sales).toBeGreaterThan(RUNS.numRuns);
  });
});
