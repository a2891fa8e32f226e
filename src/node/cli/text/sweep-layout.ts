import type { Axis, MixResult, SweepResult } from '../../../study/results.ts';

/** Mixes on a grid: one row and one column axis. */
export interface Grid {
  /** What the other axes are fixed at; empty where there are none. */
  readonly title: string;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Mix of a row's and a column's value; undefined where it was not simulated. */
  mixAt(row: number | string, column: number | string): MixResult | undefined;
}

/**
 * Grids of a sweep, one for each combination of what is neither across nor upright.
 *
 * @returns null where fewer than two axes are numbers, or where there would be more grids than can be read; a table serves then
 */
export function gridsOf({ axes, mixes }: SweepResult): readonly Grid[] | null {
  const numeric = axes.filter(({ values }) => values.every((value) => typeof value === 'number'));
  if (numeric.length < 2) return null;
  const rows = numeric.find(({ label }) => label === 'closers') ?? numeric[1]!;
  const columns =
    numeric.find((axis) => axis !== rows && axis.label === 'telemarketers') ??
    numeric.find((axis) => axis !== rows)!;
  const others = axes.filter((axis) => axis !== rows && axis !== columns);
  const fixed = combinations(others);
  if (fixed.length > MOST_GRIDS) return null;
  const byKey = new Map(mixes.map((mix) => [keyOf(mix.at, axes), mix]));
  return fixed.map((at) => ({
    title: Object.entries(at)
      .map(([label, value]) => `${label} ${value}`)
      .join(', '),
    rows,
    columns,
    mixAt: (row, column) =>
      byKey.get(keyOf({ ...at, [rows.label]: row, [columns.label]: column }, axes)),
  }));
}

const MOST_GRIDS = 8;

type Point = Readonly<Record<string, number | string>>;

function combinations(axes: readonly Axis[]): readonly Point[] {
  return axes.reduce<readonly Point[]>(
    (points, { label, values }) =>
      points.flatMap((point) => values.map((value) => ({ ...point, [label]: value }))),
    [{}],
  );
}

function keyOf(at: Point, axes: readonly Axis[]): string {
  return JSON.stringify(axes.map(({ label }) => at[label]));
}
