/** One dot on its column: `x` in the values' measure, `level` 0 for the lowest. */
export interface StackedDot {
  readonly x: number;
  readonly level: number;
}

interface Column {
  x: number;
  readonly values: number[];
}

/**
 * Dots put into columns one dot wide (Wilkinson's dot plot), none higher than `most`: where more values lie together, their
 * columns stand side by side around them.
 *
 * @param values in rising order
 * @param size of a dot, in the values' measure, above 0
 */
export function stackedDots(values: readonly number[], size: number, most: number): StackedDot[] {
  const columns: Column[] = [];
  for (const value of values) {
    const last = columns.at(-1);
    const fits = last !== undefined && value < last.values[0]! + size;
    if (fits && last.values.length < most) last.values.push(value);
    else columns.push({ x: value, values: [value] });
  }
  for (const column of columns) column.x = (column.values[0]! + column.values.at(-1)!) / 2;
  spreadOut(columns, size);
  return columns.flatMap(({ x, values: inside }) => inside.map((_, level) => ({ x, level })));
}

/** Moves columns that lie on each other apart, each group of them around its own middle. */
function spreadOut(columns: readonly Column[], size: number): void {
  let groups = columns.map((column) => [column]);
  for (;;) {
    const merged: Column[][] = [];
    for (const group of groups) {
      const before = merged.at(-1);
      if (before !== undefined && group[0]!.x < before.at(-1)!.x + 0.999 * size) {
        before.push(...group);
        centre(before, size);
      } else merged.push(group);
    }
    if (merged.length === groups.length) return;
    groups = merged;
  }
}

function centre(group: readonly Column[], size: number): void {
  const values = group.flatMap((column) => column.values);
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const weight =
    group.reduce((sum, column, i) => sum + i * column.values.length, 0) / values.length;
  group.forEach((column, i) => (column.x = middle + (i - weight) * size));
}
