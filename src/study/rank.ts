import type { MetricName } from '../metrics/index.ts';
import { meanOf } from '../stats/moments.ts';
import { monthsInHundred, shareBetter } from '../stats/odds.ts';
import { type Column, columnOf, metricOf, type Table } from './columns.ts';
import { pairedDifferences } from './difference.ts';

/** A mix that the best beats in fewer months of 100 than this is not clearly worse. */
const CLEARLY = 80;

/** Whether a mix is not clearly worse than the best, by the share of months in which that beats it. */
export function isTossUp(beatenByBest: number): boolean {
  return monthsInHundred(beatenByBest) < CLEARLY;
}

/** The column of a metric at each point of a table. */
export function columnsOf(table: Table, metric: MetricName): (point: number) => Column {
  return (point) => columnOf(table, point, metric);
}

/** Who is best, and how surely. */
export interface Ranking {
  /** Point of the best average; null where no point has a value. */
  readonly best: number | null;
  /**
   * Share of months in which the best beats each point, ties half; 0.5 for itself. A point without a value, or that was
   * not ranked, counts as beaten.
   */
  readonly beaten: readonly number[];
  /** Points that the best beats in fewer than 80 of 100 months, itself among them. */
  readonly tossUps: readonly number[];
}

/**
 * Ranks points by the long-run value of a metric.
 *
 * @param columnAt the metric's column at a point
 * @param points   which points to rank; the first wins a tie
 */
export function rankMixes(
  columnAt: (point: number) => Column,
  metric: MetricName,
  points: readonly number[],
): Ranking {
  const better = metricOf(metric).better ?? 'more';
  const columns = new Map(points.map((point) => [point, columnAt(point)]));
  let best: number | null = null;
  let bestValue = Number.NaN;
  for (const [point, column] of columns) {
    const value = longRunValue(column);
    const ahead = better === 'more' ? value > bestValue : value < bestValue;
    if (!Number.isNaN(value) && (best === null || ahead)) {
      best = point;
      bestValue = value;
    }
  }
  const beaten = Array.from({ length: Math.max(-1, ...points) + 1 }, () => 1);
  if (best === null) return { best, beaten, tossUps: [] };
  for (const [point, column] of columns) {
    const differences = pairedDifferences(column, columns.get(best)!);
    beaten[point] = point === best ? 0.5 : (shareBetter(differences, better) ?? 1);
  }
  return { best, beaten, tossUps: points.filter((point) => isTossUp(beaten[point]!)) };
}

/** Average, or ratio of averages; NaN where there is none. */
function longRunValue({ numerators, denominators }: Column): number {
  if (!denominators) return meanOf(numerators);
  const meanDenominator = meanOf(denominators);
  return meanDenominator === 0 ? Number.NaN : meanOf(numerators) / meanDenominator;
}
