import { INK, MUTED, PAPER } from './theme.ts';
import type { Layer } from './types.ts';

/** Lines of plans by their order: the second channel where there is no room for marks. */
const DASHES = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 2, 2, 2],
];

/** One line with its bands, in grey: it stands for every plan. */
export function neutralLayers(): Layer[] {
  const band = (low: string, high: string, opacity: number): Layer => ({
    mark: { type: 'area', fill: MUTED, fillOpacity: opacity },
    encoding: { y: { field: low, type: 'quantitative' }, y2: { field: high } },
  });
  return [
    band('low', 'high', 0.16),
    band('quarter', 'threeQuarters', 0.22),
    { mark: { type: 'line', stroke: MUTED, strokeWidth: 2 } },
  ];
}

/**
 * A mark and its ranges for each mix, by plan.
 *
 * @param step room for one value of x, px
 */
export function planLayers(step: number): Layer[] {
  const colour = { field: 'colour', type: 'nominal', scale: null } as const;
  const range = (low: string, high: string, strokeWidth: number): Layer => ({
    mark: { type: 'rule', strokeWidth },
    encoding: { y: { field: low, type: 'quantitative' }, y2: { field: high }, stroke: colour },
  });
  const roomy = step > 16;
  return [
    range('low', 'high', 1),
    range('quarter', 'threeQuarters', roomy ? 2.5 : 1.75),
    {
      mark: { type: 'line', strokeWidth: 1, strokeOpacity: 0.55 },
      encoding: { stroke: colour, detail: { field: 'plan', type: 'nominal' } },
    },
    {
      mark: { type: 'point', opacity: 1, size: roomy ? 32 : 14, strokeWidth: 1.25 },
      encoding: {
        stroke: colour,
        fill: { field: 'fill', type: 'nominal', scale: null },
        shape: { field: 'shape', type: 'nominal', scale: null },
      },
    },
  ];
}

/** Too many mixes for a range each: bands, and marks only where a mix is not clearly worse. */
export function crowdedLayers(): Layer[] {
  const detail = { field: 'plan', type: 'nominal' } as const;
  return [
    {
      mark: { type: 'area', fillOpacity: 0.18 },
      encoding: {
        y: { field: 'quarter', type: 'quantitative' },
        y2: { field: 'threeQuarters' },
        fill: { field: 'colour', type: 'nominal', scale: null },
        detail,
      },
    },
    {
      mark: { type: 'line', strokeWidth: 1.5 },
      encoding: {
        stroke: { field: 'colour', type: 'nominal', scale: null },
        strokeDash: {
          field: 'plan',
          type: 'nominal',
          scale: { domain: [0, 1, 2, 3], range: DASHES },
          legend: null,
        },
        detail,
      },
    },
    {
      transform: [{ filter: `datum.fill !== '${PAPER}'` }],
      mark: { type: 'point', filled: true, opacity: 1, size: 26 },
      encoding: {
        fill: { field: 'colour', type: 'nominal', scale: null },
        shape: { field: 'shape', type: 'nominal', scale: null },
      },
    },
  ];
}

/** A ring around the best of those tried. */
export function bestRing(): Layer {
  return {
    transform: [{ filter: 'datum.best' }],
    mark: {
      type: 'point',
      shape: 'circle',
      filled: false,
      opacity: 1,
      size: 170,
      stroke: INK,
      strokeWidth: 2,
    },
  };
}
