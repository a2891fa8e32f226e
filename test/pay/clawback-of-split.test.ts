import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Activity, ACTIVITY } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { closeBooks } from '../../src/pay/books.ts';
import type { Clawback } from '../../src/pay/components/clawback.ts';
import type { Commission } from '../../src/pay/components/commission.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { runPayroll } from '../../src/pay/payroll.ts';
import { BY_RESULTS, type RolePay } from '../../src/pay/role-pay.ts';
import type { Books } from '../../src/pay/types.ts';
import { fallsBack, ruleLists, steadyFloors } from './random-plans.ts';
import {
  activityIn,
  activityOf,
  cutSpans,
  dealsOf,
  flat,
  floorOf,
  modelOf,
  planOf,
  type Sale,
} from './samples.ts';

const DAY = 86_400;
const halves = { kind: 'split', closer: 0.5, telemarketer: 0.5 } as const;

const clawback = (within: number | null = null): Clawback => ({
  kind: 'clawback',
  share: 1,
  within,
  taken_from: 'next commission',
  leavers: 'lost',
});

const sold = (finder: number, value: number, cancelledAfter?: number): Sale =>
  cancelledAfter === undefined
    ? { span: 0, finder, value }
    : { span: 0, finder, value, cancelledAfter };

/** One closer's month, with two telemarketers who found some of the leads. */
function booksOf(
  sales: readonly Sale[],
  commission: Commission,
  {
    closers = null,
    left = { telemarketers: null, closers: null },
    split = halves,
    telemarketers = null,
  }: {
    closers?: number | null;
    left?: FloorResult['leaves'];
    split?: DrawnComponent;
    telemarketers?: number | null;
  } = {},
): Books {
  const revenue = sales.reduce((sum, { value }) => sum + value, 0);
  const model = modelOf({
    telemarketers: planOf('share', clawback(telemarketers)),
    closers: planOf('split', commission, split, clawback(closers)),
  });
  const floor = floorOf({
    telemarketers: activityOf([{}, {}]),
    closers: activityOf([{ revenue }]),
    deals: dealsOf(sales),
    leaves: left,
  });
  return closeBooks(model, floor);
}

/** What the closer, then each telemarketer, takes home. */
function homes(...given: Parameters<typeof booksOf>): number[] {
  const { closers, telemarketers } = booksOf(...given);
  return [...closers.takeHome, ...telemarketers.takeHome];
}

const kept = [sold(0, 4000), sold(1, 1000), sold(-1, 3000)];

describe('a flat 10 %, half of it with who found the lead', () => {
  test('without cancellations', () => {
    expect(homes(kept, flat(0.1))).toEqual([550, 200, 50]);
  });

  test('a cancelled deal of nobody’s lead takes all of it from the closer', () => {
    const { closers, telemarketers } = booksOf([...kept, sold(-1, 2000, 3)], flat(0.1));
    expect([closers.variable, closers.clawedBack]).toEqual([750, 200]);
    expect([telemarketers.variable, telemarketers.clawedBack]).toEqual([250, 0]);
  });

  test('one on a telemarketer’s lead takes half from each', () => {
    const { closers, telemarketers } = booksOf([...kept, sold(1, 2000, 3)], flat(0.1));
    expect([closers.variable, closers.clawedBack]).toEqual([650, 100]);
    expect([telemarketers.variable, telemarketers.clawedBack]).toEqual([350, 100]);
    expect(homes([...kept, sold(1, 2000, 3)], flat(0.1))).toEqual([550, 200, 50]);
  });

  test('each role by its own window', () => {
    const sales = [...kept, sold(0, 2000, 20)];
    expect(homes(sales, flat(0.1), { telemarketers: 14 })).toEqual([550, 300, 50]);
    expect(homes(sales, flat(0.1), { closers: 14 })).toEqual([650, 200, 50]);
  });

  test('and by its own people who left', () => {
    const sales = [...kept, sold(0, 2000, 20)];
    const gone = Float64Array.of(9 * DAY);
    const stayed = new Float64Array(0);
    const finder = { telemarketers: [gone, stayed], closers: null };
    expect(homes(sales, flat(0.1), { left: finder })).toEqual([550, 300, 50]);
    const closer = { telemarketers: null, closers: [gone] };
    expect(homes(sales, flat(0.1), { left: closer })).toEqual([650, 200, 50]);
  });
});

test('shares that are not alike', () => {
  const split = { kind: 'split', closer: 0.8, telemarketer: 0.2 } as const;
  const sales = [...kept, sold(0, 2000, 2)];
  const { closers, telemarketers } = booksOf(sales, flat(0.1), { split });
  // 20 % of the 200 that the deal paid come from the telemarketer, 80 % from the closer.
  expect([telemarketers.variable, closers.variable]).toEqual([140, 860]);
  expect([telemarketers.clawedBack, closers.clawedBack]).toEqual([40, 160]);
});

test('with tiers, the split is that of what commission would have been', () => {
  const tiers = [
    { from: { at: 0, ofQuota: false }, rate: 0.1 },
    { from: { at: 10_000, ofQuota: false }, rate: 0.2 },
  ];
  const cliff = { ...flat(0), tiers, retroactive: true };
  // 12,000 paid 20 % of all, 500 of 2,400 to telemarketers; the 8,000 that are left pay 10 %, half of 500 to them.
  const sales = [...kept, sold(-1, 4000, 5)];
  const { closers, telemarketers } = booksOf(sales, cliff);
  expect([closers.variable, telemarketers.variable]).toEqual([1900, 500]);
  expect([closers.clawedBack, telemarketers.clawedBack]).toEqual([1900 - 550, 250]);
  expect(homes(sales, cliff)).toEqual(homes(kept, cliff));
});

test('in weeks, the deal that lifted a later week’s tier takes back from that week’s finder', () => {
  const tiers = [
    { from: { at: 0, ofQuota: false }, rate: 0.1 },
    // Half a month: the edge lies at 5,000.
    { from: { at: 10_000, ofQuota: false }, rate: 0.2 },
  ];
  const model = modelOf({
    paid: 'weekly',
    workingDays: 20,
    telemarketers: planOf('share', clawback()),
    closers: planOf('split', { ...flat(0), tiers }, halves, clawback()),
  });
  const floor = floorOf({
    telemarketers: activityIn([[{}, {}]]),
    closers: activityIn([[{ revenue: 5000 }, { revenue: 3000 }]]),
    deals: dealsOf([
      { span: 0, finder: -1, value: 5000, cancelledAfter: 8 },
      { span: 1, finder: 0, value: 3000 },
    ]),
    spans: cutSpans(10, 20),
  });
  const { closers, telemarketers } = runPayroll(model, floor);
  const rows = (pay: RolePay): number[] =>
    [0, 1].map((row) => pay.paySum(0, row, row + 1, BY_RESULTS));
  // Week 2 paid 600 of which each got 300; without the deal of week 1 it pays 300.
  expect(rows(closers)).toEqual([0, 15_000]);
  expect(rows(telemarketers)).toEqual([0, 15_000]);
});

/** The same floor, on which deals that were cancelled never were. */
function onlyKept(floor: FloorResult): FloorResult {
  const { deals } = floor;
  const sales = Array.from({ length: deals.length }, (_, deal) => deal)
    .filter((deal) => deals.cancelledAt[deal] === Infinity)
    .map((deal) => ({
      closer: deals.closer[deal]!,
      finder: deals.finder[deal]!,
      span: deals.span[deal]!,
      value: deals.value[deal]!,
      at: deals.at[deal]! / DAY,
    }));
  const credited = (activity: Activity, who: 'closer' | 'finder'): Activity => {
    const made = new Activity(activity.people, activity.periods);
    made.cells.set(activity.cells);
    for (let person = 0; person < made.people; person++) {
      for (let row = 0; row < made.periods; row++) {
        const own = sales.filter((sale) => sale[who] === person && sale.span === row);
        const at = made.row(person, row);
        made.cells[at + ACTIVITY.sales] = own.length;
        made.cells[at + ACTIVITY.revenue] = own.reduce((sum, { value }) => sum + value, 0);
        made.cells[at + ACTIVITY.cancellations] = 0;
        made.cells[at + ACTIVITY.cancelled_revenue] = 0;
      }
    }
    return made;
  };
  return {
    ...floor,
    telemarketers: credited(floor.telemarketers, 'finder'),
    closers: credited(floor.closers, 'closer'),
    deals: dealsOf(sales),
  };
}

test('what both keep is the commission on the deals that were kept, row by row and to the cent', () => {
  const anyKind = ruleLists
    .map((list) => list.find((rule) => rule.kind === 'commission') ?? flat(0.07))
    .filter((rule) => !fallsBack(rule));
  // Those above are mostly of rates close to 0.
  const tiered = fc
    .tuple(fc.nat(150), fc.nat(150), fc.integer({ min: 1, max: 20_000 }), fc.boolean())
    .map(([first, more, at, retroactive]) => ({
      ...flat(0),
      retroactive,
      tiers: [
        { from: { at: 0, ofQuota: false }, rate: first / 1000 },
        { from: { at, ofQuota: false }, rate: (first + more) / 1000 },
      ],
    }));
  const commissions = fc.oneof(anyKind, tiered);
  const paid = fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly' as const);
  const share = fc.nat(100).map((percent) => percent / 100);
  fc.assert(
    fc.property(
      commissions,
      share,
      paid,
      steadyFloors,
      (commission, telemarketer, often, floor) => {
        const split = { kind: 'split', closer: 1 - telemarketer, telemarketer } as const;
        const law = { paid: often, marginRate: 0.6, paymentLag: 7 };
        const both = runPayroll(
          modelOf({
            ...law,
            telemarketers: planOf('share', clawback()),
            closers: planOf('split', commission, split, clawback()),
          }),
          floor,
        );
        const alone = runPayroll(
          modelOf({ ...law, closers: planOf('alone', commission) }),
          onlyKept(floor),
        );
        const inRow = ({ closers, telemarketers }: typeof both, row: number): number =>
          [closers, telemarketers].reduce((sum, pay) => {
            for (let person = 0; person < pay.activity.people; person++) {
              sum += pay.paySum(person, row, row + 1, BY_RESULTS);
            }
            return sum;
          }, 0);
        for (let row = 0; row < both.closers.rows; row++) {
          expect(inRow(both, row)).toBe(inRow(alone, row));
        }
      },
    ),
    { numRuns: 200 },
  );
});
