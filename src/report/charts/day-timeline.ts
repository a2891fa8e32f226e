import type { TopLevelSpec } from 'vega-lite';
import { kinds } from '../../floor/handoff/kinds/index.ts';
import { clockText } from '../../scenario/clock-text.ts';
import type { SeenResult } from '../../study/trace/seen.ts';
import type { Bands } from '../../study/trace/bands.ts';
import type { Timeline, TimelineStep } from '../../study/trace/timeline.ts';
import { capital, inHundred, threeDigits } from '../../study/words.ts';
import { fanDomain, fanLabels, fanLayers } from './fan.ts';
import { breakLayers, hourAxis } from './hours.ts';
import { DARK_VERMILLION, FAINT, frame, MUTED, VERMILLION } from './theme.ts';
import { spanName } from '../../study/verdict/spans.ts';
import type { Chart, Panel } from './types.ts';

const SIZE = { wide: 950, narrow: 268 } as const;
const HEIGHT = 112;
const HOUR = 3_600;
/** Steps of the timeline to one bar of losses: a quarter of an hour, as a rule. */
const BAR = 3;

type Row = 'queue' | 'busy' | 'talking';

const ROWS: readonly { readonly row: Row; readonly title: string }[] = [
  { row: 'queue', title: 'leads in the queue' },
  { row: 'busy', title: 'closers on a call' },
  { row: 'talking', title: 'telemarketers talking' },
];

/** When in the day it breaks: queue, closers, telemarketers and losses. */
export const dayTimeline: Chart<'trace'> = {
  title: 'A day by the clock',
  question: () => 'When in the day does it break?',
  needs: 'trace',
  missing: ({ timeline }) => (timeline.steps.length < 2 ? 'The working day is too short.' : null),
  headline(result) {
    const { steps } = result.timeline;
    const longest = steps.reduce((a, b) => (b.queue.p95 > a.queue.p95 ? b : a));
    const first =
      longest.queue.p50 < 0.5 && longest.queue.p95 < 1.5
        ? 'Leads hardly ever queue'
        : `The queue is longest at ${clockText(longest.from)}: ${wholeLeads(longest.queue.p50)} on the middle day, ${threeDigits(Math.round(longest.queue.p95))} or more on 1 day in 20`;
    return `${first}; ${lossText(result.timeline)}.`;
  },
  caption: (result) =>
    `${dayText(result)} in ${result.months} possible ${spanName(result.loaded.scenario.period).many}, averages over ${result.timeline.step / 60} minutes. The line is the middle day; the darker band holds half of the days, the paler one 9 in 10 (not the worst case). Bars: leads lost in each ${(BAR * result.timeline.step) / 60} minutes, average day; what is lost after closing time stands in the last one. ${breakText(result)}`,
  alt(result) {
    const { steps } = result.timeline;
    const peak = (row: Row): TimelineStep =>
      steps.reduce((a, b) => (b[row].p50 > a[row].p50 ? b : a));
    const parts = rowsOf(result).map(({ row, title }) => {
      const at = peak(row);
      return `${title} at most ${amount(at[row].p50)} on the middle day, at ${clockText(at.from)} (9 in 10: ${amount(at[row].p05)} to ${amount(at[row].p95)})`;
    });
    return `${dayText(result)}: ${parts.join('; ')}. ${capital(lossText(result.timeline))}.`;
  },
  spec(result, width): TopLevelSpec {
    const { timeline } = result;
    const panels = rowsOf(result).map(({ row, title }) =>
      fanPanel(result, row, title, SIZE[width]),
    );
    return {
      ...frame,
      spacing: 14,
      vconcat: [...panels, lossPanel(timeline, SIZE[width], notMet(result))],
    };
  },
  table(result) {
    const { timeline } = result;
    return {
      columns: [
        { name: 'from', unit: 'text' },
        ...rowsOf(result).flatMap(({ title }) =>
          ['middle', 'low 5%', 'high 95%'].map(
            (what) => ({ name: `${title}, ${what}`, unit: 'leads' }) as const,
          ),
        ),
        { name: 'lost waiting or at closing, average', unit: 'leads' },
        { name: `${notMet(result).join(' ')}, average`, unit: 'leads' },
      ],
      rows: timeline.steps.map((step) => [
        clockText(step.from),
        ...rowsOf(result).flatMap(({ row }) => [step[row].p50, step[row].p05, step[row].p95]),
        step.lost,
        step.unreached,
      ]),
    };
  },
};

/** Rows of roles that there are. */
function rowsOf({ day: { people } }: SeenResult): typeof ROWS {
  return ROWS.filter(
    ({ row }) =>
      (row !== 'busy' || people.closers > 0) && (row !== 'talking' || people.telemarketers > 0),
  );
}

function fanPanel(result: SeenResult, row: Row, title: string, width: number): Panel {
  const { day, steps } = result.timeline;
  const bands = steps.map((step): Bands => step[row]);
  // The word in the break stands above the fan.
  const domain = fanDomain(bands, 1, row === 'queue' && day.windows.length > 1 ? 1.2 : 1.05);
  const last = steps.at(-1)!;
  const points = steps.map((step) => ({ x: step.from / HOUR, ...step[row] }));
  // Steps hold to their end.
  points.push({ x: endOf(result.timeline) / HOUR, ...last[row] });
  return {
    width,
    height: HEIGHT,
    title: { text: title, fontSize: 11, fontWeight: 'bold', offset: 6, frame: 'group' },
    layer: [
      ...breakLayers(day, row === 'queue' ? 'break' : null),
      ...fanLayers(points, true),
      fanLabels(last[row], domain, HEIGHT, width),
    ],
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        scale: { domain: [steps[0]!.from / HOUR, endOf(result.timeline) / HOUR], nice: false },
        axis: hourAxis(steps[0]!.from, endOf(result.timeline), width, false),
      },
      y: {
        type: 'quantitative',
        scale: { domain, nice: false },
        axis: { title: null, tickCount: 4, tickMinStep: 1, format: ',d' },
      },
    },
  };
}

/** Leads lost though nobody let them wait, in two short lines. */
function notMet({ loaded }: SeenResult): readonly [string, string] {
  return kinds[loaded.scenario.handoff.kind].books ? ['never', 'came'] : ['never', 'reached'];
}

function lossPanel(timeline: Timeline, width: number, [first, second]: readonly string[]): Panel {
  const { day, steps } = timeline;
  const bars: { from: number; to: number; waiting: number; all: number; zero: number }[] = [];
  for (let at = 0; at < steps.length; at += BAR) {
    const inBar = steps.slice(at, at + BAR);
    const waiting = inBar.reduce((sum, { lost }) => sum + lost, 0);
    const all = inBar.reduce((sum, { unreached }) => sum + unreached, waiting);
    const [from, to] = [steps[at]!.from, steps[at]!.from + BAR * timeline.step];
    bars.push({
      from: (from + 60) / HOUR,
      to: (Math.min(to, endOf(timeline)) - 60) / HOUR,
      waiting,
      all,
      zero: 0,
    });
  }
  const top = Math.max(0.1, ...bars.map(({ all }) => all)) * 1.08;
  const bar = (low: string, high: string, color: string) =>
    ({
      data: { values: bars },
      mark: { type: 'rect', color },
      encoding: {
        x: { field: 'from', type: 'quantitative' },
        x2: { field: 'to' },
        y: { field: low, type: 'quantitative' },
        y2: { field: high },
      },
    }) as const;
  const word = (text: string, y: number, color: string) =>
    ({
      data: { values: [{}] },
      mark: { type: 'text', text, align: 'left', fontSize: 10, color },
      encoding: { x: { value: width + 6 }, y: { value: y } },
    }) as const;
  return {
    width,
    height: 80,
    title: {
      text: 'leads lost, average day',
      fontSize: 11,
      fontWeight: 'bold',
      offset: 6,
      frame: 'group',
    },
    layer: [
      ...breakLayers(day, null),
      bar('waiting', 'all', FAINT),
      bar('zero', 'waiting', VERMILLION),
      ...(bars.some(({ all, waiting }) => all > waiting)
        ? [word(`grey: ${first}`, 12, MUTED), word(second!, 24, MUTED)]
        : []),
      ...(bars.some(({ waiting }) => waiting > 0)
        ? [word('red: waited', 48, DARK_VERMILLION), word('too long', 60, DARK_VERMILLION)]
        : []),
    ],
    encoding: {
      x: {
        type: 'quantitative',
        scale: { domain: [steps[0]!.from / HOUR, endOf(timeline) / HOUR], nice: false },
        axis: hourAxis(steps[0]!.from, endOf(timeline), width, true),
      },
      y: {
        type: 'quantitative',
        scale: { domain: [0, top], nice: false },
        axis: { title: null, tickCount: 3, format: ',~r' },
      },
    },
  };
}

function endOf({ step, steps }: Timeline): number {
  return steps.at(-1)!.from + step;
}

/** When most leads are lost, in the hour that loses most. */
function lossText({ step, steps }: Timeline): string {
  const losses = steps.map(({ lost, unreached }) => lost + unreached);
  const all = losses.reduce((sum, number) => sum + number, 0);
  if (all < 0.05) return 'hardly any lead is lost that day';
  const hour = Math.min(steps.length, Math.ceil(HOUR / step));
  let [best, from] = [-1, 0];
  for (let at = 0; at + hour <= steps.length; at += BAR) {
    const inHour = losses.slice(at, at + hour).reduce((sum, number) => sum + number, 0);
    if (inHour > best) [best, from] = [inHour, at];
  }
  const begin = steps[from]!.from;
  const end = begin + hour * step;
  const told = `${leads(all)} ${amount(all) === '1' ? 'is' : 'are'}`;
  return `on average ${told} lost that day, ${inHundred(best / all)} in 100 of them from ${clockText(begin)} to ${clockText(end)}`;
}

/** Leads that stand in a queue are whole, whatever the average over a few minutes says. */
function wholeLeads(value: number): string {
  const whole = Math.round(value);
  if (whole === 0) return 'hardly any lead';
  return `about ${threeDigits(whole)} ${whole === 1 ? 'lead' : 'leads'}`;
}

function leads(value: number): string {
  return `${amount(value)} ${amount(value) === '1' ? 'lead' : 'leads'}`;
}

function amount(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : threeDigits(Math.round(value));
}

function dayText({ timeline, day }: SeenResult): string {
  const { day: number, weekday } = timeline.day;
  return day.days === 1 ? 'The whole stretch' : `Day ${number} (${weekday})`;
}

function breakText({ timeline }: SeenResult): string {
  return timeline.day.windows.length > 1 ? 'Breaks are grey.' : '';
}
