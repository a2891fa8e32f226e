import { sourceMetrics } from '../metrics/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Table } from './columns.ts';
import { estimateOf } from './estimates.ts';
import type { Estimate, RunResult } from './results.ts';
import { sourceNames } from './source-names.ts';

/** Estimates of the metrics that are told apart by source, by metric, then source. */
export function estimatesBySource(
  table: Table,
  point: number,
  scenario: Scenario,
): RunResult['bySource'] {
  const months = table.replies.sourceRatios(point, table.runs);
  const told = Object.entries(sourceMetrics);
  const estimate = (source: number, metric: number): Estimate => {
    const at = 2 * (source * told.length + metric);
    const column = {
      numerators: Float64Array.from(months, (ratios) => ratios[at]!),
      denominators: Float64Array.from(months, (ratios) => ratios[at + 1]!),
    };
    return estimateOf(told[metric]![1], column);
  };
  return Object.fromEntries(
    told.map(([name], metric) => {
      const sources = sourceNames(scenario).map((source, i): [string, Estimate] => [
        source,
        estimate(i, metric),
      ]);
      return [name, Object.fromEntries(sources)];
    }),
  );
}
