import type { TopLevelSpec } from 'vega-lite';
import type { NextHireResult, TeamChange } from '../../study/next-hire/result.ts';
import { capital, errorOf, inHundred, signedMoney } from '../../study/words.ts';
import { measureOf, spanOf, type Measure } from '../amounts.ts';
import { fanLabels, fanLayers } from './fan.ts';
import { haloed } from './halo.ts';
import { padded } from './label-places.ts';
import { frame, INK, MUTED } from './theme.ts';
import type { Chart, Layer, Panel } from './types.ts';

/** A panel: two side by side where there is room for two. */
const SIZE = {
  wide: { across: 410, down: 170, columns: 2 },
  narrow: { across: 246, down: 130, columns: 1 },
} as const;

/** What one person more or fewer has brought by the end of each month. */
export const hireFan: Chart<'next-hire'> = {
  title: 'One person more or fewer, month by month',
  question: () => 'When does a hire pay for itself, and how far down is it before?',
  needs: 'next-hire',
  missing: (result) =>
    drawnOf(result).length === 0 ? 'A continuous period has no months to follow.' : null,
  headline: ({ verdict }) => verdict[0]!,
  caption(result) {
    const { many } = spanOf(result);
    const paid = drawnOf(result).some(({ payback }) => payback?.middle != null);
    return `Profit so far, less that of the team as it is on the same ${result.runs} possible ${many}. The line is the middle of each month; the darker band holds half of the ${many}, the paler one 9 in 10 (not the worst case). Below the zero line the change has lost money so far. All on one scale.${paid ? ' Dashed: the month from which on it is not down any more, in the middle year.' : ''}`;
  },
  alt(result) {
    const { currency } = result.loaded.scenario;
    const told = drawnOf(result).map((change) => {
      const error = errorOf({ unit: 'currency', ci95: change.year.ci95 });
      const last = change.soFar.at(-1)!;
      const text = (amount: number): string => signedMoney(amount, currency, error);
      return `${change.label} ${text(last.p50)} in the middle (9 in 10: ${text(last.p05)} to ${text(last.p95)})`;
    });
    return `Fans over months that start at zero; after ${drawnOf(result)[0]!.soFar.length - 1} months: ${told.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const changes = drawnOf(result);
    const values = changes.flatMap(({ soFar }) => soFar.flatMap(({ p05, p95 }) => [p05, p95]));
    const measure = measureOf('profit', values, result.loaded.scenario.currency);
    const domain = padded(
      [0, ...values].map((value) => value / measure.divide),
      0.05,
    );
    const { columns } = SIZE[width];
    return {
      ...frame,
      columns,
      spacing: { row: 26, column: 24 },
      concat: changes.map((change, at) =>
        panel(change, measure, domain, {
          ...SIZE[width],
          first: at % columns === 0,
          lowest: at >= changes.length - columns,
        }),
      ),
    };
  },
  table(result) {
    const changes = drawnOf(result);
    return {
      columns: [
        { name: 'month', unit: 'plain' },
        ...changes.flatMap(({ label }) =>
          ['middle', 'low 5%', 'high 95%'].map((what) => ({
            name: `${label}, ${what}`,
            unit: 'currency' as const,
          })),
        ),
      ],
      rows: changes[0]!.soFar.map((_, month) => [
        month,
        ...changes.flatMap(({ soFar }) => {
          const { p05, p50, p95 } = soFar[month]!;
          return [p50, p05, p95];
        }),
      ]),
    };
  },
};

function drawnOf({ changes }: NextHireResult): TeamChange[] {
  return changes.filter(({ soFar }) => soFar.length > 1);
}

function panel(
  change: TeamChange,
  measure: Measure,
  domain: [number, number],
  place: { across: number; down: number; first: boolean; lowest: boolean },
): Panel {
  const { across, down, first, lowest } = place;
  const points = change.soFar.map(({ p05, p25, p50, p75, p95 }, x) => ({
    x,
    p05: p05 / measure.divide,
    p25: p25 / measure.divide,
    p50: p50 / measure.divide,
    p75: p75 / measure.divide,
    p95: p95 / measure.divide,
  }));
  const months = points.length - 1;
  const step = months * 24 <= across ? 1 : 3;
  return {
    width: across,
    height: down,
    title: {
      text: capital(change.label),
      subtitle: oddsText(change),
      fontSize: 12,
      subtitleFontSize: 11,
      subtitlePadding: 3,
      offset: 8,
      frame: 'group',
    },
    layer: [
      ...fanLayers(points, false),
      {
        data: { values: [{ y: 0 }] },
        mark: { type: 'rule', color: INK, strokeWidth: 1.25 },
        encoding: {
          x: { value: 0 },
          x2: { value: across },
          y: { field: 'y', type: 'quantitative' },
        },
      },
      ...paybackLayers(change, months, down),
      fanLabels(points.at(-1)!, domain, down, across),
    ],
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [0, months], nice: false },
        axis: {
          title: lowest ? 'months since the change' : null,
          grid: false,
          values: points.map(({ x }) => x).filter((x) => x % step === 0),
          format: 'd',
        },
      },
      y: {
        type: 'quantitative',
        scale: { domain, nice: false },
        axis: {
          title: first ? `so far, ${measure.unit}` : null,
          tickCount: 5,
          format: ',~r',
        },
      },
    },
  };
}

/** When it has paid for itself in the middle year. */
function paybackLayers({ payback }: TeamChange, months: number, down: number): Layer[] {
  if (payback?.middle == null) return [];
  const month = payback.middle;
  const isLate = month > months / 2;
  const values = [{ x: month, text: `paid back in month ${month}` }];
  return [
    {
      data: { values },
      mark: { type: 'rule', color: MUTED, strokeDash: [4, 3], strokeWidth: 1.25 },
      encoding: { y: { value: 0 }, y2: { value: down } },
    },
    ...(haloed(
      values.map((value) => ({ ...value, top: down - 10 })),
      'text',
      { align: isLate ? 'right' : 'left', dx: isLate ? -5 : 5 },
    ).map((layer) => ({
      ...layer,
      encoding: {
        ...layer.encoding,
        y: { field: 'top', type: 'quantitative', scale: null },
      },
    })) as Layer[]),
  ];
}

/** `better in 84 of 100 years (likely)`; below half from the other side. */
function oddsText({ year: { betterIn, favours, verdict } }: TeamChange): string {
  const share = favours === 'a' ? 1 - betterIn! : betterIn!;
  return `${favours === 'a' ? 'worse' : 'better'} in ${inHundred(share)} of 100 years (${verdict!})`;
}
