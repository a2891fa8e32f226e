import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { MixResult, SweepResult } from '../../study/results.ts';
import { mixName } from '../../study/verdict/mix-name.ts';
import {
  inMeasure,
  known,
  knownText,
  measureOf,
  rangeText,
  spanOf,
  type Measure,
} from '../amounts.ts';
import { sweepTable } from './sweep-table.ts';
import { bestMix, teamName, viewOf } from './sweep-view.ts';
import { fitted, widthOf } from './text.ts';
import { alongLine, padded, placedLabels, type Label, type Plot } from './label-places.ts';
import { leadersOf, leaderWord } from './leaders.ts';
import { BLUE, DARK_VERMILLION, FAINT, frame, MUTED, PAPER, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZE = { wide: [900, 380], narrow: [286, 320] } as const;
const COST = 'cost_per_accepted_lead';

/** What quality costs: accepted leads against the cost of each, and the mixes that nothing beats on both. */
export const frontier: Chart<'sweep'> = {
  title: 'Accepted leads and their cost',
  question: () => 'What does quality cost?',
  needs: 'sweep',
  missing(result) {
    return dotsOf(result).length > 1
      ? null
      : 'Fewer than two mixes have accepted leads and a cost for each.';
  },
  headline(result) {
    const ahead = dotsOf(result).filter(({ beaten }) => !beaten);
    const { currency } = result.loaded.scenario;
    const [cheapest, most] = [ahead[0]!, ahead.at(-1)!];
    const from = `${knownText(known(cheapest.mix.metrics, 'accepted_leads'), currency)} accepted leads at ${knownText(known(cheapest.mix.metrics, COST), currency)} each (${teamName(result, cheapest.mix)})`;
    if (cheapest === most) return `Nothing tried beats ${from}.`;
    return `From ${from} to ${knownText(known(most.mix.metrics, 'accepted_leads'), currency)} at ${knownText(known(most.mix.metrics, COST), currency)} (${teamName(result, most.mix)}).`;
  },
  caption(result) {
    const same =
      viewOf(result).plans === null
        ? ''
        : ' Mixes that differ in pay only lie on one dot where their cost is the same.';
    const dots = dotsOf(result);
    const above = dots.some(({ cost }) => cost > limitOf(dots))
      ? ' A triangle at the top is a mix whose cost lies beyond the scale; some costs stand above them.'
      : '';
    return `Middle ${spanOf(result).one}. Joined dots: no mix tried has more accepted leads for less; grey dots are beaten on both. A cross is the 9-in-10 range of the ${leaderWord(result)} by average ${metrics[result.target].label}.${above}${same}`;
  },
  alt(result) {
    const dots = dotsOf(result);
    const ahead = dots.filter(({ beaten }) => !beaten);
    const { currency } = result.loaded.scenario;
    const best = bestMix(result);
    const [leads, cost] = [known(best.metrics, 'accepted_leads'), known(best.metrics, COST)];
    const range =
      leads === null || cost === null
        ? ''
        : ` At ${mixName(result.axes, best)}: 9 in 10 between ${rangeText(leads, currency).replace(' to ', ' and ')} accepted leads, at ${rangeText(cost, currency)} each.`;
    return `${dots.length} mixes, ${ahead.length} of them on the frontier of accepted leads against cost per accepted lead.${range}`;
  },
  spec(result, width): TopLevelSpec {
    const dots = dotsOf(result);
    const [across, down] = SIZE[width];
    const { currency } = result.loaded.scenario;
    const measure = measureOf(
      COST,
      dots.map(({ cost }) => cost),
      currency,
    );
    const values = dots.map(({ leads, cost, beaten }) => ({
      leads,
      cost: cost / measure.divide,
      beaten,
    }));
    const ahead = dots.filter(({ beaten }) => !beaten);
    const label = ({ leads, cost, mix }: FrontierDot) => ({
      x: leads,
      y: cost / measure.divide,
      text: fitted(teamName(result, mix), 260),
    });
    const [cheapest, most] = [ahead[0]!, ahead.at(-1)!];
    const leaders = leadersOf(result).map(({ mix, pay }) => ({
      mix,
      text: pay === '' ? 'best of those tried' : `best on ${pay}`,
    }));
    const crosses = leaders.flatMap(({ mix, text }) => crossOf(mix, measure.divide, text));
    const limit = limitOf(dots) / measure.divide;
    const inside = values.filter(({ cost }) => cost <= limit);
    const dear = values.filter(({ cost }) => cost > limit);
    const plot: Plot = {
      x: padded(
        [0, ...values.map(({ leads }) => leads), ...crosses.map(({ high }) => high)],
        0.04,
        0,
      ),
      y: padded(
        [
          ...inside.map(({ cost }) => cost),
          ...crosses.flatMap(({ cheap, dear: top }) => [cheap, top]),
        ],
        0.1,
      ),
      width: across,
      height: down,
    };
    const top = plot.y[1];
    const beyond = beyondScale(dear, { top, measure, across: plot });
    const labels: Label[] = [
      ...distinct(crosses).map(({ leads, cost, text }) => ({
        x: leads,
        y: cost,
        text,
        look: { color: DARK_VERMILLION },
      })),
      ...[cheapest, most].filter((dot, index) => index === 0 || dot !== cheapest).map(label),
    ];
    const marks = [
      ...inside.map(({ leads, cost }) => ({ x: leads, y: cost })),
      ...beyond.map(({ leads }) => ({ x: leads, y: top })),
      ...alongLine(
        crosses.flatMap(({ low, high, cost }) => [
          { x: low, y: cost },
          { x: high, y: cost },
        ]),
      ),
      ...alongLine(
        crosses.flatMap(({ leads, cheap, dear: high }) => [
          { x: leads, y: cheap },
          { x: leads, y: high },
        ]),
      ),
      ...alongLine(
        values.filter(({ beaten }) => !beaten).map(({ leads, cost }) => ({ x: leads, y: cost })),
      ),
    ];
    return {
      ...frame,
      width: across,
      height: down,
      data: { values },
      encoding: {
        x: {
          field: 'leads',
          type: 'quantitative',
          title: `accepted leads, one ${spanOf(result).one}`,
          scale: { domain: [...plot.x], nice: false },
          axis: { tickCount: width === 'wide' ? 6 : 4, titlePadding: 10 },
        },
        y: {
          field: 'cost',
          type: 'quantitative',
          title: measure.title,
          scale: { domain: [...plot.y], nice: false, zero: false },
          axis: { tickCount: 6, titlePadding: 16 },
        },
      },
      layer: [
        ...crossLayers(crosses),
        {
          transform: [{ filter: `datum.beaten && datum.cost <= ${limit}` }],
          mark: {
            type: 'point',
            shape: 'circle',
            filled: true,
            opacity: 1,
            size: 36,
            color: FAINT,
          },
        },
        {
          transform: [{ filter: '!datum.beaten' }],
          mark: { type: 'line', color: BLUE, strokeWidth: 2, interpolate: 'step-before' },
        },
        {
          transform: [{ filter: '!datum.beaten' }],
          mark: {
            type: 'point',
            shape: 'square',
            filled: true,
            opacity: 1,
            size: 80,
            color: BLUE,
            stroke: PAPER,
            strokeWidth: 1,
          },
        },
        ...beyondLayers(beyond),
        ...placedLabels(labels, marks, plot, { x: 'leads', y: 'cost' }),
      ],
    };
  },
  table: (result) => sweepTable(result, ['accepted_leads', COST]),
};

interface FrontierDot {
  readonly mix: MixResult;
  readonly leads: number;
  readonly cost: number;
  /** Another mix has at least as many accepted leads, each for less. */
  readonly beaten: boolean;
}

/** Every mix with a place on the picture, in rising order of accepted leads; equal ones once. */
function dotsOf(result: SweepResult): FrontierDot[] {
  const places = new Map<string, { mix: MixResult; leads: number; cost: number }>();
  for (const mix of result.mixes) {
    const leads = known(mix.metrics, 'accepted_leads')?.p50 ?? null;
    const cost = known(mix.metrics, COST)?.p50 ?? null;
    if (leads === null || cost === null) continue;
    const place = `${leads} ${cost}`;
    if (!places.has(place)) places.set(place, { mix, leads, cost });
  }
  const sorted = [...places.values()].sort((a, b) => a.leads - b.leads || b.cost - a.cost);
  let cheapest = Infinity;
  return sorted
    .reverse()
    .map((dot) => {
      const beaten = dot.cost >= cheapest;
      cheapest = Math.min(cheapest, dot.cost);
      return { ...dot, beaten };
    })
    .reverse();
}

/** The range of one mix on both axes, in the picture's measure. */
interface Cross {
  readonly leads: number;
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly cheap: number;
  readonly dear: number;
  readonly text: string;
}

function crossOf({ metrics: estimates }: MixResult, divide: number, text: string): Cross[] {
  const leads = known(estimates, 'accepted_leads');
  const cost = known(estimates, COST);
  if (leads === null || cost === null) return [];
  return [
    {
      leads: leads.p50!,
      cost: cost.p50! / divide,
      low: leads.p05!,
      high: leads.p95!,
      cheap: cost.p05! / divide,
      dear: cost.p95! / divide,
      text,
    },
  ];
}

/** Crosses at one place say their names once, together. */
function distinct(crosses: readonly Cross[]): Cross[] {
  const places = new Map<string, Cross>();
  for (const cross of crosses) {
    const key = `${cross.leads} ${cross.cost}`;
    const there = places.get(key);
    const text = there === undefined ? cross.text : `${there.text}, ${cross.text}`;
    places.set(key, { ...cross, text: fitted(text, 260) });
  }
  return [...places.values()];
}

/** What lies above the scale: a triangle each, with its cost above it where that lies on no other cost. */
function beyondScale(
  dots: readonly { readonly leads: number; readonly cost: number }[],
  { top, measure, across }: { top: number; measure: Measure; across: Plot },
) {
  const px = across.width / (across.x[1] - across.x[0]);
  let free = -Infinity;
  return dots.map(({ leads, cost }) => {
    const text = inMeasure(cost, { ...measure, divide: 1 });
    const half = widthOf(text, 10) / 2;
    const at = (leads - across.x[0]) * px;
    const named = at - half >= free;
    if (named) free = at + half + 6;
    return { leads, cost: top, text: named ? text : '' };
  });
}

/** Triangles inside the upper edge, their costs outside it: no triangle can lie on a number. */
function beyondLayers(beyond: ReturnType<typeof beyondScale>): Layer[] {
  if (beyond.length === 0) return [];
  return [
    {
      data: { values: beyond },
      mark: {
        type: 'point',
        shape: 'triangle-up',
        filled: true,
        opacity: 1,
        size: 40,
        color: FAINT,
        stroke: PAPER,
        strokeWidth: 0.75,
        yOffset: 5,
      },
    },
    {
      data: { values: beyond.filter(({ text }) => text !== '') },
      mark: { type: 'text', dy: -6, fontSize: 10, color: MUTED },
      encoding: { text: { field: 'text', type: 'nominal' } },
    },
  ];
}

/** The highest cost on the scale: twice the middle one, or whatever the frontier itself needs. */
function limitOf(dots: readonly FrontierDot[]): number {
  const costs = dots.map(({ cost }) => cost).sort((a, b) => a - b);
  const middle = costs[Math.floor(costs.length / 2)]!;
  const ahead = dots.filter(({ beaten }) => !beaten).map(({ cost }) => cost);
  return Math.max(1.75 * middle, ...ahead);
}

function crossLayers(crosses: readonly Cross[]): Layer[] {
  if (crosses.length === 0) return [];
  const values = crosses.map((cross) => ({ ...cross }));
  const rule = (encoding: object): Layer => ({
    data: { values },
    mark: { type: 'rule', color: VERMILLION, strokeWidth: 1.25 },
    encoding,
  });
  return [
    rule({ x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } }),
    rule({ y: { field: 'cheap', type: 'quantitative' }, y2: { field: 'dear' } }),
    {
      data: { values },
      mark: {
        type: 'point',
        shape: 'circle',
        filled: true,
        opacity: 1,
        size: 150,
        color: VERMILLION,
        stroke: PAPER,
        strokeWidth: 1.5,
      },
    },
  ];
}
