import type { MixResult, SweepResult } from '../../study/results.ts';
import { horizonMonths } from '../../study/people.ts';
import { amountText, known } from '../amounts.ts';
import { haloed } from './halo.ts';
import { levelLine, roundLevels } from './map-lines.ts';
import type { Grid } from './sweep-view.ts';
import { INK, PAPER } from './theme.ts';
import type { Layer } from './types.ts';

/** Most lines of equal labour cost on one map. */
const LEVELS = 3;

/** Mixes of equal labour cost, joined. */
export interface PayrollLine {
  readonly text: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** Lines of equal labour cost: at the budget, or at a few round amounts that all maps share. */
export function payrollOf(result: SweepResult, grid: Grid): PayrollLine[] {
  const costOf = (mix: MixResult | null) =>
    mix === null ? null : (known(mix.metrics, 'labour_cost')?.mean ?? null);
  const all = result.mixes.map(costOf).filter((cost) => cost !== null);
  if (all.length === 0) return [];
  const { scenario } = result.loaded;
  // A budget is per month, a cost is of the horizon.
  const levels =
    result.budget === null ? roundLevels(all, LEVELS) : [result.budget * horizonMonths(scenario)];
  const costs = grid.map((row) => row.map(costOf));
  return levels.flatMap((level) => {
    const points = levelLine(costs, level);
    const text = amountText(level, 'currency', scenario.currency, level / 30);
    return points.length < 2 ? [] : [{ text, points }];
  });
}

/** The dashed lines themselves, to lie under the numbers. */
export function payrollLines(lines: readonly PayrollLine[]): Layer[] {
  const values = lines.flatMap(({ text, points }) => points.map((point) => ({ ...point, text })));
  if (values.length === 0) return [];
  const line = (stroke: string, strokeWidth: number, strokeDash: number[]): Layer => ({
    data: { values },
    mark: { type: 'line', stroke, strokeWidth, strokeDash },
    encoding: { detail: { field: 'text', type: 'nominal' } },
  });
  return [line(PAPER, 3.5, [1, 0]), line(INK, 1.5, [5, 3])];
}

/** Each amount stands on its line where that is furthest from the middles of cells: clear of their numbers. */
export function payrollLabels(lines: readonly PayrollLine[]): Layer[] {
  const offMiddle = (at: number) => 0.5 - Math.abs(at - Math.floor(at) - 0.5);
  const clear = ({ x, y }: { x: number; y: number }) => Math.hypot(2 * offMiddle(x), offMiddle(y));
  const values = lines.map(({ text, points }) => {
    const between = points
      .slice(1)
      .map((b, index) => ({ x: (points[index]!.x + b.x) / 2, y: (points[index]!.y + b.y) / 2 }));
    return { ...between.reduce((a, b) => (clear(b) > clear(a) ? b : a)), text };
  });
  return haloed(values, 'text', { fontSize: 10, fontWeight: 'bold' });
}
