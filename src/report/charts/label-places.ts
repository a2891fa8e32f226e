import { haloed, type TextLook } from './halo.ts';
import { widthOf, wrapped } from './text.ts';
import { MUTED } from './theme.ts';
import type { Layer } from './types.ts';

/** Data at the corners of a plot, and its size, px. */
export interface Plot {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly width: number;
  readonly height: number;
}

/** Text that belongs beside a place in the data. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly look?: Omit<TextLook, 'dx' | 'dy' | 'align'>;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in px, y downwards. */
interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Spot = Required<Pick<TextLook, 'dx' | 'dy' | 'align'>>;

const LINE = 13;
const HALF_LINE = 7;
/** A label longer than this may be broken into lines, px. */
const LONG = 110;
/** A label further away than this is tied to its place by a line, px. */
const FAR = 20;
/** Offsets tried from near to far, px. */
const REACHES = [10, 18, 28, 43, 58, 76];
/** What a label may lie on, by how bad that is; a px further away costs the least. */
const COST = { outside: 1_000, label: 100, mark: 10, line: 4, reach: 0.3 } as const;

/**
 * Text beside its places so that no text lies on another, and as little as possible on lines and marks.
 *
 * @param labels the first has first choice
 * @param marks  what should stay visible, in the data's units: marks, and lines as many points
 * @param fields names of the fields that the chart's axes read
 */
export function placedLabels(
  labels: readonly Label[],
  marks: readonly Place[],
  plot: Plot,
  fields: { readonly x: string; readonly y: string },
): Layer[] {
  const taken: Rectangle[] = [];
  const dots = marks.map((mark) => inPixels(mark, plot));
  return labels.flatMap((label) => {
    const at = inPixels(label, plot);
    const options = linesOf(label.text).flatMap((lines) =>
      spots().map((spot) => {
        const box = boxOf(lines, at, spot);
        const far = COST.reach * reachOf(spot) + COST.line * (lines.length - 1);
        return { lines, spot, box, cost: costOf(box, taken, dots, plot) + far };
      }),
    );
    const { lines, spot, box } = options.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(box);
    const place = { [fields.x]: label.x, [fields.y]: label.y };
    const first = firstLine(lines, spot);
    return [
      ...tie(place, at, spot),
      ...lines.flatMap((text, index) =>
        haloed([{ ...place, text }], 'text', { ...label.look, ...spot, dy: first + index * LINE }),
      ),
    ];
  });
}

/** A text as it stands, and broken into two lines and three where it is long. */
function linesOf(text: string): string[][] {
  const width = widthOf(text);
  if (width <= LONG) return [[text]];
  const broken = [0.62, 0.42].map((share) => wrapped(text, share * width));
  return [[text], ...broken.filter((lines) => lines.length > 1)];
}

/** How far below its place the first of some lines stands: a label above a place grows upwards, one below it downwards. */
function firstLine(lines: readonly string[], { dy }: Spot): number {
  const more = (lines.length - 1) * LINE;
  return dy - (dy < 0 ? more : dy > 0 ? 0 : more / 2);
}

/** A thin line from a place to a label far away. */
function tie(place: object, at: Place, { dx, dy }: Spot): Layer[] {
  if (Math.hypot(dx, dy) <= FAR) return [];
  return [
    {
      data: { values: [place] },
      mark: { type: 'rule', color: MUTED, strokeWidth: 0.75 },
      encoding: {
        x: { value: at.x },
        y: { value: at.y },
        x2: { value: at.x + dx },
        y2: { value: at.y + dy },
      },
    },
  ];
}

/** Points along a line from place to place, close enough that no label slips between them. */
export function alongLine(places: readonly Place[]): Place[] {
  const parts = 40;
  return places.flatMap((from, index) => {
    const to = places[index + 1] ?? from;
    return Array.from({ length: parts }, (_, part) => ({
      x: from.x + ((to.x - from.x) * part) / parts,
      y: from.y + ((to.y - from.y) * part) / parts,
    }));
  });
}

function spots(): Spot[] {
  return REACHES.flatMap((reach): Spot[] => [
    { dx: reach, dy: 0, align: 'left' },
    { dx: -reach, dy: 0, align: 'right' },
    { dx: 0, dy: -reach - 4, align: 'center' },
    { dx: 0, dy: reach + 4, align: 'center' },
    { dx: reach, dy: -reach, align: 'left' },
    { dx: reach, dy: reach, align: 'left' },
    { dx: -reach, dy: -reach, align: 'right' },
    { dx: -reach, dy: reach, align: 'right' },
  ]);
}

function reachOf({ dx, dy }: Spot): number {
  return Math.abs(dx) + Math.abs(dy);
}

function boxOf(lines: readonly string[], at: Place, spot: Spot): Rectangle {
  const { dx, align } = spot;
  const width = Math.max(...lines.map((line) => widthOf(line))) + 4;
  const before = { left: 2, center: width / 2, right: width - 2 }[align];
  const left = at.x + dx - before;
  const top = at.y + firstLine(lines, spot) - HALF_LINE;
  return {
    left,
    right: left + width,
    top,
    bottom: top + 2 * HALF_LINE + (lines.length - 1) * LINE,
  };
}

function costOf(
  box: Rectangle,
  taken: readonly Rectangle[],
  dots: readonly Place[],
  { width, height }: Plot,
): number {
  const outside = box.left < 0 || box.right > width || box.top < 0 || box.bottom > height;
  const labels = taken.filter(
    (other) =>
      box.left < other.right &&
      other.left < box.right &&
      box.top < other.bottom &&
      other.top < box.bottom,
  ).length;
  const covered = dots.filter(
    ({ x, y }) => x > box.left - 3 && x < box.right + 3 && y > box.top - 3 && y < box.bottom + 3,
  ).length;
  return (outside ? COST.outside : 0) + COST.label * labels + COST.mark * Math.min(covered, 9);
}

function inPixels({ x, y }: Place, plot: Plot): Place {
  const share = (value: number, [low, high]: readonly [number, number]) =>
    high > low ? (value - low) / (high - low) : 0.5;
  return { x: plot.width * share(x, plot.x), y: plot.height * (1 - share(y, plot.y)) };
}

/** A range with room on both sides, so that no mark is cut; not below `least`. */
export function padded(
  values: readonly number[],
  share: number,
  least = -Infinity,
): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = share * (high > low ? high - low : Math.abs(high) || 1);
  return [Math.max(least, low - room), high + room];
}
