import type { Bands } from '../../study/trace/bands.ts';
import { BLUE, INK, MUTED } from './theme.ts';
import type { Layer } from './types.ts';

/** What a fan's bands are called at its right edge. */
const FAN_WORDS = { outer: '9 in 10', inner: 'half', middle: 'middle' } as const;

/** One place of a fan: bands in the picture's measure. */
export interface FanPoint extends Bands {
  readonly x: number;
}

/** At least so far apart stand labels, px. */
const APART = 12;

/**
 * Two bands with drawn edges and the line of the middle, over the field `x`.
 *
 * @param step whether values hold from one `x` to the next rather than at it
 */
export function fanLayers(
  points: readonly FanPoint[],
  step: boolean,
  color: string = BLUE,
): Layer[] {
  const interpolate = step ? 'step-after' : 'linear';
  const values = points.map((point) => ({ ...point }));
  const band = (low: string, high: string, opacity: number): Layer => ({
    data: { values },
    mark: {
      type: 'area',
      interpolate,
      color,
      fillOpacity: opacity,
      stroke: color,
      strokeWidth: 0.75,
      strokeOpacity: 0.8,
    },
    encoding: { y: { field: low, type: 'quantitative' }, y2: { field: high } },
  });
  return [
    band('p05', 'p95', 0.16),
    band('p25', 'p75', 0.34),
    {
      data: { values },
      mark: { type: 'line', interpolate, color: INK, strokeWidth: 1.75 },
      encoding: { y: { field: 'p50', type: 'quantitative' } },
    },
  ];
}

/**
 * The bands' names at the right edge, apart from each other.
 *
 * @param last   the fan's last point
 * @param domain of the vertical axis
 * @param height of the panel, px
 */
export function fanLabels(
  last: Bands,
  domain: readonly [number, number],
  height: number,
  width: number,
): Layer {
  const place = (value: number): number =>
    height * (1 - (value - domain[0]) / (domain[1] - domain[0] || 1));
  const wanted = [
    { text: FAN_WORDS.outer, y: place((last.p95 + last.p75) / 2), color: MUTED },
    { text: FAN_WORDS.inner, y: place((last.p75 + last.p50) / 2), color: MUTED },
    { text: FAN_WORDS.middle, y: place(last.p50), color: INK },
  ];
  // From below upwards: the lowest stays inside, each next one stands clear of it. Then the same from above.
  let limit = height - 4;
  for (const label of [...wanted].reverse()) {
    label.y = Math.min(label.y, limit);
    limit = label.y - APART;
  }
  limit = 4;
  for (const label of wanted) {
    label.y = Math.max(label.y, limit);
    limit = label.y + APART;
  }
  return {
    data: { values: wanted },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 10 },
    encoding: {
      x: { value: width + 6 },
      y: { field: 'y', type: 'quantitative', scale: null },
      text: { field: 'text', type: 'nominal' },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  };
}

/**
 * A vertical axis from 0 to a little above the highest value.
 *
 * @param least the axis reaches at least this
 * @param room  above the highest value, as a factor
 */
export function fanDomain(points: readonly Bands[], least = 0, room = 1.05): [number, number] {
  const top = Math.max(least, ...points.map(({ p95 }) => p95));
  const bottom = Math.min(0, ...points.map(({ p05 }) => p05));
  return [bottom, top > bottom ? top * room : bottom + 1];
}
