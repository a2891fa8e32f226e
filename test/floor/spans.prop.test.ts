import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIVITY, type Activity, type ActivityColumn } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import type { Spans } from '../../src/floor/spans.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { centsPerUnit } from '../../src/pay/money.ts';
import { headsIn, isHeld, isWhole, personMonths, personMonthsBegun } from '../../src/pay/heads.ts';
import type { RoleBooks } from '../../src/pay/types.ts';
import { models } from '../pay/random-plans.ts';
import { planOf } from '../pay/samples.ts';
import { dealsOf } from './deals-of.ts';
import { replicate } from './models.ts';
import { cutFloor } from './random-models.ts';

const RUNS = { numRuns: 500, seed: 20_260_103 };
/** Shares of a span's days add up by these, and dials by luck. */
const NOT_ADDED: readonly string[] = ['vacant', 'unsalaried', 'dials'];
const ADDED = (Object.keys(ACTIVITY) as ActivityColumn[]).filter(
  (name) => !NOT_ADDED.includes(name),
);

/** A sum over the spans of one month. */
function inMonth({ monthFirst }: Spans, month: number, of: (span: number) => number): number {
  let sum = 0;
  for (let span = monthFirst[month]!; span < monthFirst[month + 1]!; span++) sum += of(span);
  return sum;
}

/**
 * More than a Poisson count is away from its mean, but for a chance of 1e-13.
 *
 * Source: Bernstein's inequality, x^2 / (2 (mean + x / 3)) > 31 for this x and any mean.
 */
const away = (mean: number): number => 8 * Math.sqrt(mean) + 22;

/** @returns dials of all */
function expectSame(plain: FloorResult, cut: FloorResult, role: 'telemarketers' | 'closers') {
  const [a, b] = [plain[role], cut[role]];
  const months = plain.spans.monthLength.length;
  const dials = { plain: 0, cut: 0 };
  for (let person = 0; person < a.people; person++) {
    for (let month = 0; month < months; month++) {
      const both = (of: (activity: Activity) => (span: number) => number): [number, number] => [
        inMonth(plain.spans, month, of(a)),
        inMonth(cut.spans, month, of(b)),
      ];
      const differ = ADDED.filter((name) => {
        const [one, other] = both((activity) => (span) => activity.get(person, span, name));
        return !(Math.abs(other - one) <= 1e-9 * Math.abs(one));
      });
      expect(differ).toEqual([]);
      const [one, other] = both((activity) => (span) => {
        return activity.get(person, span, 'unsalaried') * activity.get(person, span, 'scheduled');
      });
      expect(other).toBeCloseTo(one, 9);
      const called = both((activity) => (span) => activity.get(person, span, 'dials'));
      const mean = 400 + 2 * Math.max(...called);
      expect(Math.abs(called[1] - called[0])).toBeLessThanOrEqual(2 * away(mean));
      dials.plain += called[0];
      dials.cut += called[1];
      expect(isWhole(b, person, cut.spans, month)).toBe(isWhole(a, person, plain.spans, month));
      expect(isHeld(b, person, cut.spans, month)).toBe(isHeld(a, person, plain.spans, month));
    }
  }
  for (let month = 0; month < months; month++) {
    expect(headsIn(b, cut.spans, month)).toBe(headsIn(a, plain.spans, month));
  }
  expect(personMonths(b, cut.spans)).toBe(personMonths(a, plain.spans));
  expect(personMonthsBegun(b, cut.spans)).toBe(personMonthsBegun(a, plain.spans));
  return dials;
}

describe('a floor told in spans shorter than months', () => {
  test('is the same floor', () => {
    const dials = { plain: 0, cut: 0 };
    let finer = 0;
    fc.assert(
      fc.property(cutFloor, (two) => {
        const [plain, cut] = [two.plain, two.cut].map(({ model, team, seed, dialByDial }) =>
          replicate(model, team, { seed, replication: 4, dialByDial }),
        ) as [FloorResult, FloorResult];
        if (cut.spans.days.length > plain.spans.days.length) finer++;
        const { cancelledRevenue, revenue, ...counts } = cut.totals;
        expect(plain.totals).toMatchObject(counts);
        expect(revenue).toBeCloseTo(plain.totals.revenue, 6);
        expect(cancelledRevenue).toBeCloseTo(plain.totals.cancelledRevenue, 6);
        expect([...cut.waits.counts]).toEqual([...plain.waits.counts]);
        expect(cut.dialler).toEqual(plain.dialler);
        expect(cut.prospects).toEqual(plain.prospects);
        expect(cut.leaves).toEqual(plain.leaves);
        const months = ({ deals, spans }: Pick<FloorResult, 'deals' | 'spans'>) =>
          [...deals.span.subarray(0, deals.length)].map((span) => spans.month[span]);
        expect(months(cut)).toEqual(months(plain));
        const unspanned = (floor: FloorResult) =>
          dealsOf(floor).map((deal) => ({ ...deal, span: 0 }));
        expect(unspanned(cut)).toEqual(unspanned(plain));
        for (const role of ['telemarketers', 'closers'] as const) {
          const counted = expectSame(plain, cut, role);
          dials.plain += counted.plain;
          dials.cut += counted.cut;
        }
      }),
      RUNS,
    );
    expect(finer).toBeGreaterThan(RUNS.numRuns / 4);
    expect(dials.plain).toBeGreaterThan(100_000);
    expect(Math.abs(dials.cut - dials.plain)).toBeLessThanOrEqual(2 * away(1.1 * dials.plain));
  });

  test('costs the same, pay apart', () => {
    const nobodyPaid = {
      telemarketers: planOf('unpaid'),
      closers: planOf('unpaid'),
      minimum: null,
    };
    const bothCost = (one: RoleBooks, other: RoleBooks) =>
      (['hiring', 'management', 'onCosts', 'seats'] as const).map(
        (part) => one[part] + other[part],
      );
    fc.assert(
      fc.property(cutFloor, models, (two, costs) => {
        const [plain, cut] = [two.plain, two.cut].map(({ model, team, seed, dialByDial }) => {
          const floor = replicate(model, team, { seed, replication: 5, dialByDial });
          const group = { people: team.telemarketers, from: 0, to: 9 };
          const seating = costs.seating && { ...costs.seating, groups: [group] };
          const books = closeBooks({ ...costs, ...nobodyPaid, seating }, floor);
          const { agencyFees, closers, fixed, margin, prospects, telemarketers, telephony } = books;
          const lines = [agencyFees, fixed, margin, prospects, telephony];
          return [...lines, ...bothCost(telemarketers, closers)];
        }) as [number[], number[]];
        // A sum over finer spans may fall on the other side of half a cent.
        const cent = 1 / centsPerUnit(costs.decimals) + 1e-9;
        cut.forEach((cost, line) =>
          expect(Math.abs(cost - plain[line]!)).toBeLessThanOrEqual(cent),
        );
      }),
      RUNS,
    );
  });
});
