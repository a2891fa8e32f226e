import { metrics, type MetricName } from '../../../metrics/index.ts';
import { budgetEstimates } from '../../../study/budgeted.ts';
import type { BudgetResult, BudgetView } from '../../../study/results.ts';
import { sampleName } from '../../../study/samples.ts';
import { cells, type Reference } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

const ID = 'span-samples';

/** Every possible month, quarter and year that a budget was counted from, side by side. */
export const spanSamples: SheetOf = ({ budget }) => {
  if (!budget) return null;
  const found = columnsOf(budget);
  const runs = Math.max(...budget.views.map(({ run }) => run.runs));
  return {
    id: ID,
    name: 'Samples',
    title: `Every possible ${budget.views.map(({ span }) => span).join(', ')}`,
    notes: [
      'Those in one row have the same rates. Each is simulated as a whole: a quarter is no sum of three of the months.',
    ],
    columns: [
      { name: 'number', unit: 'plain' },
      ...found.map(({ view, id }) => ({
        name: `${view.span}: ${metrics[id].label}`,
        unit: metrics[id].unit,
      })),
    ],
    rows: Array.from({ length: runs }, (_, at) => [
      at,
      ...found.map(({ values }) => {
        const value = values[at];
        return value !== undefined && Number.isFinite(value) ? value : null;
      }),
    ]),
  };
};

/** The cells of an amount of one view. */
export function spanSampled(budget: BudgetResult, at: number, id: MetricName): Reference | null {
  const view = budget.views[at]!;
  const column = columnsOf(budget).findIndex((found) => found.view === view && found.id === id);
  return column < 0 ? null : cells(column + 1, 0, view.run.runs - 1, ID);
}

function columnsOf({
  views,
  loaded,
}: BudgetResult): { view: BudgetView; id: MetricName; values: Float64Array }[] {
  return views.flatMap((view) =>
    budgetEstimates(view.run).flatMap(([id]) => {
      const { columns, names } = view.run.samples;
      const values = columns[names.indexOf(sampleName(id, loaded.scenario.currency))];
      return values ? [{ view, id, values }] : [];
    }),
  );
}
