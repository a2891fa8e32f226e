import { LABEL_ROOM } from './plan-labels.ts';
import { widthOf } from './text.ts';
import { INK, MUTED, PAPER } from './theme.ts';
import type { Layer, Width } from './types.ts';

/** Of the plot of lines along one key, px: across, down. */
export const SIZE = { wide: [1000 - LABEL_ROOM, 340], narrow: [276, 300] } as const;
/** Room under the lowest line for the file's own range, as a share of the plot. */
export const FOOT = 0.16;

/** Ends of both axes, as drawn. */
export interface Plot {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/**
 * Both axes, from end to end.
 *
 * @param whole whether the key takes whole numbers only
 */
export function axes(
  { x, y }: Plot,
  titles: { readonly x: string; readonly y: string },
  width: Width,
  whole = false,
): NonNullable<Layer['encoding']> {
  return {
    x: {
      field: 'x',
      type: 'quantitative',
      scale: { domain: [...x], nice: false, zero: false },
      axis: {
        title: titles.x,
        grid: false,
        tickCount: width === 'wide' ? 9 : 5,
        ...(whole && { tickMinStep: 1, format: 'd' }),
      },
    },
    y: {
      type: 'quantitative',
      scale: { domain: [...y], nice: false, zero: false },
      axis: { title: titles.y, tickCount: 6 },
    },
  };
}

/**
 * What the file says of the key, in the room under the lines.
 *
 * @param range one number twice where it says one
 */
export function fileRange(
  range: readonly [number, number],
  middle: number,
  { x: [least, most], y: [bottom, top] }: Plot,
  width: Width,
): Layer[] {
  const [across] = SIZE[width];
  const clamp = (value: number): number => Math.min(most, Math.max(least, value));
  const bar = {
    x: clamp(range[0]),
    x2: clamp(range[1]),
    middle,
    y: bottom + 0.035 * (top - bottom),
    y2: bottom + 0.075 * (top - bottom),
  };
  const text = range[0] === range[1] ? 'the file' : 'the file, 9 in 10 sure';
  const from = (across * (bar.x - least)) / (most - least);
  const left = Math.max(0, Math.min(across - widthOf(text), from));
  const quantitative = { type: 'quantitative' } as const;
  const down = { y: { field: 'y', ...quantitative }, y2: { field: 'y2' } };
  return [
    {
      data: { values: [bar] },
      mark: { type: 'rect', color: MUTED, fillOpacity: 0.45, stroke: MUTED },
      encoding: { x2: { field: 'x2' }, ...down },
    },
    {
      data: { values: clamp(middle) === middle ? [bar] : [] },
      mark: { type: 'rule', strokeWidth: 2, color: INK },
      encoding: { x: { field: 'middle', ...quantitative }, ...down },
    },
    {
      data: { values: [{ ...bar, text }] },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'bottom',
        dy: -3,
        color: MUTED,
        fontSize: 10,
      },
      encoding: {
        x: { value: left },
        y: { field: 'y2', ...quantitative },
        text: { field: 'text', type: 'nominal' },
      },
    },
  ];
}

/**
 * Values of the key, above the lines where something was found.
 *
 * @param found `top` px from the top of the plot
 */
export function foundTexts(
  found: readonly { readonly x: number; readonly text: string; readonly top: number }[],
): Layer[] {
  return [{ stroke: PAPER, strokeWidth: 4 }, {}].map((rim): Layer => ({
    data: { values: found.map((value) => ({ ...value })) },
    mark: { type: 'text', baseline: 'middle', fontWeight: 'bold', color: INK, ...rim },
    encoding: {
      y: { field: 'top', type: 'quantitative', scale: null },
      text: { field: 'text', type: 'nominal' },
    },
  }));
}
