import type { MetricName } from '../metrics/index.ts';
import { compileCalendar } from '../scenario/compile/calendar.ts';
import { BLOCK } from '../scenario/inputs.ts';
import type { Role, Scenario } from '../scenario/scenario.ts';
import { meanInterval } from '../stats/intervals.ts';
import { quantile } from '../stats/quantiles.ts';
import type { Table } from './columns.ts';
import { PAY_METRIC, ROLES } from './pay-in-force.ts';
import type { TakeHome } from './replies.ts';

/** What single people take home at one point, month by month. */
export class People {
  private readonly months: readonly TakeHome[];
  private readonly settled: readonly TakeHome[];
  private readonly whole: readonly boolean[];

  /**
   * @param table a simulation with `detail`
   * @param scenario the point's scenario
   */
  constructor(table: Table, point: number, scenario: Scenario) {
    this.months = table.replies.takeHome(point, table.runs);
    this.settled = table.replies.whole(point, table.runs);
    this.whole = wholeMonths(scenario);
  }

  /**
   * Take-home of the role that a pay metric speaks of, whose quantiles are told over people and months rather than
   * possible months; undefined for any other metric.
   */
  takeHome(name: MetricName): PaySpread | undefined {
    const role = ROLES.find((candidate) => PAY_METRIC[candidate] === name);
    return role && this.ofRole(role);
  }

  /**
   * Take-home of trained people per whole month; part months, and people in training or on the ramp, are left out
   * unless there are no others.
   */
  ofRole(role: Role): PaySpread {
    const { length } = this.whole;
    const inWhole = (i: number): boolean => this.whole[i % length]!;
    const settled = this.months.map((month, number) => {
      const flags = this.settled[number]![role];
      return month[role].filter((_, i) => inWhole(i) && flags[i] === 1);
    });
    if (settled.some((month) => month.length > 0)) return new PaySpread(settled);
    return new PaySpread(this.months.map((month) => month[role].filter((_, i) => inWhole(i))));
  }
}

/** One number for each person and month, by possible month. */
export class PaySpread {
  private readonly months: readonly Float64Array[];

  constructor(months: readonly Float64Array[]) {
    // Months in which nobody was there have no share at or below anything.
    const some = months.filter((month) => month.length > 0);
    this.months = some.length > 0 ? some : months;
  }

  /** All values, months in order. */
  flat(): Float64Array {
    const all = new Float64Array(this.months.reduce((sum, month) => sum + month.length, 0));
    let at = 0;
    for (const month of this.months) {
      all.set(month, at);
      at += month.length;
    }
    return all;
  }

  /**
   * A quantile over people and its 95 % interval. People of one month share its inputs and its luck, so the interval
   * comes from the spread between months of the share of people at or below the quantile (Woodruff 1952).
   *
   * @param share above 0, below 1
   * @returns null where there are no people; no interval where the months are too few to bound the quantile
   */
  quantile(share: number): { value: number; ci95: [number, number] | null } | null {
    const sorted = this.flat().sort();
    if (sorted.length === 0) return null;
    const value = quantile(sorted, share);
    const shares = this.months.map(
      (month) => month.filter((pay) => pay <= value).length / month.length,
    );
    const { mean, low, high } = meanInterval(shares, BLOCK);
    if (mean === null || low === null || high === null) return { value, ci95: null };
    const half = (high - low) / 2;
    // With half = 0 all months agree on the quantile; with an end outside (0, 1) nothing bounds it on that side.
    if (share - half <= 0 || share + half >= 1) return { value, ci95: null };
    return { value, ci95: [quantile(sorted, share - half), quantile(sorted, share + half)] };
  }
}

/** Which months of the horizon are whole; all of them where none is. */
export function wholeMonths(scenario: Scenario): readonly boolean[] {
  const months = Array.from(compileCalendar(scenario).spans.monthLength);
  return months.some((length) => length === 1)
    ? months.map((length) => length === 1)
    : months.map(() => true);
}

/** Length of the counted horizon in months. */
export function horizonMonths(scenario: Scenario): number {
  return compileCalendar(scenario).spans.monthLength.reduce((sum, length) => sum + length, 0);
}
