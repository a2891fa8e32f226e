import type { RoleCostParts } from '../../study/pay/result.ts';
import type { PlanRow } from './pay-parts.ts';
import { widthOf } from './text.ts';
import { FAINT, MUTED, ORANGE, PAPER } from './theme.ts';
import type { Layer } from './types.ts';

/** Height of the bar, and of the line below all bars that says what is what, px. */
const BAR = 8;
export const KEY = 22;
const SQUARE = 9;
const GAP = 8;
const LEAD = 'average:';
const FONT_SIZE = 10.5;

/** From the left; those without a colour of their own have their plan's. On-costs are drawn as an outline. */
const PARTS: readonly {
  readonly part: keyof RoleCostParts;
  readonly word: string;
  readonly colour: string | null;
  readonly opacity: number;
}[] = [
  { part: 'byTime', word: 'time', colour: null, opacity: 0.9 },
  { part: 'byResults', word: 'results', colour: null, opacity: 0.4 },
  { part: 'topUps', word: 'top-ups', colour: ORANGE, opacity: 1 },
  { part: 'onCosts', word: 'on-costs', colour: PAPER, opacity: 1 },
];

/**
 * A thin bar a plan of what the average bill is made of, and below them what is what.
 *
 * @param yOf    where the bar of a row begins, px
 * @param keyY   middle of the line that says what is what
 * @param divide currency in one unit of the axis
 */
export function averageBills(
  rows: readonly PlanRow[],
  yOf: (row: number) => number,
  keyY: number,
  divide: number,
): Layer[] {
  const told = PARTS.filter(({ part }) => rows.some(({ figures }) => figures.costParts[part] > 0));
  const bars = rows.flatMap(({ drawn, figures }, row) => {
    let from = 0;
    return told.flatMap((part) => {
      const value = figures.costParts[part.part] / divide;
      if (value <= 0) return [];
      from += value;
      const y = yOf(row);
      return [{ from: from - value, to: from, y, y2: y + BAR, ...inkOf(part, drawn.colour) }];
    });
  });
  const key = keyOf(told, rows[0]!.drawn.colour, keyY);
  const pixels = { type: 'quantitative', scale: null } as const;
  const asIs = { type: 'nominal', scale: null } as const;
  const edge = { field: 'edge', ...asIs } as const;
  const fill = { field: 'colour', ...asIs } as const;
  const opacity = { field: 'opacity', ...pixels, legend: null } as const;
  return [
    {
      data: { values: bars },
      mark: { type: 'rect', strokeWidth: 1 },
      encoding: {
        x: { field: 'from', type: 'quantitative' },
        x2: { field: 'to' },
        y: { field: 'y', ...pixels },
        y2: { field: 'y2' },
        fill,
        fillOpacity: opacity,
        stroke: edge,
      },
    },
    {
      data: { values: key },
      mark: { type: 'rect', strokeWidth: 1 },
      encoding: {
        x: { field: 'x', ...pixels },
        x2: { field: 'x2' },
        y: { field: 'y', ...pixels },
        y2: { field: 'y2' },
        fill,
        fillOpacity: opacity,
        stroke: edge,
      },
    },
    {
      data: { values: [{ words: 0, middle: keyY, word: LEAD }, ...key] },
      mark: { type: 'text', align: 'left', baseline: 'middle', color: MUTED, fontSize: FONT_SIZE },
      encoding: {
        x: { field: 'words', ...pixels },
        y: { field: 'middle', ...pixels },
        text: { field: 'word', type: 'nominal' },
      },
    },
  ];
}

/** Squares and words, from the left. */
function keyOf(told: typeof PARTS, plan: string, middle: number) {
  let x = widthOf(LEAD, FONT_SIZE) + GAP;
  return told.map((part) => {
    const words = x + SQUARE + 4;
    const square = { x, x2: x + SQUARE, y: middle - SQUARE / 2, y2: middle + SQUARE / 2 };
    x = words + widthOf(part.word, FONT_SIZE) + GAP;
    return { ...square, words, middle, word: part.word, ...inkOf(part, plan) };
  });
}

/** How a part of a plan's bill is drawn. */
function inkOf({ colour, opacity }: (typeof PARTS)[number], plan: string) {
  return { colour: colour ?? plan, opacity, edge: colour === PAPER ? FAINT : 'transparent' };
}
