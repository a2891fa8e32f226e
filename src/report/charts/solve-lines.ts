import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { SolveResult } from '../../study/solve/result.ts';
import { conditionText, solvedText } from '../../study/verdict/solve.ts';
import { capital, valueText } from '../../study/words.ts';
import { measureOf } from '../amounts.ts';
import { spanOf } from '../amounts.ts';
import { axes, fileRange, FOOT, foundTexts, SIZE } from './along-key.ts';
import { padded } from './label-places.ts';
import { planLabels } from './plan-labels.ts';
import { BLUE, DARK_VERMILLION, frame, INK, MUTED, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const LOOKS = [
  { colour: BLUE, ink: BLUE, dash: [1, 0] },
  { colour: VERMILLION, ink: DARK_VERMILLION, dash: [7, 4] },
] as const;

/** The metric along the key that was solved for, of one scenario or two, with the value found. */
export const solveLines: Chart<'solve'> = {
  title: 'Break-even lines',
  question: ({ name, asked, loaded }) =>
    asked.kind === 'condition'
      ? `Where along ${name} is it so that ${conditionText(asked.expectation, loaded.scenario.currency)}?`
      : `Where along ${name} are ${asked.a} and ${asked.b} equal?`,
  needs: 'solve',
  missing: ({ curves }) =>
    curves.every(({ points }) => points.length < 2)
      ? 'The search was stopped, or found no value, before there was anything to draw.'
      : null,
  headline: ({ verdict }) => verdict[0]!,
  caption(result) {
    const { curveRuns, loaded, range, solved } = result;
    const { many } = spanOf(result);
    const own =
      range[0] === range[1]
        ? `The tick under the lines is what the file says, ${solvedText(result, range[0], loaded.scenario)}.`
        : 'The bar under the lines is the range in the file, 9 in 10 sure, with its middle.';
    const found =
      solved.kind === 'turn' ? ' The grey band is where the value found lies, 95 in 100.' : '';
    return `${capital(whatOf(result))}, ${curveRuns} possible ${many} at each value, the same luck for all; bands in the colour of a line: 95 in 100. ${own}${found}`;
  },
  alt(result) {
    const { curves, metric, loaded, name } = result;
    const { unit } = metrics[metric];
    const text = (value: number): string => valueText(value, unit, loaded.scenario.currency);
    const ends = curves.flatMap(({ name: who, points }) =>
      points.length < 2
        ? []
        : [`${who} from ${text(points[0]!.found)} to ${text(points.at(-1)!.found)}`],
    );
    return `${capital(whatOf(result))} along ${name}: ${ends.join('; ')}. ${result.verdict[0]!}`;
  },
  spec(result, width): TopLevelSpec {
    const [across, down] = SIZE[width];
    const { asked, curves, loaded, metric, middle, range, whole } = result;
    const { currency } = loaded.scenario;
    const limit = asked.kind === 'condition' ? asked.expectation.limit : null;
    const seen = curves.flatMap(({ points }) =>
      points.flatMap(({ found, low, high }) => [found, low ?? found, high ?? found]),
    );
    const measure = measureOf(metric, limit === null ? seen : [...seen, limit], currency);
    const percents = !whole && solvedText(result, middle, loaded.scenario).endsWith('%');
    const place = (value: number): number => (percents ? 100 * value : value);
    const [low, high] = padded(
      [...seen, ...(limit === null ? [] : [limit])].map((value) => value / measure.divide),
      0.06,
    );
    const bottom = low - FOOT * (high - low);
    const all = curves[0]!.points.map(({ value }) => place(value));
    const inside = (value: number): boolean => all[0]! <= value && value <= all.at(-1)!;
    const domain = [all[0]!, all.at(-1)!] as const;
    const plot = { x: domain, y: [bottom, high] } as const;
    const rows = curves.map(({ name, points }, i) => ({
      name,
      ...LOOKS[i]!,
      points: points.map(({ value, found, low: from, high: to }) => ({
        x: place(value),
        y: found / measure.divide,
        from: (from ?? found) / measure.divide,
        to: (to ?? found) / measure.divide,
      })),
    }));
    const turn = turnOf(result);
    const crossing =
      turn === null || !inside(place(turn.at))
        ? []
        : [
            {
              x: place(turn.at),
              low: Math.max(domain[0], place(turn.low ?? turn.at)),
              high: Math.min(domain[1], place(turn.high ?? turn.at)),
              y: bottom,
              y2: high,
              text: solvedText(result, turn.at, loaded.scenario),
            },
          ];
    const ends = rows.map(({ points }) => (down * (high - points.at(-1)!.y)) / (high - bottom));
    const named =
      limit === null
        ? rows
        : [...rows, { name: 'your limit', colour: MUTED, ink: MUTED, dash: [3, 3] as const }];
    const heights =
      limit === null ? ends : [...ends, (down * (high - limit / measure.divide)) / (high - bottom)];
    const quantitative = { type: 'quantitative' } as const;
    return {
      ...frame,
      width: across,
      height: down,
      encoding: axes(
        plot,
        {
          x: capital(result.name.replace(/^the /u, '')) + (percents ? ', %' : ''),
          y: axisTitle(result, measure.unit),
        },
        width,
        whole,
      ),
      layer: [
        ...rows.map(({ points, colour }): Layer => ({
          data: { values: points },
          mark: { type: 'area', opacity: 0.16, color: colour },
          encoding: { y: { field: 'from', ...quantitative }, y2: { field: 'to' } },
        })),
        {
          data: { values: crossing },
          mark: { type: 'rect', color: MUTED, opacity: 0.22 },
          encoding: {
            x: { field: 'low', ...quantitative },
            x2: { field: 'high' },
            y: { field: 'y', ...quantitative },
            y2: { field: 'y2' },
          },
        },
        ...(limit === null
          ? []
          : [
              {
                data: { values: [{ x: domain[0], x2: domain[1], y: limit / measure.divide }] },
                mark: { type: 'rule', color: MUTED, strokeDash: [3, 3] },
                encoding: { x2: { field: 'x2' }, y: { field: 'y', ...quantitative } },
              } as Layer,
            ]),
        {
          data: { values: crossing },
          mark: { type: 'rule', color: INK, strokeDash: [3, 3] },
          encoding: { y: { field: 'y', ...quantitative }, y2: { field: 'y2' } },
        },
        ...rows.map(({ points, colour, dash }): Layer => ({
          data: { values: points },
          mark: {
            type: 'line',
            strokeWidth: 2.25,
            color: colour,
            strokeDash: [...dash],
            ...(whole && { point: { color: colour, size: 45 } }),
          },
          encoding: { y: { field: 'y', ...quantitative } },
        })),
        ...fileRange([place(range[0]), place(range[1])], place(middle), plot, width),
        ...planLabels(named, heights, across, down, width),
        ...foundTexts(crossing.map(({ x, text }) => ({ x, text, top: 10 }))),
      ],
    };
  },
  table({ curves, key, metric }) {
    const { label, unit } = metrics[metric];
    const shown = unit === 'currency' ? ('currency' as const) : ('plain' as const);
    const rounded = (value: number): number => Number(value.toPrecision(6));
    const end = (value: number | null): number | null => (value === null ? null : rounded(value));
    return {
      columns: [
        { name: key, unit: 'plain' },
        ...curves.flatMap(({ name }) => {
          const whose = curves.length === 1 ? '' : `, ${name}`;
          return [
            { name: `${label}${whose}`, unit: shown },
            { name: `95 in 100 from${whose}`, unit: shown },
            { name: `to${whose}`, unit: shown },
          ];
        }),
      ],
      rows: curves[0]!.points.map(({ value }) => [
        rounded(value),
        ...curves.flatMap(({ points }) => {
          const point = points.find((other) => other.value === value);
          if (point === undefined) return [null, null, null];
          return [rounded(point.found), end(point.low), end(point.high)];
        }),
      ]),
    };
  },
};

/** The value found, and the ends of its interval. */
function turnOf({
  solved,
}: SolveResult): { at: number; low: number | null; high: number | null } | null {
  if (solved.kind === 'turn') return { at: solved.at, low: solved.ci95[0], high: solved.ci95[1] };
  if (solved.kind === 'step') return { at: solved.holds.value, low: null, high: null };
  return null;
}

/** `average profit`, `p90 of leads lost`. */
function whatOf({ asked, metric }: SolveResult): string {
  const at = asked.kind === 'condition' ? asked.expectation.at : 'mean';
  const which = at === 'mean' ? 'average' : `p${String(Math.round(100 * at)).padStart(2, '0')} of`;
  return `${which} ${metrics[metric].label}`;
}

function axisTitle(result: SolveResult, unit: string): string {
  return unit === '' ? whatOf(result) : `${whatOf(result)}, ${unit}`;
}
