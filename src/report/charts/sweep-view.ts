import type { Axis, MixResult, SweepResult } from '../../study/results.ts';
import { isPay, mixName } from '../../study/verdict/mix-name.ts';
import { listed } from '../../study/words.ts';
import { PLAN_COLOURS } from './theme.ts';

/** How a sweep's axes are laid out on paper: along x, into columns, as colours; the rest held at the best mix. */
export interface SweepView {
  readonly x: Axis;
  readonly columns: Axis | null;
  readonly plans: Axis | null;
  /** The best mix's value on the axis of colours. */
  readonly bestPlan: number | string | null;
  /** What is said where colours make no difference: `every plan alike`. */
  readonly alike: string;
  /** Axes there was no room for, with the value they are held at. */
  readonly held: readonly { readonly axis: Axis; readonly value: number | string }[];
  /** The mix at these values; null where the sweep holds none. */
  at(
    x: number | string,
    column: number | string | null,
    plan: number | string | null,
  ): MixResult | null;
}

/** Mixes over two axes, `grid[y][x]`; null where the sweep holds no such mix. */
export type Grid = readonly (readonly (MixResult | null)[])[];

/**
 * Lays out a sweep. A pay plan (or another axis of few words) becomes colour; of the numbers, the axis with most
 * values runs along x, so that columns are few.
 *
 * @param result a sweep of one to four axes
 */
export function viewOf(result: SweepResult): SweepView {
  const { axes } = result;
  // What is not varied needs no room.
  const varied = axes.filter(({ values }) => values.length > 1);
  const shown = varied.length === 0 ? axes.slice(0, 1) : varied;
  const colourable = shown.filter(
    (axis) => !isNumeric(axis) && axis.values.length <= PLAN_COLOURS.length,
  );
  const colours = shown.length === 1 ? null : (colourable.find(isPay) ?? colourable[0] ?? null);
  const byLength = shown
    .filter((axis) => axis !== colours)
    .sort(
      (a, b) => Number(isNumeric(b)) - Number(isNumeric(a)) || b.values.length - a.values.length,
    );
  const [x, columns = null] = byLength as [Axis, Axis?];
  const best = bestMix(result);
  const held = axes
    .filter((axis) => axis !== x && axis !== columns && axis !== colours)
    .map((axis) => ({ axis, value: best.at[axis.label]! }));
  const index = new Map(
    result.mixes.map((mix) => [keyOf(axes.map(({ label }) => mix.at[label])), mix]),
  );
  return {
    x,
    columns,
    plans: colours,
    bestPlan: colours === null ? null : best.at[colours.label]!,
    alike: colours === null || isPay(colours) ? 'every plan alike' : `every ${colours.label} alike`,
    held,
    at: (xValue, column, plan) => {
      const values = axes.map((axis) => {
        if (axis === x) return xValue;
        if (axis === columns) return column;
        if (axis === colours) return plan;
        return held.find((fixed) => fixed.axis === axis)!.value;
      });
      return index.get(keyOf(values)) ?? null;
    },
  };
}

/** The mix that did best of those tried. */
export function bestMix(result: SweepResult): MixResult {
  const best = result.mixes[result.best];
  if (best === undefined) {
    throw new RangeError(
      `sweep: expected a best mix among ${result.mixes.length}, got ${result.best}`,
    );
  }
  return best;
}

/** Whether an axis holds numbers only. */
export function isNumeric(axis: Axis): boolean {
  return axis.values.every((value) => typeof value === 'number');
}

/** A mix by what is varied beside pay; by all of it where only pay is varied. */
export function teamName({ axes }: SweepResult, mix: MixResult): string {
  const team = axes.filter((axis) => !isPay(axis));
  return mixName(team.length === 0 ? axes : team, mix);
}

/** What one column or map stands for: `3 closers`, `base-plus`, `close_rate 0.2`. */
export function valueName(axis: Axis, value: number | string): string {
  if (isPay(axis)) return String(value);
  return mixName([axis], { at: { [axis.label]: value } });
}

/** Said under a chart that cannot show every axis; nothing where it shows all. */
export function heldText({ held }: SweepView): string[] {
  const chosen = held.filter(({ axis }) => axis.values.length > 1);
  if (chosen.length === 0) return [];
  const values = chosen.map(({ axis, value }) => valueName(axis, value));
  return [`Shown at ${listed(values)}, where the best mix lies; the table has the rest.`];
}

function keyOf(values: readonly (number | string | null | undefined)[]): string {
  return JSON.stringify(values);
}
