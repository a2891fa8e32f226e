import { metrics, type MetricName } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import { isPay } from '../../study/verdict/mix-name.ts';
import { capital } from '../../study/words.ts';
import { inMeasure, known, measureOf, type Measure } from '../amounts.ts';
import { cividis, faded, textOn } from './cividis.ts';
import { hatchingOf } from './hatching.ts';
import { leadersOf } from './leaders.ts';
import { outlineOf } from './map-lines.ts';
import { payrollLabels, payrollLines, payrollOf } from './map-payroll.ts';
import { type Grid, type SweepView } from './sweep-view.ts';
import { fitted } from './text.ts';
import { INK, PAPER } from './theme.ts';
import type { Layer, Panel } from './types.ts';

/** What all maps of a picture share. */
export interface MapShape {
  readonly view: SweepView;
  /** Size of a map and of its cells, px. */
  readonly width: number;
  readonly cellHeight: number;
  /** Whether amounts stand above the maps of the target. */
  readonly labelled: boolean;
}

/** How much colour is left to a mix that the best clearly beats. */
const PALE = 0.45;
/** Half the side of the box around the best cell, in cells. */
const INSET = 0.38;

/**
 * One map: a metric over two axes of numbers, under one plan.
 *
 * @param map.one whether this map stands for every plan
 */
export function mapPanel(
  result: SweepResult,
  shape: MapShape,
  { name, plan, one }: { name: MetricName; plan: string | number | null; one: boolean },
): Panel {
  const { view, width, cellHeight } = shape;
  const { x, columns: y } = view;
  const { label } = metrics[name];
  const target = name === result.target;
  const grid = y!.values.map((row) => x.values.map((value) => view.at(value, row, plan)));
  const all = result.mixes.map(({ metrics }) => known(metrics, name)?.p50 ?? null);
  const measure = measureOf(name, all, result.loaded.scenario.currency);
  const heading = capital(label) + (measure.unit === '' ? '' : `, ${measure.unit}`);
  const under = plan === null ? '' : one ? view.alike : fitted(String(plan), width);
  const cells = cellsOf(result, grid, { name, all, measure });
  const lines = target ? payrollOf(result, grid) : [];
  const hatching = hatchingLayers(grid, cells, width / x.values.length, cellHeight);
  const labels = (values: readonly (number | string)[]) => ({
    values: values.map((_, index) => index),
    labelExpr: `${JSON.stringify(values.map(String))}[datum.value]`,
    ticks: false,
    domain: false,
    grid: false,
    labelPadding: 4,
  });
  return {
    title: {
      text: heading,
      ...(under === '' ? {} : { subtitle: under }),
      anchor: 'start',
      fontSize: 12,
      // A title stands clear of the amounts above the maps; the others line up with it.
      offset: shape.labelled && !target ? 19 : 6,
      frame: 'group',
    },
    width,
    height: cellHeight * y!.values.length,
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [-0.5, x.values.length - 0.5], nice: false },
        axis: { ...labels(x.values), title: x.label },
      },
      y: {
        field: 'y',
        type: 'quantitative',
        scale: { domain: [-0.5, y!.values.length - 0.5], nice: false },
        axis: { ...labels(y!.values), title: y!.label, titlePadding: 6 },
      },
    },
    layer: [
      fillLayer(cells),
      ...hatching,
      ...(target ? payrollLines(lines) : []),
      ...numberLayers(cells, lines.length > 0 || hatching.length > 0),
      ...(target ? payrollLabels(lines, grid) : []),
      ...(target ? regionLayers(grid) : []),
      ...(target ? bestLayers(result, grid, one) : []),
    ],
  };
}

type MapCell = Readonly<Record<string, number | string>>;

function cellsOf(
  result: SweepResult,
  grid: Grid,
  { name, all, measure }: { name: MetricName; all: readonly (number | null)[]; measure: Measure },
): MapCell[] {
  const values = all.filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const less = metrics[name].better === 'less';
  return grid.flatMap((row, y) =>
    row.flatMap((mix, x): MapCell[] => {
      const middle = mix === null ? null : (known(mix.metrics, name)?.p50 ?? null);
      if (mix === null || middle === null) return [];
      const share = high > low ? (middle - low) / (high - low) : 0.5;
      const full = cividis(less ? 1 - share : share);
      const fill = name === result.target && !mix.tossUp ? faded(full, PALE) : full;
      const text = inMeasure(middle, measure);
      return [
        { x, y, x2: x + 0.5, x1: x - 0.5, y1: y - 0.5, y2: y + 0.5, fill, ink: textOn(fill), text },
      ];
    }),
  );
}

function fillLayer(cells: readonly MapCell[]): Layer {
  return {
    data: { values: [...cells] },
    mark: { type: 'rect', stroke: PAPER, strokeWidth: 1 },
    encoding: {
      x: { field: 'x1', type: 'quantitative' },
      x2: { field: 'x2' },
      y: { field: 'y1', type: 'quantitative' },
      y2: { field: 'y2' },
      fill: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}

/** Hatches what takes places beyond the seats, in the colour of a cell's number. */
function hatchingLayers(
  grid: Grid,
  cells: readonly MapCell[],
  width: number,
  height: number,
): Layer[] {
  const segments = cells.flatMap(({ ink, x, y }) =>
    grid[Number(y)]![Number(x)]?.beyondSeats === true
      ? hatchingOf({ x: Number(x), y: Number(y) }, width, height).map((line) => ({ ...line, ink }))
      : [],
  );
  if (segments.length === 0) return [];
  return [
    {
      data: { values: segments },
      mark: { type: 'rule', strokeWidth: 1, strokeOpacity: 0.45 },
      encoding: {
        x2: { field: 'x2' },
        y2: { field: 'y2' },
        stroke: { field: 'ink', type: 'nominal', scale: null },
      },
    },
  ];
}

/** Numbers, with a rim of the cell's own colour that keeps lines off them. */
function numberLayers(cells: readonly MapCell[], crossed: boolean): Layer[] {
  const numbers = (colour: 'fill' | 'ink', strokeWidth: number): Layer => ({
    data: { values: [...cells] },
    mark: { type: 'text', fontSize: 11, strokeWidth, strokeJoin: 'round' },
    encoding: {
      text: { field: 'text', type: 'nominal' },
      fill: { field: colour, type: 'nominal', scale: null },
      ...(strokeWidth > 0 ? { stroke: { field: colour, type: 'nominal', scale: null } } : {}),
    },
  });
  return crossed ? [numbers('fill', 5), numbers('ink', 0)] : [numbers('ink', 0)];
}

function regionLayers(grid: Grid): Layer[] {
  const segments = outlineOf(grid.map((row) => row.map((mix) => mix?.tossUp === true)));
  if (segments.length === 0) return [];
  return [
    {
      data: { values: segments.map((segment) => ({ ...segment })) },
      mark: { type: 'rule', stroke: INK, strokeWidth: 3, strokeCap: 'square' },
      encoding: { x2: { field: 'x2' }, y2: { field: 'y2' } },
    },
  ];
}

function bestLayers(result: SweepResult, grid: Grid, one: boolean): Layer[] {
  const leaders = leadersOf(result).map(({ mix }) => mix);
  const team = result.axes.filter((axis) => !isPay(axis));
  const places = grid.flatMap((row, y) =>
    row.flatMap((mix, x) => {
      const here = one
        ? mix !== null &&
          leaders.some(({ at }) => team.every(({ label }) => mix.at[label] === at[label]))
        : mix !== null && leaders.includes(mix);
      return here ? [{ x1: x - INSET, x2: x + INSET, y1: y - INSET, y2: y + INSET }] : [];
    }),
  );
  if (places.length === 0) return [];
  const box = (stroke: string, strokeWidth: number): Layer => ({
    data: { values: places },
    mark: { type: 'rect', filled: false, opacity: 1, cornerRadius: 6, stroke, strokeWidth },
    encoding: {
      x: { field: 'x1', type: 'quantitative' },
      x2: { field: 'x2' },
      y: { field: 'y1', type: 'quantitative' },
      y2: { field: 'y2' },
    },
  });
  return [box(PAPER, 4), box(INK, 2)];
}
