import type { MetricName } from '../metrics/index.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { meanInterval } from '../stats/intervals.ts';
import { quantile } from '../stats/quantiles.ts';
import { ratioInterval } from '../stats/ratio.ts';
import {
  type Column,
  columnOf,
  metricOf,
  monthValues,
  sortedValues,
  type Table,
} from './columns.ts';
import type { People } from './people.ts';
import type { Estimate, Estimates } from './results.ts';

/** What text calls the values that an estimate speaks of, where there are none. */
const NOTHING = 'no value in any possible month';

/**
 * What is known of one metric.
 *
 * @param column the metric by month; months without a denominator are left out of the quantiles and counted
 * @param spread values of which the quantiles are told, where they are not the months' own (pay, over people)
 */
export function estimateOf(
  { unit, noValue }: Pick<Estimate, 'unit'> & { readonly noValue?: string | undefined },
  column: Column,
  spread?: Float64Array,
): Estimate {
  const { numerators, denominators } = column;
  const interval = denominators
    ? ratioInterval(numerators, denominators, BLOCK)
    : meanInterval(numerators, BLOCK);
  const months = sortedValues(monthValues(column));
  const sorted = spread ? Float64Array.from(spread).sort() : months;
  const at = (share: number): number | null =>
    sorted.length === 0 ? null : quantile(sorted, share);
  return {
    unit,
    mean: interval.mean,
    se: interval.se,
    ci95: interval.low === null || interval.high === null ? null : [interval.low, interval.high],
    p05: at(0.05),
    p10: at(0.1),
    p25: at(0.25),
    p50: at(0.5),
    p75: at(0.75),
    p80: at(0.8),
    p90: at(0.9),
    p95: at(0.95),
    monthsWithout: numerators.length - months.length,
    ...(interval.mean === null ? { reason: noValue ?? NOTHING } : {}),
  };
}

/** Estimates of all metrics of a simulation at one point. */
export function estimatesOf(table: Table, point: number, people: People): Estimates {
  const found: Partial<Record<MetricName, Estimate>> = {};
  for (const name of table.metrics) {
    const { unit, noValue } = metricOf(name);
    const spread = people.takeHome(name);
    found[name] = estimateOf({ unit, noValue }, columnOf(table, point, name), spread?.flat());
  }
  return found;
}
