import type { MetricName } from '../metrics/index.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { middleHalfWidth, quantile } from '../stats/quantiles.ts';
import { columnOf, monthValues, sortedValues, type Table } from './columns.ts';
import type { Settled } from './results.ts';

/** How well the middle of the target is known, without the reason why a study stopped. */
export type Middle = Omit<Settled, 'stoppedBy'>;

/**
 * How well the middle of a target is known: its 95 % half-width beside what was wanted, which is `precision` times the
 * distance from the 5th to the 95th percentile.
 *
 * @param points the points that matter; told of is the one furthest from what was wanted
 * @param precision share, above 0
 */
export function middleOf(
  table: Table,
  points: readonly number[],
  metric: MetricName,
  precision: number,
): Middle {
  let worst: Middle = { metric, halfWidth: null, wanted: null, runsNeeded: null };
  for (const point of points) {
    const middle = middleAt(table, point, metric, precision);
    if (urgency(middle) > urgency(worst)) worst = middle;
  }
  return worst;
}

function middleAt(table: Table, point: number, metric: MetricName, precision: number): Middle {
  const values = monthValues(columnOf(table, point, metric));
  const known = values.filter((value) => !Number.isNaN(value));
  // Where months are missing, the others no longer share out the strata of a block.
  const halfWidth = middleHalfWidth(known, known.length === values.length ? BLOCK : 0);
  if (halfWidth === null) return { metric, halfWidth, wanted: null, runsNeeded: null };
  const sorted = sortedValues(known);
  const wanted = precision * (quantile(sorted, 0.95) - quantile(sorted, 0.05));
  return { metric, halfWidth, wanted, runsNeeded: runsFor(table.runs, halfWidth, wanted) };
}

/** Replications, in whole blocks, after which the half-width should be what was wanted; null if never. */
function runsFor(runs: number, halfWidth: number, wanted: number): number | null {
  if (halfWidth === 0) return BLOCK;
  if (wanted === 0) return null;
  return Math.ceil((runs * (halfWidth / wanted) ** 2) / BLOCK) * BLOCK;
}

/** Whether the middle is known as well as was wanted. */
export function isSettled({ halfWidth, wanted }: Middle): boolean {
  return halfWidth !== null && wanted !== null && halfWidth <= wanted;
}

/** How far a middle is from what was wanted; a point without a value is no reason to go on. */
function urgency({ halfWidth, wanted }: Middle): number {
  if (halfWidth === null || wanted === null) return -1;
  return halfWidth === 0 ? 0 : halfWidth / wanted;
}
