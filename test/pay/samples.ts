import { flatCommission } from '../helpers/plans.ts';
import { Activity, ACTIVITY, type ActivityColumn } from '../../src/floor/activity.ts';
import type { FloorResult, Totals } from '../../src/floor/result.ts';
import { spansOf, type Spans } from '../../src/floor/spans.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';
import { WaitHistogram } from '../../src/floor/wait-histogram.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { componentOf } from '../../src/pay/components/index.ts';
import { statementsOf } from '../../src/pay/statement.ts';
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

/** By person: one row for each span. */
export function activityIn(people: readonly (readonly Row[])[]): Activity {
  const activity = new Activity(people.length, people[0]?.length ?? 1);
  people.forEach((rows, person) => {
    rows.forEach((row, span) => {
      for (const [column, value] of Object.entries(row)) {
        activity.cells[activity.row(person, span) + ACTIVITY[column as ActivityColumn]] = value;
      }
    });
  });
  return activity;
}

/** Counted days cut at months and every few days. */
export function cutSpans(days: number, daysInMonth: number, every = 5): Spans {
  return spansOf(
    days,
    daysInMonth,
    Array.from({ length: Math.ceil(days / every) }, (_, cut) => cut * every),
  );
}

/** A sale, by row of activity. */
export interface Sale {
  readonly closer?: number;
  readonly finder?: number;
  readonly span: number;
  readonly value: number;
  /** Clock days, from the beginning; days from then to its cancellation. */
  readonly at?: number;
  readonly cancelledAfter?: number;
}

export function dealsOf(sales: readonly Sale[]): Deals {
  const deals = new Deals();
  for (const { at = 0, cancelledAfter, closer = 0, finder = -1, span, value } of sales) {
    const deal = deals.add(closer, finder, span, 0);
    deals.value[deal] = value;
    deals.at[deal] = at * 86_400;
    deals.cancelledAt[deal] =
      cancelledAfter === undefined ? Infinity : (at + cancelledAfter) * 86_400;
  }
  return deals;
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
    countFrom: 0,
    horizon: 31 * 86_400,
    spans: monthsOf([1]),
    deals: new Deals(),
    leaves: { telemarketers: null, closers: null },
    dialler: null,
    telemarketed: given.sources?.[0] ?? noLeads,
    prospects: null,
    ...given,
  };
}

/** A share of revenue or another base, without tiers. */
export const flat = flatCommission<number>;

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

/** Currency that each line of a rule pays somebody, pay period by pay period; of all lines without a rule. */
export function paidTo(
  person: string,
  model: BooksModel,
  floor: FloorResult,
  rule: string | null = null,
): number[] {
  const unit = 10 ** model.decimals;
  return statementsOf(model, floor)
    .filter((statement) => statement.person === person)
    .map(({ lines }) =>
      lines
        .filter((line) => rule === null || line.rule === rule)
        .reduce((sum, { cents }) => sum + cents / unit, 0),
    );
}
