import type { TopLevelSpec } from 'vega-lite';
import type { Axis } from '../../study/results.ts';
import type { BestResult, Finalist } from '../../study/best/result.ts';
import { count, inHundred } from '../../study/words.ts';
import { cividis, textOn } from './cividis.ts';
import { FAINT, frame, GRID_SOFT, INK, MUTED, PAPER } from './theme.ts';
import type { Chart, Width } from './types.ts';

const ROOM = { wide: 900, narrow: 270 } as const;
/** Cells that fit beside each other, and one below another. */
const MOST = { wide: [18, 14], narrow: [6, 12] } as const;
const CELL = { wide: 62, narrow: 44 } as const;
const HEIGHT = 30;
const INSET = 0.4;

/** Chance that each mix is best, over two axes: what not knowing the inputs leaves open. */
export const bestOdds: Chart<'best'> = {
  title: 'Chance that each mix is best',
  question: () => 'Would it still be best on the floor you really have?',
  needs: 'best',
  missing(result) {
    if (axesOf(result) === null) return 'It takes two keys with numbers.';
    return finalistsOf(result).length > 1
      ? null
      : 'Nothing is unknown about the floor, or there was no time to look.';
  },
  headline(result) {
    const [best] = result.choices[0]!.finalists;
    return `${best!.name} is the best of these ${count(finalistsOf(result).length)} in ${inHundred(best!.floors!)} of 100 possible floors.`;
  },
  caption(result) {
    const others = result.axes.length > 2 ? ' Other keys are as in the best mix.' : '';
    return `In how many of 100 possible floors, all that your inputs allow, each mix has the best average of those looked at again. The box is the mix chosen: the best average over all of them. A dot is a mix that was not looked at again.${others}`;
  },
  alt(result) {
    const told = ranked(result)
      .slice(0, 5)
      .map(({ floors, name }) => `${name} ${inHundred(floors!)}`);
    return `A map of ${axesOf(result)!
      .map(({ label }) => label)
      .join(' by ')}: best in so many of 100 possible floors: ${told.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const [x, y] = axesOf(result)!;
    const { columns, rows } = windowOf(result, width);
    const best = result.choices[0]!.finalists[0]!;
    const shown = finalistsOf(result).filter((finalist) => besides(result, finalist));
    const most = Math.max(...shown.map(({ floors }) => floors!));
    const cells = rows.flatMap((row, down) =>
      columns.map((column, across) => {
        const finalist = shown.find(({ at }) => at[x.label] === column && at[y.label] === row);
        const fill = !finalist
          ? PAPER
          : finalist.floors === 0
            ? GRID_SOFT
            : cividis(0.12 + (0.88 * finalist.floors!) / most);
        return {
          x: across,
          y: down,
          x1: across - 0.5,
          x2: across + 0.5,
          y1: down - 0.5,
          y2: down + 0.5,
          fill,
          ink: !finalist ? FAINT : finalist.floors === 0 ? MUTED : textOn(fill),
          text: finalist ? inHundred(finalist.floors!).replace('under ', '<') : '·',
        };
      }),
    );
    const at = (values: readonly (number | string)[], value: number | string | undefined) =>
      values.indexOf(value ?? '');
    const [across, down] = [at(columns, best.at[x.label]), at(rows, best.at[y.label])];
    const box = { x1: across - INSET, x2: across + INSET, y1: down - INSET, y2: down + INSET };
    const labels = (values: readonly (number | string)[]) => ({
      values: values.map((_, index) => index),
      labelExpr: `${JSON.stringify(values.map(String))}[datum.value]`,
      ticks: false,
      domain: false,
      grid: false,
      labelPadding: 4,
    });
    const rect = {
      x: { field: 'x1', type: 'quantitative' },
      x2: { field: 'x2' },
      y: { field: 'y1', type: 'quantitative' },
      y2: { field: 'y2' },
    } as const;
    return {
      ...frame,
      width: Math.min(ROOM[width], CELL[width] * columns.length),
      height: HEIGHT * rows.length,
      data: { values: cells },
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          scale: { domain: [-0.5, columns.length - 0.5], nice: false },
          axis: { ...labels(columns), title: x.label },
        },
        y: {
          field: 'y',
          type: 'quantitative',
          scale: { domain: [-0.5, rows.length - 0.5], nice: false },
          axis: { ...labels(rows), title: y.label, titlePadding: 6 },
        },
      },
      layer: [
        {
          mark: { type: 'rect', stroke: PAPER, strokeWidth: 1 },
          encoding: { ...rect, fill: { field: 'fill', type: 'nominal', scale: null } },
        },
        {
          mark: { type: 'text', fontSize: 12 },
          encoding: {
            text: { field: 'text', type: 'nominal' },
            fill: { field: 'ink', type: 'nominal', scale: null },
          },
        },
        ...[
          { stroke: PAPER, strokeWidth: 5 },
          { stroke: INK, strokeWidth: 2 },
        ].map((line) => ({
          data: { values: [box] },
          mark: { type: 'rect' as const, filled: false, opacity: 1, cornerRadius: 6, ...line },
          encoding: rect,
        })),
        {
          data: { values: [{}] },
          mark: {
            type: 'text',
            align: 'left',
            dy: -10,
            color: MUTED,
            text: 'best in … of 100 possible floors',
          },
          encoding: { x: { value: 0 }, y: { value: 0 } },
        },
      ],
    };
  },
  table(result) {
    return {
      columns: [
        { name: 'mix', unit: 'text' },
        ...result.axes.map(({ label }) => ({ name: label, unit: 'plain' }) as const),
        { name: 'best in possible floors', unit: 'share' },
      ],
      rows: ranked(result).map(({ at, floors, name }) => [
        name,
        ...result.axes.map(({ label }) => at[label] ?? null),
        floors,
      ]),
    };
  },
};

/** Finalists that have a place on the axes and odds; of the first choice, where each plan has its own. */
function finalistsOf({ axes, choices }: BestResult): Finalist[] {
  return (choices[0]?.finalists ?? []).filter(
    ({ at, floors }) => floors !== null && axes.every(({ label }) => label in at),
  );
}

function ranked(result: BestResult): Finalist[] {
  return finalistsOf(result).toSorted((a, b) => b.floors! - a.floors!);
}

/** The first two axes of numbers: across and down. */
function axesOf({ axes }: BestResult): [Axis, Axis] | null {
  const [first, second] = axes.filter(
    ({ values }) => values.length > 1 && values.every((value) => typeof value === 'number'),
  );
  return first && second ? [first, second] : null;
}

/** Whether a finalist is as the best on every axis that is not drawn. */
function besides(result: BestResult, { at }: Finalist): boolean {
  const drawn = axesOf(result)!;
  const best = result.choices[0]!.finalists[0]!;
  return result.axes.every((axis) => {
    const { label } = axis;
    return drawn.some((shown) => shown.label === label) || at[label] === best.at[label];
  });
}

/** As many values of both axes as fit around the best mix and the others that may be best. */
function windowOf(
  result: BestResult,
  width: Width,
): { columns: readonly (number | string)[]; rows: readonly (number | string)[] } {
  const best = result.choices[0]!.finalists[0]!;
  const shown = finalistsOf(result).filter((finalist) => besides(result, finalist));
  const [columns, rows] = axesOf(result)!.map(({ label, values }, axis) => {
    const places = shown
      .filter(({ floors }) => floors! > 0)
      .map(({ at }) => values.indexOf(at[label]!));
    const own = values.indexOf(best.at[label]!);
    const most = MOST[width][axis]!;
    let from = Math.max(0, Math.min(own, ...places) - 1);
    let to = Math.min(values.length - 1, Math.max(own, ...places) + 1);
    while (to - from + 1 > most) {
      if (own - from > to - own) from++;
      else to--;
    }
    return values.slice(from, to + 1);
  });
  return { columns: columns!, rows: rows! };
}
