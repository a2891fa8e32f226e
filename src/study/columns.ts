import { metrics, type MetricName } from '../metrics/index.ts';
import type { Metric } from '../metrics/types.ts';
import type { Replies } from './replies.ts';

/** One metric at one point, by replication. */
export interface Column {
  readonly numerators: Float64Array;
  /** Null where the metric is a sum per month. */
  readonly denominators: Float64Array | null;
}

/** The metric of a name, as its file on the shelf defines it. */
export function metricOf(name: MetricName): Metric {
  return metrics[name];
}

/** A simulation's replies with what is needed to read them. */
export interface Table {
  readonly replies: Replies;
  /** Metrics of the job, in its order. */
  readonly metrics: readonly MetricName[];
  /** Complete replications to be read. */
  readonly runs: number;
}

/** @throws {RangeError} if the metric was not simulated */
export function columnOf(table: Table, point: number, name: MetricName): Column {
  const at = table.metrics.indexOf(name);
  if (at < 0) throw new RangeError(`metric ${name} is not among those kept`);
  return {
    numerators: table.replies.numerators(point, at, table.runs),
    denominators: metricOf(name).denominator
      ? table.replies.denominators(point, at, table.runs)
      : null,
  };
}

/** Each month's own value; NaN in a month that has none. */
export function monthValues({ numerators, denominators }: Column): Float64Array {
  if (!denominators) return numerators;
  return numerators.map((numerator, i) =>
    denominators[i] === 0 ? Number.NaN : numerator / denominators[i]!,
  );
}

/** The values that are numbers, from least to greatest. */
export function sortedValues(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value)).sort();
}
