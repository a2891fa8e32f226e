import type { WorkingDay } from '../../study/trace.ts';
import { GRID_SOFT, MUTED } from './theme.ts';
import type { Layer } from './types.ts';

const HOUR = 3_600;

/** What Vega-Lite is told of a clock's axis. */
interface HourAxis {
  readonly title: null;
  readonly values: number[];
  readonly grid: false;
  readonly labels: boolean;
  readonly ticks: boolean;
  readonly labelFlush: false;
  readonly labelExpr: string;
}

/** Room that one hour's label takes, px. */
const LABEL = 46;

/** Axis of the clock, in hours after midnight: full hours, or fewer where `width` px have no room for them. */
export function hourAxis(from: number, to: number, width: number, labels: boolean): HourAxis {
  const step = Math.max(1, Math.ceil((to - from) / HOUR / Math.min(12, Math.floor(width / LABEL))));
  const values: number[] = [];
  for (let hour = Math.ceil(from / HOUR); hour <= to / HOUR; hour += step) values.push(hour);
  return {
    title: null,
    values,
    grid: false,
    labels,
    ticks: labels,
    labelFlush: false,
    labelExpr: `(datum.value < 10 ? '0' : '') + datum.value + ':00'`,
  };
}

/** Breaks as grey stretches behind all else; none where there are none. */
export function breakLayers({ windows }: WorkingDay, label: string | null): Layer[] {
  const gaps = windows.slice(1).flatMap(({ from }, index) => {
    const { to } = windows[index]!;
    return to < from ? [{ from: to / HOUR, to: from / HOUR, middle: (from + to) / 2 / HOUR }] : [];
  });
  if (gaps.length === 0) return [];
  const longest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
  const rects: Layer = {
    data: { values: gaps },
    mark: { type: 'rect', color: GRID_SOFT },
    encoding: {
      x: { field: 'from', type: 'quantitative' },
      x2: { field: 'to' },
    },
  };
  if (label === null) return [rects];
  return [
    rects,
    {
      data: { values: [longest] },
      mark: { type: 'text', text: label, fontSize: 10, color: MUTED, baseline: 'top' },
      encoding: { x: { field: 'middle', type: 'quantitative' }, y: { value: 3 } },
    },
  ];
}
