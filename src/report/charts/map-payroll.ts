import type { MixResult, SweepResult } from '../../study/results.ts';
import { horizonMonths } from '../../study/people.ts';
import { amountText, known } from '../amounts.ts';
import { haloed } from './halo.ts';
import { levelLine, roundLevels, toEdges } from './map-lines.ts';
import { isNumeric, type Grid } from './sweep-view.ts';
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
    result.budget === null
      ? roundLevels(aboveCorners(result, costOf), LEVELS)
      : [result.budget * horizonMonths(scenario)];
  const costs = grid.map((row) => row.map(costOf));
  return levels.flatMap((level) => {
    const points = toEdges(levelLine(costs, level), edgesOf(grid));
    const text = amountText(level, 'currency', scenario.currency, level / 30);
    return points.length < 2 ? [] : [{ text, points }];
  });
}

/** Costs whose lines reach the upper or the right edge, where an amount can stand outside the map. */
function aboveCorners(
  { mixes, axes }: SweepResult,
  costOf: (mix: MixResult) => number | null,
): number[] {
  const numbers = axes.filter(isNumeric);
  const corner = (high: number) =>
    mixes.filter(({ at }) =>
      numbers.every(({ label, values }, i) => at[label] === values.at(i === high ? -1 : 0)),
    );
  const corners = numbers.flatMap((_, high) => {
    const costs = corner(high).flatMap((mix) => costOf(mix) ?? []);
    return costs.length === 0 ? [] : [Math.max(...costs)];
  });
  const least = Math.min(...corners);
  return mixes.flatMap((mix) => {
    const cost = costOf(mix);
    return cost === null || cost < least ? [] : [cost];
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
  return [line(PAPER, 2, [1, 0]), line(INK, 0.8, [4, 3])];
}

/** Each amount stands at its line's end, above the map or to its right; inside where the line reaches neither. */
export function payrollLabels(lines: readonly PayrollLine[], grid: Grid): Layer[] {
  const { right, top } = edgesOf(grid);
  return lines.flatMap(({ text, points }) => {
    const [first, last] = [points[0]!, points.at(-1)!];
    const look = { fontSize: 10 } as const;
    if (first.y >= top) return haloed([{ ...first, text }], 'text', { ...look, dy: -8 });
    if (last.x >= right)
      return haloed([{ ...last, text }], 'text', { ...look, dx: 4, align: 'left' });
    const middle = points[Math.floor(points.length / 2)]!;
    return haloed([{ ...middle, text }], 'text', { ...look, dy: -9 });
  });
}

function edgesOf(grid: Grid): { right: number; top: number } {
  return { right: (grid[0]?.length ?? 0) - 0.5, top: grid.length - 0.5 };
}
