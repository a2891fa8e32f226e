import type { TopLevelSpec } from 'vega-lite';
import type { Bands } from '../../study/trace/bands.ts';
import type { Series } from '../../study/trace/ahead.ts';
import { positionsOf } from '../../scenario/positions.ts';
import type { SeenResult } from '../../study/trace/seen.ts';
import { amountText, measureOf } from '../amounts.ts';
import { fanDomain, fanLabels, fanLayers } from './fan.ts';
import { frame, MUTED } from './theme.ts';
import type { Chart, Layer, Panel } from './types.ts';

const SIZE = { wide: 950, narrow: 268 } as const;
const HEIGHT = 130;

/** What the coming months bring: revenue, leads, what is left of the list and, where they change, people. */
export const monthsAhead: Chart<'trace'> = {
  title: 'Months ahead',
  question: () => 'How do the coming months go?',
  needs: 'trace',
  missing: ({ ahead }) =>
    ahead.length === 0 ? 'The period is no longer than a month: there is nothing to follow.' : null,
  headline(result) {
    const { bands } = seriesOf(result, 'revenue');
    const [first, last] = [bands[0]!, bands.at(-1)!];
    return `Revenue of the middle floor: ${text(first.p50, result)} in month 1, ${text(last.p50, result)} in month ${bands.length} (9 in 10: ${text(last.p05, result)} to ${text(last.p95, result)}).`;
  },
  caption: (result) =>
    `${result.months} possible floors, month by month; a month is as many working days as the scenario says, the last one may be shorter. The line is the middle of each month; the darker band holds half of the floors, the paler one 9 in 10 (not the worst case). No single floor follows the line.${hiresOf(result, 'telemarketer').length + hiresOf(result, 'closer').length > 0 ? ' Dashed: the month in which people are hired, and how many.' : ''}`,
  alt(result) {
    const parts = result.ahead.map((series) => {
      const { bands, label } = series;
      const ends = [bands[0]!, bands.at(-1)!].map((of) => bandText(of, series, result));
      return `${label} ${ends[0]!} in month 1, ${ends[1]!} in month ${bands.length}`;
    });
    return `Fans over months: ${parts.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    return {
      ...frame,
      spacing: 16,
      vconcat: result.ahead.map((series, index) =>
        panel(series, result, SIZE[width], index === result.ahead.length - 1),
      ),
    };
  },
  table({ ahead }) {
    const [first] = ahead;
    return {
      columns: [
        { name: 'month', unit: 'plain' },
        ...ahead.flatMap(({ label, unit }) =>
          ['middle', 'low 5%', 'high 95%'].map((what) => ({ name: `${label}, ${what}`, unit })),
        ),
      ],
      rows: (first?.bands ?? []).map((_, month) => [
        month + 1,
        ...ahead.flatMap(({ bands }) => {
          const { p05, p50, p95 } = bands[month]!;
          return [p50, p05, p95];
        }),
      ]),
    };
  },
};

function panel(series: Series, result: SeenResult, width: number, lowest: boolean): Panel {
  const { loaded } = result;
  const { bands, label, unit } = series;
  const values = bands.flatMap(({ p05, p95 }) => [p05, p95]);
  const measure = measureOf(
    unit === 'currency' ? 'revenue' : 'leads',
    values,
    loaded.scenario.currency,
  );
  const divided = bands.map(({ p05, p25, p50, p75, p95 }): Bands => ({
    p05: p05 / measure.divide,
    p25: p25 / measure.divide,
    p50: p50 / measure.divide,
    p75: p75 / measure.divide,
    p95: p95 / measure.divide,
  }));
  const domain = fanDomain(divided);
  const points = divided.map((of, month) => ({ x: month + 1, ...of }));
  return {
    width,
    height: HEIGHT,
    title: {
      text: unit === 'currency' && measure.unit !== '' ? `${label}, ${measure.unit}` : label,
      fontSize: 11,
      fontWeight: 'bold',
      offset: 6,
      frame: 'group',
    },
    layer: [
      ...hireLayers(series, result),
      ...fanLayers(points, false),
      fanLabels(divided.at(-1)!, domain, HEIGHT, width),
    ],
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [1, bands.length], nice: false },
        axis: {
          title: lowest ? 'month' : null,
          labels: lowest,
          ticks: lowest,
          grid: false,
          tickMinStep: 1,
          tickCount: Math.min(12, bands.length, Math.floor(width / 24)),
          format: 'd',
        },
      },
      y: {
        type: 'quantitative',
        scale: { domain, nice: false },
        axis: { title: null, tickCount: 4, format: ',~r' },
      },
    },
  };
}

/** People hired after the start, by the month in which they come. */
function hiresOf(
  { loaded: { scenario }, ahead }: SeenResult,
  role: 'telemarketer' | 'closer',
): { month: number; text: string }[] {
  const months = new Map<number, number>();
  for (const { hires } of positionsOf(scenario, `${role}s`)) {
    for (const day of hires) {
      const month = Math.floor(day / scenario.period.working_days) + 1;
      if (month <= ahead[0]!.bands.length) months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  return Array.from(months, ([month, people]) => ({ month, text: `+${people}` }));
}

/** When people are hired, in the panel of their role. */
function hireLayers({ id }: Series, result: SeenResult): Layer[] {
  const role = id === 'telemarketers_at_work' ? 'telemarketer' : 'closer';
  if (id !== `${role}s_at_work`) return [];
  const values = hiresOf(result, role);
  if (values.length === 0) return [];
  const x = { field: 'month', type: 'quantitative' } as const;
  return [
    {
      data: { values },
      mark: { type: 'rule', color: MUTED, strokeDash: [3, 3], strokeWidth: 1 },
      encoding: { x },
    },
    {
      data: { values },
      mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 3, fontSize: 10, color: MUTED },
      encoding: { x, y: { value: HEIGHT - 3 }, text: { field: 'text', type: 'nominal' } },
    },
  ];
}

function seriesOf({ ahead }: SeenResult, id: string): Series {
  return ahead.find((series) => series.id === id) ?? ahead[0]!;
}

function text(value: number, { loaded }: SeenResult): string {
  return amountText(value, 'currency', loaded.scenario.currency);
}

function bandText({ p05, p50, p95 }: Bands, { unit }: Series, { loaded }: SeenResult): string {
  const { currency } = loaded.scenario;
  const said = (value: number): string => amountText(value, unit, currency);
  return `${said(p50)} (9 in 10: ${said(p05)} to ${said(p95)})`;
}
