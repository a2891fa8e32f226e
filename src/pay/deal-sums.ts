import { ACTIVITY } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';
import type { Role } from './types.ts';

const DAY = 86_400;

/** Sums over some cancelled deals of one role's people, by person and row. */
export class DealSums {
  private readonly rows: number;
  private readonly revenue: Float64Array;
  private readonly sales: Float64Array;
  private readonly beforePayment: Float64Array;

  constructor(people: number, rows: number) {
    this.rows = rows;
    this.revenue = new Float64Array(people * rows);
    this.sales = new Float64Array(people * rows);
    this.beforePayment = new Float64Array(people * rows);
  }

  /** What these deals are of a column, over rows `from` to before `until` of a person. */
  of(column: number, person: number, from: number, until: number): number {
    switch (column) {
      // A deal that was never made was not cancelled either.
      case ACTIVITY.revenue:
      case ACTIVITY.cancelled_revenue:
        return this.sum(this.revenue, person, from, until);
      case ACTIVITY.sales:
      case ACTIVITY.cancellations:
        return this.sum(this.sales, person, from, until);
      default:
        return 0;
    }
  }

  /** Currency of those that were cancelled before their customers paid. */
  unpaid(person: number, from: number, until: number): number {
    return this.sum(this.beforePayment, person, from, until);
  }

  /** @param sales 1, or the chance of the deal */
  add(person: number, row: number, value: number, sales: number, paid: boolean): void {
    const at = person * this.rows + row;
    this.revenue[at]! += value;
    this.sales[at]! += sales;
    if (!paid) this.beforePayment[at]! += value;
  }

  private sum(values: Float64Array, person: number, from: number, until: number): number {
    let sum = 0;
    for (let row = from; row < until; row++) sum += values[person * this.rows + row]!;
    return sum;
  }
}

/** Picks deals by their number. */
export type Picks = (deal: number) => boolean;

/** Cancelled deals. */
export function isCancelled({ deals }: FloorResult): Picks {
  return (deal) => deals.cancelledAt[deal]! < Number.POSITIVE_INFINITY;
}

/**
 * Cancelled deals that a role's clawback looks at: not those whose person had left by then. Deals on leads that nobody found count
 * for telemarketers as well, since they may have raised the rate of a commission that is split.
 *
 * @param within calendar days from the sale; Infinity for all
 */
export function isTakenBack(
  { deals, leaves }: FloorResult,
  role: 'telemarketers' | 'closers',
  within: number,
): Picks {
  const people = role === 'closers' ? deals.closer : deals.finder;
  const left = leaves[role];
  return (deal) => {
    const at = deals.at[deal]!;
    const cancelled = deals.cancelledAt[deal]!;
    if (cancelled === Number.POSITIVE_INFINITY || cancelled - at > within * DAY) return false;
    return left?.[people[deal]!]?.some((gone) => gone > at && gone < cancelled) !== true;
  };
}

/**
 * Sums over some cancelled deals, of those who sold or found them.
 *
 * @param paymentLag from a sale to its customer's payment, days
 */
export function sumsOf(floor: FloorResult, role: Role, paymentLag: number, picks: Picks): DealSums {
  const { deals } = floor;
  const activity = floor[role];
  const sums = new DealSums(activity.people, activity.periods);
  const people = role === 'closers' ? deals.closer : deals.finder;
  for (let deal = 0; deal < deals.length; deal++) {
    const person = people[deal]!;
    if (person < 0 || !picks(deal)) continue;
    const until = deals.cancelledAt[deal]! - deals.at[deal]!;
    const sales = deals.chances[deal] ?? 1;
    sums.add(person, deals.span[deal]!, deals.value[deal]!, sales, until > paymentLag * DAY);
  }
  return sums;
}
