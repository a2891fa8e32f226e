import { metrics } from '../../../metrics/index.ts';
import { budgetEstimates } from '../../../study/budgeted.ts';
import type { RunResult } from '../../../study/results.ts';
import { figure } from './figures.ts';

/** Over the columns of a budget: P80 is what 4 in 5 stay under. */
export const BUDGET_HEAD = ['', 'low 5%', 'P50', 'P80', 'P95'] as const;

/** What to budget for, each row under that head. */
export function budgetCells(run: RunResult): string[][] {
  const { currency } = run.loaded.scenario;
  return budgetEstimates(run).map(([id, estimate]) => {
    const text = (value: number | null): string => figure(value, estimate, currency);
    const { p05, p50, p80, p95 } = estimate;
    return [metrics[id].label, text(p05), text(p50), text(p80), text(p95)];
  });
}
