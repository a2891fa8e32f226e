import { metricNames } from '../metrics/index.ts';
import type { Expectation } from '../scenario/scenario.ts';
import { quantile, quantileBounds } from '../stats/quantiles.ts';
import { columnOf, metricOf, monthValues, sortedValues, type Table } from './columns.ts';
import { StudyError } from './errors.ts';
import { estimateOf } from './estimates.ts';
import type { People } from './people.ts';
import type { ExpectationResult } from './results.ts';

/** A value with its 95 % interval, of which a side is infinite where months are too few to bound it. */
export interface Found {
  readonly value: number | null;
  readonly bounds: readonly [number, number] | null;
}

/**
 * Whether an expectation is met: where the 95 % interval of the named quantile (or average) lies on one side of the
 * limit; else it is undecided, as it is where the metric has no value.
 *
 * @param people null where nobody's take-home was kept
 * @throws {StudyError} if there is no such metric
 */
export function judge(
  expectation: Expectation,
  table: Table,
  point: number,
  people: People | null,
): ExpectationResult {
  const { value, bounds } = findIn(expectation, table, point, people);
  const { text, must, limit } = expectation;
  const wantsLess = must === '<=' || must === '<';
  const margin = value === null ? null : wantsLess ? limit - value : value - limit;
  const ci95 = bounds?.every(Number.isFinite) ? bounds : null;
  return { text, met: verdict(bounds, must, limit), value, ci95, limit, margin, expectation };
}

/**
 * What an expectation speaks of.
 *
 * @param people null where nobody's take-home was kept
 * @throws {StudyError} if there is no such metric
 */
export function findIn(
  { metric, at, text }: Expectation,
  table: Table,
  point: number,
  people: People | null,
): Found {
  const name = metricNames.find((known) => known === metric);
  if (!name) throw new StudyError(`expect "${text}": there is no metric "${metric}"`);
  const column = columnOf(table, point, name);
  if (at === 'mean') {
    const { mean, ci95 } = estimateOf(metricOf(name), column);
    return { value: mean, bounds: ci95 };
  }
  const spread = people?.takeHome(name);
  if (spread) {
    const told = spread.quantile(at);
    return { value: told?.value ?? null, bounds: told?.ci95 ?? null };
  }
  const sorted = sortedValues(monthValues(column));
  if (sorted.length === 0) return { value: null, bounds: null };
  return { value: quantile(sorted, at), bounds: quantileBounds(sorted, at) };
}

/** Compares both ends of an interval with the limit. */
export function verdict(
  bounds: readonly [number, number] | null,
  must: Expectation['must'],
  limit: number,
): ExpectationResult['met'] {
  if (!bounds) return 'undecided';
  const holds = bounds.map((end) => HOLDS[must](end, limit));
  if (holds.every(Boolean)) return 'yes';
  return holds.some(Boolean) ? 'undecided' : 'no';
}

const HOLDS: Record<Expectation['must'], (value: number, limit: number) => boolean> = {
  '<=': (value, limit) => value <= limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '>': (value, limit) => value > limit,
};
