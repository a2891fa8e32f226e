import type { MetricName } from '../metrics/index.ts';
import type { Estimate, RunResult } from './results.ts';

/** What is budgeted for, in the order of tables. */
export const BUDGET_METRICS = [
  'payroll',
  'labour_cost',
  'total_cost',
] as const satisfies readonly MetricName[];

/** Estimates of all that is budgeted and of profit, where they were asked for. */
export function budgetEstimates({
  metrics: found,
}: Pick<RunResult, 'metrics'>): readonly (readonly [name: MetricName, estimate: Estimate])[] {
  return [...BUDGET_METRICS, 'profit' as const].flatMap((name) => {
    const estimate = found[name];
    return estimate ? [[name, estimate] as const] : [];
  });
}
