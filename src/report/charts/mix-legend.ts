import { fitted, widthOf } from './text.ts';
import { INK, MUTED, PLAN_COLOURS, PLAN_SHAPES } from './theme.ts';
import type { Layer, Panel } from './types.ts';

/** Space from a mark to its words and from words to the next mark, px. */
const GAP = 10;
const NEXT = 22;
const LONGEST = 220;

/** The key above the main chart: each plan's colour and shape, and the grey line that stands for all of them. */
export function mixLegend(
  plans: readonly string[],
  {
    room,
    colours,
    alike,
    best,
  }: { room: number; colours: boolean; alike: string | null; best: string },
): Panel {
  const entries = [
    ...(colours && plans.length > 0
      ? plans.map((plan, index) => ({
          text: fitted(plan, LONGEST),
          fill: PLAN_COLOURS[index]!,
          shape: PLAN_SHAPES[index]!,
        }))
      : []),
    ...(alike !== null && plans.length > 0 ? [{ text: alike, fill: MUTED, shape: 'stroke' }] : []),
    { text: best, fill: 'transparent', shape: 'circle' },
  ];
  let x = 6;
  let line = 0;
  const placed = entries.map((entry) => {
    const width = GAP + widthOf(entry.text) + NEXT;
    if (x + width > room && x > 6) {
      x = 6;
      line += 1;
    }
    const at = { ...entry, x, y: line };
    x += width;
    return at;
  });
  const layers: Layer[] = [
    {
      mark: { type: 'point', filled: true, opacity: 1, size: 80, strokeWidth: 2 },
      encoding: {
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { value: null },
        shape: { field: 'shape', type: 'nominal', scale: null },
      },
    },
    {
      transform: [{ filter: "datum.fill === 'transparent'" }],
      mark: { type: 'point', filled: false, opacity: 1, size: 110, stroke: INK, strokeWidth: 2 },
    },
    {
      transform: [{ filter: "datum.shape === 'stroke'" }],
      mark: {
        type: 'point',
        shape: 'stroke',
        size: 200,
        stroke: MUTED,
        strokeWidth: 2.5,
        opacity: 1,
      },
    },
    {
      mark: { type: 'text', align: 'left', dx: GAP, fontSize: 11 },
      encoding: { text: { field: 'text', type: 'nominal' } },
    },
  ];
  return {
    width: room,
    height: 18 * (line + 1),
    data: { values: placed },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: { domain: [0, room] }, axis: null },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [-0.5, line + 0.5], reverse: true },
        axis: null,
      },
    },
    layer: layers,
  };
}
