import type { TopLevelSpec } from 'vega-lite';

/** DejaVu Sans ships with the program; Verdana is as wide, so a layout made for one holds with the other. */
export const FONT = 'DejaVu Sans, Verdana, sans-serif';

/** Ink and grey tones on white: text at 4.5:1 or more, marks at 3:1 or more. */
export const INK = '#1f2328';
export const MUTED = '#57606a';
const GRID = '#e4e7eb';
/** Stretches in which nothing is meant to happen, such as breaks. */
export const GRID_SOFT = '#eef1f4';
export const PAPER = '#ffffff';
/** Marks that are there but not meant: dominated dots, other paths. */
export const FAINT = '#8c959f';

/** Okabe-Ito colours, those with at least 3:1 against white, in the order in which plans take them. */
export const BLUE = '#0072B2';
export const VERMILLION = '#D55E00';
export const GREEN = '#009E73';
export const PLAN_COLOURS = [BLUE, VERMILLION, GREEN, INK] as const;
/** The second channel: no two plans share a shape. */
export const PLAN_SHAPES = ['circle', 'square', 'triangle-up', 'diamond'] as const;

/** The others of Okabe and Ito, pale: for areas that a second channel, such as height, tells apart. */
export const SKY = '#56B4E9';
export const ORANGE = '#E69F00';
export const PURPLE = '#CC79A7';
export const YELLOW = '#F0E442';
/** Time that brings nothing, and people who are not there. */
export const GREY = '#999999';
export const PALE_GREEN = '#d5e8d0';
export const PALE_GREY = '#d8dee4';

/** Vermillion and its like, dark enough for text on white. */
export const DARK_VERMILLION = '#A84300';

/** Width of a whole picture, px. A phone of 390 px leaves 362: nothing drawn for it may shrink, or its words would be too small. */
export const ROOM = { wide: 1060, narrow: 344 } as const;

/** What every chart's spec starts from: schema, paper and one look. */
export const frame = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  background: PAPER,
  padding: 8,
  config: {
    font: FONT,
    aria: false,
    view: { stroke: null },
    axis: {
      labelColor: MUTED,
      labelFontSize: 11,
      titleColor: INK,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      gridColor: GRID,
      domainColor: FAINT,
      tickColor: FAINT,
      labelLimit: 0,
      titleLimit: 0,
    },
    title: {
      color: INK,
      fontSize: 13,
      subtitleColor: MUTED,
      subtitleFontSize: 11,
      anchor: 'start',
      limit: 0,
    },
    text: { color: INK, fontSize: 11 },
    legend: { labelColor: INK, labelFontSize: 11, titleColor: INK, labelLimit: 0, symbolSize: 90 },
  },
} as const satisfies Partial<TopLevelSpec>;
