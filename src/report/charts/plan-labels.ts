import { fitted } from './text.ts';
import type { Layer, Width } from './types.ts';

/** A line and the name beside it. */
export interface NamedLine {
  readonly name: string;
  readonly colour: string;
  readonly ink: string;
  readonly dash: readonly number[];
}

/** At least so far apart stand labels, px. */
const APART = 14;
/** Room for names at the right edge of a wide picture, px. */
export const LABEL_ROOM = 150;

/**
 * Names of plans beside their lines: at the right edge where there is room, on a phone as a legend above the plot.
 *
 * @param ends where each plan's line ends, px from the top of the plot
 * @param across width of the plot, px
 */
export function planLabels(
  plans: readonly NamedLine[],
  ends: readonly number[],
  across: number,
  down: number,
  width: Width,
): Layer[] {
  const pixels = { type: 'quantitative', scale: null } as const;
  const text = (values: readonly object[]): Layer => ({
    data: { values: [...values] },
    mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 'bold' },
    encoding: {
      x: { field: 'left', ...pixels },
      y: { field: 'top', ...pixels },
      text: { field: 'name', type: 'nominal' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  });
  if (width === 'wide') {
    const labels = plans
      .map(({ name, ink }, i) => ({
        name: fitted(name, LABEL_ROOM - 8),
        ink,
        top: ends[i]!,
        left: across + 8,
      }))
      .sort((a, b) => a.top - b.top);
    let least = 4;
    for (const label of labels) {
      label.top = Math.max(label.top, least);
      least = label.top + APART;
    }
    let limit = down - 4;
    for (const label of labels.toReversed()) {
      label.top = Math.min(label.top, limit);
      limit = label.top - APART;
    }
    return [text(labels)];
  }
  const rows = plans.map(({ name, ink, colour, dash }, i) => ({
    name: fitted(name, across - 50),
    ink,
    colour,
    dash,
    left: 34,
    from: 0,
    to: 28,
    top: -(plans.length - i) * 16,
  }));
  return [
    text(rows),
    ...rows.map((row): Layer => ({
      data: { values: [row] },
      mark: { type: 'rule', strokeWidth: 2.25, color: row.colour, strokeDash: [...row.dash] },
      encoding: {
        x: { field: 'from', ...pixels },
        x2: { field: 'to' },
        y: { field: 'top', ...pixels },
      },
    })),
  ];
}
