/** A place on a map, in cells. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

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
 * Where a figure that grows upwards and to the right has one level: straight between the middles of neighbouring cells.
 *
 * @param values `values[y][x]`, null where there is none
 * @returns points from the upper left to the lower right; none where the level is not crossed
 */
export function levelLine(
  values: readonly (readonly (number | null)[])[],
  level: number,
): { x: number; y: number }[] {
  const points = values.flatMap((row, y) =>
    row.flatMap((value, x) => {
      if (value === null) return [];
      const [right, above] = [row[x + 1] ?? null, values[y + 1]?.[x] ?? null];
      return [
        ...crossing(value, right, level).map((share) => ({ x: x + share, y })),
        ...crossing(value, above, level).map((share) => ({ x, y: y + share })),
      ];
    }),
  );
  return points.sort((a, b) => a.x - b.x || b.y - a.y);
}

/** How far on the way from one value to the next the level lies, 0 to 1; nothing where it does not. */
function crossing(from: number, to: number | null, level: number): number[] {
  if (to === null || from === to || level < Math.min(from, to) || level >= Math.max(from, to)) {
    return [];
  }
  return [(level - from) / (to - from)];
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

/**
 * A falling line between the middles of cells, drawn on to the edges of its map.
 *
 * @param points from the upper left to the lower right, as `levelLine` gives them
 * @param edges.right the right edge, cells; the left one is at -0.5
 * @param edges.top the upper edge, cells; the lower one is at -0.5
 */
export function toEdges(
  points: readonly Point[],
  { right, top }: { readonly right: number; readonly top: number },
): Point[] {
  if (points.length < 2) return [...points];
  const first = beyond(points[1]!, points[0]!, { x: -0.5, y: top });
  const last = beyond(points.at(-2)!, points.at(-1)!, { x: right, y: -0.5 });
  return [first, ...points, last];
}

/** Where the line through two points, continued, meets the first of the two edges that cross at a corner. */
function beyond(from: Point, to: Point, corner: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const reach = (edge: number, at: number, step: number) =>
    step !== 0 && (edge - at) / step >= 0 ? (edge - at) / step : Infinity;
  const [across, up] = [reach(corner.x, to.x, dx), reach(corner.y, to.y, dy)];
  const share = Math.min(across, up);
  if (share === Infinity) return to;
  // The edge itself is met exactly, whatever rounding says.
  return {
    x: across === share ? corner.x : to.x + share * dx,
    y: up === share ? corner.y : to.y + share * dy,
  };
}
