/** A line between two corners of a map, in cells: cell (0, 0) reaches from -0.5 to 0.5. */
export interface Segment {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * The outline of a region of cells.
 *
 * @param inside `inside[y][x]`
 * @returns one segment for each side of a cell of the region behind which the region ends
 */
export function outlineOf(inside: readonly (readonly boolean[])[]): Segment[] {
  const holds = (x: number, y: number) => inside[y]?.[x] === true;
  return inside.flatMap((row, y) =>
    row.flatMap((_, x) => {
      if (!holds(x, y)) return [];
      const [left, right, below, above] = [x - 0.5, x + 0.5, y - 0.5, y + 0.5];
      return [
        ...(holds(x - 1, y) ? [] : [{ x: left, y: below, x2: left, y2: above }]),
        ...(holds(x + 1, y) ? [] : [{ x: right, y: below, x2: right, y2: above }]),
        ...(holds(x, y - 1) ? [] : [{ x: left, y: below, x2: right, y2: below }]),
        ...(holds(x, y + 1) ? [] : [{ x: left, y: above, x2: right, y2: above }]),
      ];
    }),
  );
}

/**
 * Where a figure that grows upwards has one level: in each column of a map, the height at which it is reached,
 * straight between the middles of cells.
 *
 * @param values `values[y][x]`, null where there is none
 * @returns points from left to right; columns that never reach the level, or start above it, give none
 */
export function levelLine(
  values: readonly (readonly (number | null)[])[],
  level: number,
): { x: number; y: number }[] {
  const width = values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, x) => x).flatMap((x) => {
    for (let y = 1; y < values.length; y++) {
      const [below, above] = [values[y - 1]![x] ?? null, values[y]![x] ?? null];
      if (below === null || above === null || below > level || above < level) continue;
      return [{ x, y: y - 1 + (above === below ? 0 : (level - below) / (above - below)) }];
    }
    return [];
  });
}

/**
 * A few round levels inside the range of some values.
 *
 * @param values in any unit
 * @param most how many levels at most, >= 1
 * @returns round numbers in rising order, away from the ends
 */
export function roundLevels(values: readonly number[], most: number): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const gap = (high - low) / (most + 1);
  if (!(gap > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(gap));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= gap) ?? 10);
  const levels: number[] = [];
  for (let level = Math.ceil(low / step) * step; level < high; level += step) {
    if (level > low) levels.push(level);
  }
  return levels.slice(0, most);
}
