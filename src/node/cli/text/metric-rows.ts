import { metricNames, metrics, type MetricName } from '../../../metrics/index.ts';
import { METRIC_GROUPS } from '../../../metrics/types.ts';
import type { RunResult } from '../../../study/results.ts';
import { figure } from './figures.ts';

/** What fits on one screen: enough to see where leads and money go. */
const MAIN: readonly MetricName[] = [
  'dials',
  'leads',
  'inbound_leads',
  'lost_leads',
  'accepted_leads',
  'sales',
  'revenue',
  'labour_cost',
  'cost_per_lead',
  'cost_per_accepted_lead',
  'cost_per_sale',
  'closer_idle',
  'profit',
];

/** One metric of a run as people read it: 9 in 10 months lie between `low` and `high`. */
export interface MetricRow {
  readonly label: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
  /** Why there is no value; empty where there is one. */
  readonly note: string;
}

/** Metrics that belong together. */
export interface MetricGroup {
  /** Empty where metrics are not grouped. */
  readonly title: string;
  readonly rows: readonly MetricRow[];
}

/** The metrics to show of a run: the main ones, or all of them by group. */
export function metricRows(result: RunResult, full: boolean): readonly MetricGroup[] {
  if (!full)
    return [
      {
        title: '',
        rows: rowsOf(
          MAIN.filter((id) => occurs(id, result)),
          result,
        ),
      },
    ];
  return METRIC_GROUPS.map((title) => ({
    title,
    rows: rowsOf(
      metricNames.filter((id) => metrics[id].group === title),
      result,
    ),
  }));
}

/** A floor without inbound leads need not be told so. */
function occurs(id: MetricName, { metrics: found }: RunResult): boolean {
  return id !== 'inbound_leads' || found[id]?.p95 !== 0;
}

function rowsOf(ids: readonly MetricName[], { metrics: found, loaded }: RunResult): MetricRow[] {
  const { currency } = loaded.scenario;
  return ids.flatMap((id) => {
    const estimate = found[id];
    if (!estimate) return [];
    const text = (value: number | null): string => figure(value, estimate, currency);
    return {
      label: metrics[id].label,
      low: text(estimate.p05),
      middle: text(estimate.p50),
      high: text(estimate.p95),
      note: estimate.p50 === null ? (estimate.reason ?? '') : '',
    };
  });
}
