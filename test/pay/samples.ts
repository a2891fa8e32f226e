import fc from 'fast-check';
import {
  Activity,
  ACTIVITY,
  ACTIVITY_WIDTH,
  type ActivityColumn,
} from '../../src/floor/activity.ts';
import type { FloorResult, Totals } from '../../src/floor/result.ts';
import type { Spans } from '../../src/floor/spans.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';
import { WaitHistogram } from '../../src/floor/wait-histogram.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import type { Commission } from '../../src/pay/components/commission.ts';
import { componentOf } from '../../src/pay/components/index.ts';
import type { BooksModel, PayPlan } from '../../src/pay/types.ts';

export type Row = Partial<Record<ActivityColumn, number>>;

/** One person per row, every period alike. */
export function activityOf(rows: readonly Row[], periods = 1): Activity {
  const activity = new Activity(rows.length, periods);
  rows.forEach((row, person) => {
    for (let period = 0; period < periods; period++) {
      for (const [column, value] of Object.entries(row)) {
        activity.cells[activity.row(person, period) + ACTIVITY[column as ActivityColumn]] = value;
      }
    }
  });
  return activity;
}

export const noTotals: Totals = {
  leads: 0,
  inboundLeads: 0,
  openLeadsAtStart: 0,
  openLeadsAtEnd: 0,
  unreached: 0,
  gaveUp: 0,
  turnedAway: 0,
  lostToWaiting: 0,
  returned: 0,
  worked: 0,
  disqualified: 0,
  accepted: 0,
  sales: 0,
  firstCallSales: 0,
  followedUp: 0,
  refused: 0,
  openDealsAtStart: 0,
  openDealsAtEnd: 0,
  cancellations: 0,
  revenue: 0,
  cancelledRevenue: 0,
  wait: 0,
  waits: 0,
  workedWait: 0,
  queueTime: 0,
  realLeads: 0,
  noShows: 0,
  appointmentsSet: 0,
  appointmentsHeld: 0,
};

const noLeads = {
  source: 'telemarketers',
  leads: 0,
  accepted: 0,
  sales: 0,
  revenue: 0,
  cancelledRevenue: 0,
};

/** Months of such lengths, not cut; 21 days each, or their part of them. */
export function monthsOf(lengths: readonly number[]): Spans {
  const starts = lengths.map((_, month) => 21 * month);
  return {
    firstDay: Int32Array.from(starts),
    days: Float64Array.from(lengths, (length) => 21 * length),
    inMonths: Float64Array.from(lengths),
    month: Int32Array.from(lengths, (_, month) => month),
    monthFirst: Int32Array.from([...lengths, 0], (_, month) => month),
    monthLength: Float64Array.from(lengths),
  };
}

/** A floor on which nothing happened, but for what is given. */
export function floorOf(given: Partial<FloorResult>): FloorResult {
  return {
    telemarketers: activityOf([]),
    closers: activityOf([]),
    totals: noTotals,
    sources: [noLeads],
    waits: new WaitHistogram(),
    horizon: 31 * 86_400,
    spans: monthsOf([...(given.periodMonths ?? [1])]),
    periodMonths: Float64Array.of(1),
    deals: new Deals(),
    leaves: { telemarketers: null, closers: null },
    dialler: null,
    telemarketed: given.sources?.[0] ?? noLeads,
    prospects: null,
    ...given,
  };
}

/** A share of revenue or another base, without tiers. */
export function flat(rate: number, of: Commission['of'] = 'revenue'): Commission {
  return {
    kind: 'commission',
    of,
    per: 'month',
    tiers: [{ from: { at: 0, ofQuota: false }, rate }],
    retroactive: false,
    quota: null,
    ramped: false,
    threshold: null,
    cap: null,
  };
}

export function planOf(name: string, ...specs: readonly DrawnComponent[]): PayPlan {
  return { name, components: specs.map(componentOf) };
}

/** Books in which nothing costs anything, but for what is given. */
export function modelOf(given: Partial<BooksModel>): BooksModel {
  return {
    telemarketers: planOf('unpaid'),
    closers: planOf('unpaid'),
    paid: 'monthly',
    overtime: null,
    minimum: null,
    paymentLag: 0,
    payable: { after: 0, heldBack: 0, heldFor: 0 },
    marginRate: 1,
    workingDays: 21,
    decimals: 2,
    onCosts: { onAllPay: 0, perPerson: 0, paidLeave: 0 },
    seatPerHour: 0,
    managedPeople: 0,
    managerSalary: 0,
    telephony: 0,
    fixed: 0,
    lifetimeFactor: null,
    agency: null,
    hireCost: { telemarketers: 0, closers: 0 },
    seating: null,
    prospects: 0,
    ...given,
  };
}

const amounts = (max: number) => fc.double({ min: 0, max, noNaN: true });
const shares = amounts(1);

const components: fc.Arbitrary<DrawnComponent> = fc.oneof(
  fc.record({ kind: fc.constant('hourly' as const), rate: amounts(100) }),
  fc.record({
    kind: fc.constant('salary' as const),
    amount: amounts(20_000),
    per: fc.constantFrom('week', 'month', 'year'),
  }),
  fc.record({
    kind: fc.constant('per_unit' as const),
    amount: amounts(50),
    unit: fc.constantFrom('dial', 'contact', 'lead', 'accepted lead', 'sale'),
  }),
  fc.record({
    kind: fc.constant('commission' as const),
    rate: shares,
    of: fc.constantFrom('revenue', 'margin'),
  }),
);

const plans = fc
  .array(components, { maxLength: 4 })
  .map((specs): PayPlan => planOf('some plan', ...specs));

/** Any costs and any two plans. */
export const models: fc.Arbitrary<BooksModel> = fc.record({
  telemarketers: plans,
  closers: plans,
  marginRate: shares,
  workingDays: fc.integer({ min: 1, max: 31 }),
  decimals: fc.constantFrom(0, 2, 3),
  onCosts: fc.record({ onAllPay: shares, perPerson: amounts(900), paidLeave: shares }),
  seatPerHour: amounts(9),
  managedPeople: fc.integer({ min: 0, max: 15 }),
  managerSalary: amounts(9_000),
  telephony: amounts(0.001),
  fixed: amounts(9_000),
  lifetimeFactor: fc.constantFrom(null, 1.5),
  agency: fc.option(
    fc.record({
      prices: fc.array(
        fc.record({
          price: amounts(60),
          per: fc.constantFrom('h', 'lead', 'accepted lead', 'held appointment', 'month' as const),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      setup: amounts(3000),
      ownManagers: fc.constantFrom(0, 0.25),
    }),
  ),
  hireCost: fc.record({ telemarketers: amounts(9_000), closers: amounts(9_000) }),
  seating: fc.option(
    fc.record({
      limit: fc.nat(8),
      block: fc.integer({ min: 1, max: 4 }),
      cost: amounts(5_000),
      setup: amounts(9_000),
      groups: fc.constantFrom([{ people: 5, from: 0, to: 9 }], []),
      closers: fc.constant({ from: 0, to: 9 }),
    }),
  ),
  prospects: amounts(9_000),
});

/** Teams of 0 to 5 over 1 to 3 pay periods with any activity: the books need not know whether it could happen. */
export const floors: fc.Arbitrary<FloorResult> = fc
  .record({
    callers: fc.nat({ max: 5 }),
    closers: fc.nat({ max: 5 }),
    months: fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: 1, maxLength: 3 }),
    cells: fc.array(amounts(50_000), { minLength: 1, maxLength: 60 }),
    revenue: amounts(1e6),
    kept: shares,
  })
  .map(({ callers, closers, months, cells, revenue, kept }) => {
    const filled = (people: number): Activity => {
      const activity = new Activity(people, months.length);
      activity.cells.forEach((_, at, all) => (all[at] = cells[at % cells.length]!));
      for (let row = 0; row < activity.cells.length; row += ACTIVITY_WIDTH) {
        for (const share of [ACTIVITY.vacant, ACTIVITY.unsalaried]) {
          activity.cells[row + share]! /= 50_000;
        }
      }
      return activity;
    };
    return floorOf({
      telemarketers: filled(callers),
      closers: filled(closers),
      totals: { ...noTotals, revenue, cancelledRevenue: revenue * (1 - kept) },
      periodMonths: Float64Array.from(months),
    });
  });
