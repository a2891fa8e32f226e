import type { TopLevelSpec } from 'vega-lite';
import type { Table } from '../tables.ts';
import { bestFrontier } from './best-frontier.ts';
import { bestOdds } from './best-odds.ts';
import { bestProgress } from './best-progress.ts';
import { dayTimeline } from './day-timeline.ts';
import { floorGantt } from './floor-gantt.ts';
import { frontier } from './frontier.ts';
import { hireFan } from './hire-fan.ts';
import { idleAgainstLost } from './idle-against-lost.ts';
import { leadAge } from './lead-age.ts';
import { leadFlow } from './lead-flow.ts';
import { luckOrNot } from './luck-or-not.ts';
import { mixMaps } from './mix-maps.ts';
import { mix } from './mix.ts';
import { monthsAhead } from './months-ahead.ts';
import { profitAndLoss } from './profit-and-loss.ts';
import { profitDots } from './profit-dots.ts';
import { payBreakEven } from './pay-break-even.ts';
import { payCost } from './pay-cost.ts';
import { payPerPerson } from './pay-per-person.ts';
import { payout } from './payout.ts';
import { solveLines } from './solve-lines.ts';
import { tornado } from './tornado.ts';
import type { Chart, ResultOf, Results, Width } from './types.ts';

/** Every chart by its name, in the order of a report's questions. A new chart is a new file and a line here. */
export const charts = {
  mix,
  'mix-maps': mixMaps,
  'best-odds': bestOdds,
  'best-progress': bestProgress,
  'best-frontier': bestFrontier,
  'profit-dots': profitDots,
  'profit-and-loss': profitAndLoss,
  'idle-against-lost': idleAgainstLost,
  frontier,
  'lead-flow': leadFlow,
  'day-timeline': dayTimeline,
  'floor-gantt': floorGantt,
  'months-ahead': monthsAhead,
  'lead-age': leadAge,
  'pay-per-person': payPerPerson,
  'pay-cost': payCost,
  'break-even': payBreakEven,
  payout,
  'break-even-lines': solveLines,
  tornado,
  'luck-or-not': luckOrNot,
  'hire-fan': hireFan,
} as const;

export type ChartName = keyof typeof charts;

/** Names of all charts, in the order of a report. */
export const chartNames = Object.keys(charts) as ChartName[];

/** A chart with its data: ready to be drawn, or the reason why it cannot be. */
export type Drawing =
  | {
      readonly name: ChartName;
      readonly title: string;
      readonly needs: keyof ResultOf;
      readonly missing: string;
    }
  | {
      readonly name: ChartName;
      readonly title: string;
      readonly question: string;
      readonly needs: keyof ResultOf;
      readonly missing: null;
      readonly headline: string;
      readonly caption: string;
      readonly alt: string;
      readonly table: Table;
      spec(width: Width): TopLevelSpec;
      /** Null where the picture is one piece. */
      readonly parts: (() => TopLevelSpec[]) | null;
    };

/** A chart that can be drawn. */
export type Drawn = Extract<Drawing, { missing: null }>;

/**
 * One chart over the results at hand.
 *
 * @param name a chart on the shelf
 * @param results what has been simulated
 * @returns what is needed to draw it; with `missing` set where the results lack or do not suit it
 */
export function drawingOf(name: ChartName, results: Results): Drawing {
  // One type for all charts: each is only ever given the result that it names in `needs`.
  const chart = charts[name] as unknown as Chart<keyof ResultOf>;
  const { title, needs } = chart;
  const result = results[needs];
  if (result === undefined)
    return { name, title, needs, missing: `It needs the result of a ${needs}.` };
  const missing = chart.missing(result);
  if (missing !== null) return { name, title, needs, missing };
  return {
    name,
    title,
    question: chart.question(result),
    needs,
    missing,
    headline: chart.headline(result),
    caption: chart.caption(result),
    alt: chart.alt(result),
    table: chart.table(result),
    spec: (width) => chart.spec(result, width),
    parts: chart.parts === undefined ? null : () => chart.parts!(result),
  };
}
