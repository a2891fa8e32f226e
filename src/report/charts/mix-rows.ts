import { metrics, type MetricName } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import { capital } from '../../study/words.ts';
import { known, measureOf, spanOf, type Measure } from '../amounts.ts';
import { bestMix, isNumeric, valueName, type SweepView } from './sweep-view.ts';
import { leadersOf } from './leaders.ts';
import { fitted, spread, widthOf, wrapped } from './text.ts';
import { bestRing, crowdedLayers, neutralLayers, planLayers } from './mix-layers.ts';
import { FAINT, INK, PAPER, PLAN_COLOURS, PLAN_SHAPES } from './theme.ts';
import type { Layer, Panel, Width } from './types.ts';

/** How the main chart is laid out: what all its rows share. */
export interface MixShape {
  readonly view: SweepView;
  readonly columns: readonly (number | string | null)[];
  /** Width of a whole row, px, its axis labels left out. */
  readonly room: number;
  readonly width: Width;
}

type ColumnValue = number | string | null;

/** One dot of a row with its ranges, in the row's measure. */
type Dot = Readonly<Record<string, number | string | boolean>>;

/** Room for the labels of the vertical axes, px. */
export const LABELS = 46;
const BETWEEN = 10;
const HEIGHT = { wide: 124, narrow: 112 } as const;
/** Where plans part there is more to tell apart. */
const TALLER = 1.5;
/** Less room than this for one value of x is too little for a range of each plan, px. */
const CROWDED = 9.5;
const MOST_COLUMNS = { wide: 8, narrow: 3 } as const;

/** Values of the columns' axis that fit, the best mix's among them. */
export function columnsShown(result: SweepResult, view: SweepView, width: Width): ColumnValue[] {
  if (view.columns === null) return [null];
  const must = bestMix(result).at[view.columns.label]!;
  return spread(view.columns.values, MOST_COLUMNS[width], must);
}

/** Whether a metric's months do not depend on the plan, so that one line stands for all. */
export function sameForAllPlans(view: SweepView, name: MetricName): boolean {
  const { plans, x, columns } = view;
  if (plans === null) return true;
  const across: readonly ColumnValue[] = columns === null ? [null] : columns.values;
  return across.every((column) =>
    x.values.every((value) => {
      const first = view.at(value, column, plans.values[0]!)?.metrics[name];
      return plans.values.every((plan) => {
        const other = view.at(value, column, plan)?.metrics[name];
        return first?.p05 === other?.p05 && first?.p50 === other?.p50 && first?.p95 === other?.p95;
      });
    }),
  );
}

/** One metric over all mixes: a row of small panels on one scale. */
export function mixRow(
  result: SweepResult,
  shape: MixShape,
  name: MetricName,
  last: boolean,
): Panel {
  const { view, columns, width } = shape;
  const same = sameForAllPlans(view, name);
  const { unit } = metrics[name];
  const measure = measureOf(name, valuesOf(result, name), result.loaded.scenario.currency);
  const dots = columns.map((column) => dotsOf(result, shape, name, measure, { column, same }));
  const panelWidth = panelWidthOf(shape);
  const ends = dots.flat().flatMap(({ low, high }) => [Number(low), Number(high)]);
  const floor = unit === 'share' || name === 'revenue' ? 0 : Math.min(...ends);
  const ceiling = Math.max(...ends);
  const domain = name === 'profit' ? [Math.min(0, floor), Math.max(0, ceiling)] : [floor, ceiling];
  const plansAlike = same && view.plans !== null ? ` (${view.alike})` : '';
  const step = panelWidth / view.x.values.length;
  const crowded = !same && step < CROWDED;
  const heading = `${capital(measure.title)}${plansAlike}${crowded ? ` (bands: half the ${spanOf(result).many})` : ''}`;
  return {
    spacing: BETWEEN,
    bounds: 'flush',
    title: {
      text: wrapped(heading, shape.room, 12),
      anchor: 'start',
      fontSize: 12,
      offset: 4,
      frame: 'group',
    },
    hconcat: columns.map((_, index) => {
      return {
        width: panelWidth,
        height: HEIGHT[width] * (same ? 1 : TALLER),
        view: { stroke: FAINT, strokeOpacity: 0.35 },
        data: { values: dots[index]! },
        encoding: {
          x: {
            field: 'x',
            type: 'quantitative',
            scale: { domain: xDomain(view), nice: false },
            axis: xAxis(view, { shown: last, titled: index === 0, width: panelWidth }),
          },
          y: {
            field: 'middle',
            type: 'quantitative',
            scale: { domain, nice: true, zero: false },
            axis: {
              tickCount: 4,
              labels: index === 0,
              ticks: index === 0,
              title: null,
              domain: false,
              grid: true,
            },
          },
        },
        layer: [
          ...(name === 'profit' ? [zeroLine(view)] : []),
          ...(same ? neutralLayers() : crowded ? crowdedLayers() : planLayers(step)),
          bestRing(),
        ],
      };
    }),
  };
}

function valuesOf(result: SweepResult, name: MetricName): (number | null)[] {
  return result.mixes.map(({ metrics }) => metrics[name]?.p95 ?? null);
}

function dotsOf(
  result: SweepResult,
  { view }: MixShape,
  name: MetricName,
  { divide }: Measure,
  { column, same }: { column: ColumnValue; same: boolean },
): Dot[] {
  const plans = same ? [view.plans?.values[0] ?? null] : view.plans!.values;
  const leaders = leadersOf(result).map(({ mix }) => mix);
  const step = stepOf(view);
  return plans.flatMap((plan, planIndex) =>
    view.x.values.flatMap((value, index) => {
      const mix = view.at(value, column, plan);
      const estimate = mix === null ? null : known(mix.metrics, name);
      if (mix === null || estimate === null) return [];
      const aside = (planIndex - (plans.length - 1) / 2) * 0.24 * step;
      const bestHere = same
        ? leaders.some((leader) => sameTeam(view, leader.at, mix.at))
        : leaders.includes(mix);
      return {
        x: placeOf(view, index) + (plans.length > 1 ? aside : 0),
        plan: planIndex,
        colour: PLAN_COLOURS[planIndex]!,
        fill: mix.tossUp || same ? PLAN_COLOURS[planIndex]! : PAPER,
        shape: PLAN_SHAPES[planIndex]!,
        middle: estimate.p50! / divide,
        low: estimate.p05! / divide,
        high: estimate.p95! / divide,
        quarter: estimate.p25! / divide,
        threeQuarters: estimate.p75! / divide,
        best: bestHere,
      };
    }),
  );
}

/** Whether two mixes differ at most in their plan. */
function sameTeam(view: SweepView, a: Dot, b: Dot): boolean {
  return [view.x, view.columns].every((axis) => axis === null || a[axis.label] === b[axis.label]);
}

function panelWidthOf({ room, columns }: MixShape): number {
  return Math.floor((room - LABELS - BETWEEN * (columns.length - 1)) / columns.length);
}

/** What each column stands for, above all rows; nothing where there is one column only. */
export function columnHeadings(shape: MixShape): Panel[] {
  const { columns } = shape.view;
  if (columns === null) return [];
  const width = panelWidthOf(shape);
  const values = shape.columns.map((column, index) => ({
    x: index * (width + BETWEEN) + width / 2,
    text: fitted(valueName(columns, column!), width),
  }));
  const room = shape.room - LABELS;
  const [shown, all] = [shape.columns.length, columns.values.length];
  const part = `${shown} of ${all} values of ${columns.label}; the table has all`;
  const panel = {
    ...(shown < all
      ? { title: { text: part, fontSize: 11, fontWeight: 'normal', offset: 8 } }
      : {}),
    width: room,
    height: 12,
    data: { values },
    mark: { type: 'text', fontSize: 11 },
    encoding: {
      x: { field: 'x', type: 'quantitative', scale: { domain: [0, room] }, axis: null },
      text: { field: 'text', type: 'nominal' },
    },
  };
  return [panel as Panel];
}

/** Numbers stand at their value, words side by side. */
function placeOf({ x }: SweepView, index: number): number {
  const value = x.values[index]!;
  return isNumeric(x) ? Number(value) : index;
}

function stepOf(view: SweepView): number {
  const places = view.x.values.map((_, index) => placeOf(view, index));
  const gaps = places.slice(1).map((place, index) => Math.abs(place - places[index]!));
  return gaps.length === 0 ? 1 : Math.min(...gaps);
}

function xDomain(view: SweepView): [number, number] {
  const places = view.x.values.map((_, index) => placeOf(view, index));
  const step = stepOf(view);
  return [Math.min(...places) - 0.6 * step, Math.max(...places) + 0.6 * step];
}

function xAxis(
  view: SweepView,
  { shown, titled, width }: { shown: boolean; titled: boolean; width: number },
): object {
  const { x } = view;
  const numeric = isNumeric(x);
  const longest = Math.max(...x.values.map((value) => widthOf(String(value))));
  const most = Math.max(2, Math.floor(width / (Math.min(longest, 66) + 6)));
  const places = spread(x.values, most, x.values[0]!).map((value) =>
    placeOf(view, x.values.indexOf(value)),
  );
  const names = JSON.stringify(x.values.map((value) => fitted(String(value), 66)));
  return {
    values: places,
    labels: shown,
    ticks: shown,
    title: shown && titled ? x.label : null,
    titleAnchor: 'start',
    labelOverlap: false,
    grid: false,
    ...(numeric ? {} : { labelExpr: `${names}[datum.value]` }),
  };
}

function zeroLine(view: SweepView): Layer {
  const [from, to] = xDomain(view);
  return {
    data: { values: [{ x: from, to, middle: 0 }] },
    mark: { type: 'rule', stroke: INK, strokeWidth: 1 },
    encoding: { x2: { field: 'to' } },
  };
}
