import type { TopLevelSpec } from 'vega-lite';
import type { Estimate } from '../../study/results.ts';
import type { PayResult } from '../../study/pay/result.ts';
import { atEqualPay } from '../../study/verdict/pay.ts';
import { listed } from '../../study/words.ts';
import { rangeText, spanOf } from '../amounts.ts';
import { averageBills, KEY } from './pay-cost-parts.ts';
import { drawnPlans, leftOut, payMeasure, planRows, type PlanRow } from './pay-parts.ts';
import { fitted } from './text.ts';
import { frame, INK, MUTED } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const ROOM = { wide: 1020, narrow: 324 } as const;
const BAR = 22;
const ROW = 60;
/** Ends of the bands, widest first, and what they are called. */
const BANDS = [
  { low: 'p05', high: 'p95', opacity: 0.16, word: '9 in 10' },
  { low: 'p10', high: 'p90', opacity: 0.22, word: '8 in 10' },
  { low: 'p25', high: 'p75', opacity: 0.36, word: 'half' },
] as const;

/** What each plan costs the company, as written and at equal middle pay. */
export const payCost: Chart<'pay'> = {
  title: 'What each plan costs the company',
  question: (result) => `What do ${result.role} cost, and who carries the doubt?`,
  needs: 'pay',
  missing: (result) =>
    rowsOf(result).length > 0 ? null : `There is no cost to show: the floor has no ${result.role}.`,
  headline(result) {
    const { currency } = result.loaded.scenario;
    const told = drawnPlans(result).flatMap(({ name, plan }) => {
      const figures = atEqualPay(plan);
      return figures?.roleCost.p50 == null
        ? []
        : [`${rangeText(figures.roleCost, currency)} on ${name}`];
    });
    return `At equal middle pay, in 9 of 10 ${spanOf(result).many} ${result.role} cost ${listed(told)}.`;
  },
  caption: (result) =>
    `Pay and on-costs of all ${result.role}, one possible ${spanOf(result).one}. From pale to dark: 9 in 10, 8 in 10 and half of the possible ${spanOf(result).many}; the tick is the middle. The widest band is not the worst case. The thin bar is the average bill: pay by time, pay by results, top-ups, on-costs. Plans with a factor pay the same middle as the plan in force.${leftOut(result)}`,
  alt(result) {
    const { currency } = result.loaded.scenario;
    const rows = rowsOf(result).map(
      ({ label, cost }) =>
        `${label}: ${rangeText(cost, currency)} in 9 of 10 ${spanOf(result).many}`,
    );
    return `Bands of cost. ${rows.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const room = ROOM[width];
    const rows = rowsOf(result);
    const ends = rows.flatMap(({ cost }) => [cost.p05!, cost.p95!]);
    const measure = payMeasure(
      `${result.role}' pay and on-costs, one ${spanOf(result).one}`,
      ends,
      result.loaded.scenario.currency,
    );
    const values = rows.map(({ cost, drawn, label }, row) => ({
      ...Object.fromEntries(QUANTILES.map((at) => [at, cost[at]! / measure.divide])),
      y: row * ROW + 20,
      y2: row * ROW + 20 + BAR,
      above: row * ROW + 10,
      label: fitted(label, room),
      colour: drawn.colour,
      ink: drawn.ink,
    }));
    const pixels = { type: 'quantitative', scale: null } as const;
    const colour = { field: 'colour', type: 'nominal', scale: null } as const;
    const high = Math.max(...ends) / measure.divide;
    const low = Math.min(...ends) / measure.divide;
    return {
      ...frame,
      width: room,
      height: rows.length * ROW + KEY,
      data: { values },
      encoding: {
        x: {
          type: 'quantitative',
          scale: { domain: [Math.min(low, 0), high * 1.02], nice: false },
          axis: { title: measure.title, tickCount: width === 'wide' ? 10 : 5 },
        },
      },
      layer: [
        ...averageBills(
          rows,
          (row) => row * ROW + 20 + BAR + 4,
          rows.length * ROW + KEY / 2,
          measure.divide,
        ),
        ...BANDS.map(({ low: from, high: to, opacity }): Layer => ({
          mark: { type: 'rect', fillOpacity: opacity, strokeWidth: 0.75 },
          encoding: {
            x: { field: from, type: 'quantitative' },
            x2: { field: to },
            y: { field: 'y', ...pixels },
            y2: { field: 'y2' },
            fill: colour,
            stroke: colour,
          },
        })),
        {
          mark: { type: 'rule', strokeWidth: 2.5, color: INK },
          encoding: {
            x: { field: 'p50', type: 'quantitative' },
            y: { field: 'y', ...pixels },
            y2: { field: 'y2' },
          },
        },
        {
          mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 'bold' },
          encoding: {
            x: { value: 0 },
            y: { field: 'above', ...pixels },
            text: { field: 'label', type: 'nominal' },
            color: { field: 'ink', type: 'nominal', scale: null },
          },
        },
        {
          data: { values: width === 'wide' ? [{ y: 10 }] : [] },
          mark: { type: 'text', align: 'right', baseline: 'middle', color: MUTED, fontSize: 10.5 },
          encoding: {
            x: { value: room },
            y: { field: 'y', ...pixels },
            text: { value: `from pale to dark: ${BANDS.map(({ word }) => word).join(', ')}` },
          },
        },
      ],
    };
  },
  table: (result) => ({
    columns: [
      { name: 'plan', unit: 'text' },
      { name: 'pay', unit: 'text' },
      { name: `${result.role}, low 5%`, unit: 'currency' },
      { name: 'middle', unit: 'currency' },
      { name: 'high 5%', unit: 'currency' },
      { name: 'total cost, middle', unit: 'currency' },
      { name: 'pay by time, average', unit: 'currency' },
      { name: 'by results, average', unit: 'currency' },
      { name: 'top-ups, average', unit: 'currency' },
      { name: 'on-costs, average', unit: 'currency' },
      { name: 'cost per sale, middle', unit: 'currency' },
      { name: 'profit, middle', unit: 'currency' },
      { name: 'cost against the plan in force', unit: 'currency' },
      { name: 'costs less in', unit: 'share' },
    ],
    rows: result.plans.flatMap(({ name, written, equal }) =>
      [
        { pay: 'as written', figures: written },
        ...(equal === null ? [] : [{ pay: 'at equal middle pay', figures: equal }]),
      ].map(({ pay, figures: { roleCost, costParts, metrics, difference } }) => [
        name,
        pay,
        roleCost.p05,
        roleCost.p50,
        roleCost.p95,
        metrics.total_cost?.p50 ?? null,
        costParts.byTime,
        costParts.byResults,
        costParts.topUps,
        costParts.onCosts,
        metrics.cost_per_sale?.p50 ?? null,
        metrics.profit?.p50 ?? null,
        difference?.p50 ?? null,
        difference?.betterIn ?? null,
      ]),
    ),
  }),
};

const QUANTILES = ['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

function rowsOf(result: PayResult): (PlanRow & { readonly cost: Estimate })[] {
  return planRows(result).flatMap((row) => {
    const { roleCost, takeHome } = row.figures;
    return takeHome === null || roleCost.p50 === null ? [] : [{ ...row, cost: roleCost }];
  });
}
