import type { TopLevelSpec } from 'vega-lite';
import { count, listed } from '../../study/words.ts';
import {
  cash,
  drawnPlans,
  leftOut,
  payMeasure,
  personOf,
  planRows,
  type PlanRow,
} from './pay-parts.ts';
import { stackedDots } from './dot-stacks.ts';
import { fitted } from './text.ts';
import { DARK_VERMILLION, frame, INK, MUTED } from './theme.ts';
import type { Chart, Layer } from './types.ts';
import type { PayResult, TakeHomeSpread } from '../../study/pay/result.ts';

const ROOM = { wide: 1020, narrow: 324 } as const;
const DIAMETER = { wide: 17, narrow: 11 } as const;
const LABEL = 18;
const GAP = 14;
/** Room for the name of the legal minimum. */
const FLOOR_LABEL = 18;
/** Dots above each other. */
const HIGHEST = 5;

/** What one person takes home under each plan, as 20 equally likely months that can be counted. */
export const payPerPerson: Chart<'pay'> = {
  title: 'Pay of one person, 20 equally likely months',
  question: (result) => `What does a ${personOf(result)} take home?`,
  needs: 'pay',
  missing: (result) =>
    result.plans.some(({ written }) => written.takeHome !== null)
      ? null
      : `Nobody is there to be paid: the floor has no ${result.role}.`,
  headline(result) {
    const told = drawnPlans(result).flatMap(({ name, plan }) => {
      const { takeHome } = plan.written;
      return takeHome === null
        ? []
        : [`${cash(takeHome.p05, result)} to ${cash(takeHome.p95, result)} on ${name}`];
    });
    return `A ${personOf(result)}'s ${result.per} pays ${listed(told)} (9 in 10).`;
  },
  caption: (result) =>
    `Each dot stands for 5 in 100 ${personOf(result)}-${result.per}s: of trained people, over people and possible ${result.per}s. The tick is the middle; dots that lie together stand side by side around their place. Open dots: all that the plan pays times one factor, so that its middle, with every input at its own, is that of the plan in force. Who would leave is not modelled.${floorText(result)}${leftOut(result)}`,
  alt(result) {
    const rows = rowsOf(result).map(
      ({ label, takeHome }) =>
        `${label}: 20 dots from ${cash(takeHome.dots[0]!, result)} to ${cash(takeHome.dots.at(-1)!, result)}, middle ${cash(takeHome.p50, result)}, average of the worst 5 in 100 ${cash(takeHome.worst, result)}`,
    );
    return `${rows.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const room = ROOM[width];
    const diameter = DIAMETER[width];
    const rows = rowsOf(result);
    const floor = result.floor === null ? [] : [result.floor];
    const all = [...rows.flatMap(({ takeHome }) => takeHome.dots), ...floor];
    const measure = payMeasure(
      `a ${personOf(result)}'s pay for a ${result.per}`,
      all,
      result.loaded.scenario.currency,
    );
    const [low, high] = [Math.min(...all), Math.max(...all)].map((end) => end / measure.divide) as [
      number,
      number,
    ];
    const margin = 0.03 * (high - low || Math.abs(high) || 1);
    const domain = [low - margin, high + margin] as const;
    let top = floor.length > 0 ? FLOOR_LABEL : 0;
    const dots: object[] = [];
    const labels: object[] = [];
    const ticks: object[] = [];
    for (const { drawn, label, scaled, takeHome } of rows) {
      const values = takeHome.dots.map((dot) => dot / measure.divide);
      const stacks = stackedDots(values, (diameter / room) * (domain[1] - domain[0]), HIGHEST);
      const levels = Math.max(...stacks.map(({ level }) => level)) + 1;
      const base = top + LABEL + levels * diameter;
      const worst = `worst 5 in 100: ${cash(takeHome.worst, result)}`;
      const said = `middle ${cash(takeHome.p50, result)}, ${worst}`;
      labels.push({
        y: top + 10,
        name: fitted(label, width === 'wide' ? 400 : room),
        said,
        below: width === 'narrow' ? base + 17 : top + 10,
        ink: drawn.ink,
      });
      for (const { x, level } of stacks) {
        dots.push({ x, y: base - (level + 0.5) * diameter, colour: drawn.colour, scaled });
      }
      ticks.push({
        x: takeHome.p50 / measure.divide,
        y: base + 1,
        y2: base + 8,
        base,
        over: top + LABEL,
      });
      top = base + GAP + (width === 'narrow' ? 12 : 0);
    }
    const pixels = { type: 'quantitative', scale: null } as const;
    const point = (scaled: boolean): Layer => ({
      data: { values: dots },
      transform: [{ filter: `datum.scaled === ${scaled}` }],
      mark: {
        type: 'point',
        shape: 'circle',
        size: (diameter * 0.84) ** 2 * (Math.PI / 4),
        filled: !scaled,
        opacity: 1,
        strokeWidth: 1.75,
      },
      encoding: {
        y: { field: 'y', ...pixels },
        [scaled ? 'stroke' : 'fill']: { field: 'colour', type: 'nominal', scale: null },
      },
    });
    return {
      ...frame,
      width: room,
      height: top,
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          scale: { domain: [...domain], nice: false },
          axis: { title: measure.title, grid: true, tickCount: width === 'wide' ? 10 : 5 },
        },
      },
      layer: [
        {
          data: { values: ticks },
          mark: { type: 'rule', strokeWidth: 0.75, color: MUTED },
          encoding: {
            x: { value: 0 },
            x2: { value: room },
            y: { field: 'base', ...pixels },
          },
        },
        ...floor.flatMap((amount) =>
          floorLine(
            amount / measure.divide,
            ticks,
            domain,
            room,
            `legal minimum ${cash(amount, result)}`,
          ),
        ),
        point(false),
        point(true),
        {
          data: { values: ticks },
          mark: { type: 'rule', strokeWidth: 2.5, color: INK },
          encoding: { y: { field: 'y', ...pixels }, y2: { field: 'y2' } },
        },
        {
          data: { values: labels },
          mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 'bold' },
          encoding: {
            x: { value: 0 },
            y: { field: 'y', ...pixels },
            text: { field: 'name', type: 'nominal' },
            color: { field: 'ink', type: 'nominal', scale: null },
          },
        },
        {
          data: { values: labels },
          mark: { type: 'text', align: 'right', baseline: 'middle', color: MUTED, fontSize: 10.5 },
          encoding: {
            x: { value: room },
            y: { field: 'below', ...pixels },
            text: { field: 'said', type: 'nominal' },
          },
        },
      ],
    };
  },
  table: ({ plans }) => ({
    columns: [
      { name: 'plan', unit: 'text' },
      { name: 'pay', unit: 'text' },
      { name: 'low 5%', unit: 'currency' },
      { name: 'low quarter', unit: 'currency' },
      { name: 'middle', unit: 'currency' },
      { name: 'high quarter', unit: 'currency' },
      { name: 'high 5%', unit: 'currency' },
      { name: 'worst 5%, average', unit: 'currency' },
      { name: 'base, average', unit: 'currency' },
      { name: 'variable, average', unit: 'currency' },
    ],
    rows: plans.flatMap(({ name, written, equal }) =>
      [
        { pay: 'as written', figures: written },
        ...(equal === null ? [] : [{ pay: 'at equal middle pay', figures: equal }]),
      ].map(({ pay, figures: { takeHome, base, variable } }) => [
        name,
        pay,
        ...(['p05', 'p25', 'p50', 'p75', 'p95', 'worst'] as const).map(
          (at) => takeHome?.[at] ?? null,
        ),
        base,
        variable,
      ]),
    ),
  }),
};

function rowsOf(result: PayResult): (PlanRow & { readonly takeHome: TakeHomeSpread })[] {
  return planRows(result).flatMap((row) => {
    const { takeHome } = row.figures;
    return takeHome === null ? [] : [{ ...row, takeHome }];
  });
}

/** Weeks under the legal minimum, which pay is raised to; nothing where none is set. */
function floorText(result: PayResult): string {
  const told = drawnPlans(result).flatMap(({ name, plan: { written } }) =>
    written.weeks.worked > 0
      ? [`${count(written.weeks.under)} of ${count(written.weeks.worked)} on ${name}`]
      : [],
  );
  const line =
    result.floor === null
      ? ''
      : ` The dashed line is the legal minimum for the hours of an average ${result.per}.`;
  return told.length === 0
    ? line
    : `${line} Pay holds what raises it to the legal minimum; weeks under it: ${listed(told)}.`;
}

/** Where the legal minimum lies beside the dots of each plan, named above all; names of plans stay clear of it. */
function floorLine(
  x: number,
  rows: readonly object[],
  [low, high]: readonly [number, number],
  room: number,
  said: string,
): Layer[] {
  const onLeft = x < (low + high) / 2;
  const values = [{ x, text: said }];
  return [
    {
      data: { values: rows.map((row) => ({ ...row, x })) },
      mark: { type: 'rule', strokeWidth: 1.5, strokeDash: [5, 4], color: DARK_VERMILLION },
      encoding: {
        y: { field: 'over', type: 'quantitative', scale: null },
        y2: { field: 'base' },
      },
    },
    {
      data: { values },
      mark: {
        type: 'text',
        align: onLeft ? 'left' : 'right',
        dx: onLeft ? 4 : -4,
        baseline: 'middle',
        fontSize: 11,
        limit: room,
        color: DARK_VERMILLION,
      },
      encoding: { y: { value: 7 }, text: { field: 'text', type: 'nominal' } },
    },
  ];
}
