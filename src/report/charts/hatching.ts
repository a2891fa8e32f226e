import type { Segment } from './map-lines.ts';

/** From one line of a hatched cell to the next, px. */
const STEP = 7;

/**
 * Lines at 45 degrees through one cell of a map.
 *
 * @param at     the cell, whose middle lies at whole numbers
 * @param width  of a cell, px
 * @param height of a cell, px
 */
export function hatchingOf(
  at: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): Segment[] {
  const segments: Segment[] = [];
  const place = (x: number, y: number) => ({
    x: at.x - 0.5 + x / width,
    y: at.y - 0.5 + y / height,
  });
  // Each line begins `along` px along the lower and then the left side, and goes up to the right.
  for (let along = STEP / 2 - height; along < width; along += STEP) {
    const [left, right] = [Math.max(0, along), Math.min(width, along + height)];
    const from = place(left, left - along);
    const to = place(right, right - along);
    segments.push({ ...from, x2: to.x, y2: to.y });
  }
  return segments;
}
