import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { MixResult, SweepResult } from '../../study/results.ts';
import { mixName } from '../../study/verdict/mix-name.ts';
import { known, knownText, measureOf, rangeText, spanOf } from '../amounts.ts';
import { sweepTable } from './sweep-table.ts';
import { bestMix, teamName, viewOf } from './sweep-view.ts';
import { fitted } from './text.ts';
import { haloed } from './halo.ts';
import { BLUE, DARK_VERMILLION, FAINT, frame, PAPER, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZE = { wide: [900, 380], narrow: [470, 340] } as const;
const COST = 'cost_per_accepted_lead';

/** What quality costs: accepted leads against the cost of each, and the mixes that nothing beats on both. */
export const frontier: Chart<'sweep'> = {
  title: 'Accepted leads and their cost',
  question: 'What does quality cost?',
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
    return `Middle ${spanOf(result).one}. Joined dots: no mix tried has more accepted leads for less; grey dots are beaten on both. The cross is the 9-in-10 range of the best of those tried by ${metrics[result.target].label}.${same}`;
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
      leads,
      cost: cost / measure.divide,
      text: fitted(teamName(result, mix), width === 'wide' ? 260 : 170),
    });
    const [cheapest, most] = [ahead[0]!, ahead.at(-1)!];
    const best = bestMix(result);
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
          scale: { domainMin: 0 },
          axis: { tickCount: 6 },
        },
        y: {
          field: 'cost',
          type: 'quantitative',
          title: measure.title,
          scale: { zero: false, nice: true },
          axis: { tickCount: 6 },
        },
      },
      layer: [
        {
          transform: [{ filter: 'datum.beaten' }],
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
        ...rangeLayers(best, measure.divide),
        ...haloed([label(cheapest)], 'text', { align: 'right', dx: -9, dy: 15 }),
        ...(cheapest === most
          ? []
          : haloed([label(most)], 'text', { align: 'left', dx: 9, dy: 15 })),
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

function rangeLayers({ metrics: estimates }: MixResult, divide: number): Layer[] {
  const leads = known(estimates, 'accepted_leads');
  const cost = known(estimates, COST);
  if (leads === null || cost === null) return [];
  const at = {
    leads: leads.p50!,
    cost: cost.p50! / divide,
    low: leads.p05!,
    high: leads.p95!,
    cheap: cost.p05! / divide,
    dear: cost.p95! / divide,
  };
  const rule = (encoding: object): Layer => ({
    data: { values: [at] },
    mark: { type: 'rule', color: VERMILLION, strokeWidth: 2 },
    encoding,
  });
  return [
    rule({ x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } }),
    rule({ y: { field: 'cheap', type: 'quantitative' }, y2: { field: 'dear' } }),
    {
      data: { values: [at] },
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
    ...haloed([{ ...at, text: 'best of those tried' }], 'text', {
      align: 'left',
      dx: 9,
      dy: -10,
      color: DARK_VERMILLION,
    }),
  ];
}
