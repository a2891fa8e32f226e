import { ACTIVITY } from '../floor/activity.ts';
import type { FloorResult } from '../floor/result.ts';

const DAY = 86_400;

/** Sums over some of the deals of one role's people, by person and row. */
export class DealSums {
  private readonly rows: number;
  private readonly revenue: Float64Array;
  private readonly sales: Float64Array;

  constructor(people: number, rows: number) {
    this.rows = rows;
    this.revenue = new Float64Array(people * rows);
    this.sales = new Float64Array(people * rows);
  }

  /** Of revenue or sales, over rows `from` to before `until` of a person; 0 of any other column. */
  of(column: number, person: number, from: number, until: number): number {
    if (column !== ACTIVITY.revenue && column !== ACTIVITY.sales) return 0;
    const values = column === ACTIVITY.revenue ? this.revenue : this.sales;
    let sum = 0;
    for (let row = from; row < until; row++) sum += values[person * this.rows + row]!;
    return sum;
  }

  add(person: number, row: number, value: number): void {
    this.revenue[person * this.rows + row]! += value;
    this.sales[person * this.rows + row]!++;
  }
}

/**
 * Deals that were cancelled within so many calendar days of the sale, while the person who sold or found them was still there.
 *
 * @param within days; Infinity for all
 * @param stayed whether leaving before the cancellation saves the person from it
 */
export function cancelledDeals(
  floor: FloorResult,
  role: 'telemarketers' | 'closers',
  within: number,
  stayed: boolean,
): DealSums {
  const { deals } = floor;
  const activity = floor[role];
  const sums = new DealSums(activity.people, activity.periods);
  const leaves = stayed ? floor.leaves[role] : null;
  const people = role === 'closers' ? deals.closer : deals.finder;
  for (let deal = 0; deal < deals.length; deal++) {
    const person = people[deal]!;
    const at = deals.at[deal]!;
    const cancelled = deals.cancelledAt[deal]!;
    if (person < 0 || cancelled === Number.POSITIVE_INFINITY) continue;
    if (cancelled - at > within * DAY) continue;
    if (leaves?.[person]!.some((left) => left > at && left < cancelled)) continue;
    sums.add(person, deals.span[deal]!, deals.value[deal]!);
  }
  return sums;
}
