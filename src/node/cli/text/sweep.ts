import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { Estimate, MixResult, SweepResult } from '../../../study/results.ts';
import { horizonMonths } from '../../../study/people.ts';
import { inHundred, money, valueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure, NO_VALUE } from './figures.ts';
import { settledLine, spanText } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { gridsOf, type Grid } from './sweep-layout.ts';

/** Mixes of a table that fit on a screen. */
const SHOWN = 24;

/** The target's middle over all mixes: as grids where two numbers are varied, else as a table; then the verdict. */
export function sweepText(result: SweepResult, look: Look, full: boolean): string {
  const { verdict, notes, loaded } = result;
  const grids = gridsOf(result);
  const body = grids
    ? [legend(result, look), ...grids.map((grid) => gridText(grid, result, look))]
    : [tableText(result, look, full)];
  return [
    look.color.bold(
      wrap(
        `${loaded.scenario.name}: ${result.mixes.length} mixes, ${spanText(loaded.scenario.period.length)}`,
        look,
      ),
    ),
    wrap(settledLine(result), look),
    '',
    body.join('\n\n'),
    '',
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...notes.map((note) => look.color.dim(wrap(note, look, '  '))),
  ].join('\n');
}

/** What the numbers in the cells are: a currency in thousands where that reads better. */
interface Scale {
  readonly unit: string;
  text(value: number): string;
}

function scaleOf({ target, mixes, settled, loaded }: SweepResult): Scale {
  const { unit } = metrics[target];
  const { currency } = loaded.scenario;
  const error = settled.halfWidth ?? 0;
  const largest = Math.max(0, ...mixes.map((mix) => Math.abs(mix.metrics[target]?.p50 ?? 0)));
  if (unit !== 'currency' || largest < 10_000) {
    return { unit: '', text: (value) => valueText(value, unit, currency, error) };
  }
  const [step, name] = largest < 10_000_000 ? [1e3, 'k'] : [1e6, 'M'];
  const digits = error >= step || largest >= 100 * step ? 0 : 1;
  const symbol = money(0, currency)
    .replace(/[\d.]+/u, '')
    .trim();
  return {
    unit: `, ${symbol}${symbol.length > 1 ? ' ' : ''}${name}`,
    text: (value) => (value / step).toFixed(digits).replace(/^-(0(\.0)?)$/u, '$1'),
  };
}

function legend(result: SweepResult, look: Look): string {
  const { target, settled, budget, loaded } = result;
  const { label, unit } = metrics[target];
  const { currency } = loaded.scenario;
  const known =
    settled.halfWidth === null
      ? ''
      : ` (±${valueText(settled.halfWidth, unit, currency, settled.halfWidth)})`;
  const marks = [
    '* not clearly worse than the best',
    ...(budget === null ? [] : [`. labour costs more than ${money(budget, currency)} a month`]),
  ];
  const cells = `${label} of the middle month${scaleOf(result).unit}${known}`;
  return [cells, marks.join('; ')].map((line) => wrap(line, look)).join('\n');
}

/** Rows from the largest value down, so that up is more; blocks of columns where the screen is narrow. */
function gridText(grid: Grid, result: SweepResult, look: Look): string {
  const scale = scaleOf(result);
  const upright = [...grid.rows.values].reverse();
  const cells = upright.map((row) =>
    grid.columns.values.map((column) => cellText(grid.mixAt(row, column), result, scale)),
  );
  const names = upright.map(String);
  const feet = grid.columns.values.map(
    (value) => `${value}${' '.repeat(result.budget === null ? 1 : 2)}`,
  );
  const widest = Math.max(
    ...cells.flat().map((cell) => cell.length),
    ...feet.map((foot) => foot.length),
  );
  const margin = Math.max(...names.map((name) => name.length)) + 4;
  const perBlock = Math.max(1, Math.floor((look.width - margin) / (widest + 2)));
  const blocks: string[] = [];
  for (let from = 0; from < feet.length; from += perBlock) {
    const to = from + perBlock;
    const rows = [
      ...names.map((name, at) => [name, ...cells[at]!.slice(from, to)]),
      ['', ...feet.slice(from, to)],
    ].map((row) => row.map((cell, at) => (at === 0 ? cell : cell.padStart(widest))));
    blocks.push(columns(rows, { indent: '  ', leading: 0 }));
  }
  const title = grid.title === '' ? [] : [look.color.bold(safe(grid.title, look.ascii))];
  const across = `${' '.repeat(margin)}${grid.columns.label}`;
  return [
    ...title,
    safe([grid.rows.label, blocks.join('\n\n'), across].join('\n'), look.ascii),
  ].join('\n');
}

/** The value with its marks. */
function cellText(mix: MixResult | undefined, result: SweepResult, scale: Scale): string {
  const value = mix?.metrics[result.target]?.p50;
  if (mix === undefined || value === undefined || value === null) return NO_VALUE;
  return `${scale.text(value)}${markOf(mix, result)}`;
}

/** Room for each mark that the sweep may have is kept, so that digits stand under one another. */
function markOf(mix: MixResult, { budget, loaded }: SweepResult): string {
  const tossUp = mix.tossUp ? '*' : '';
  if (budget === null) return tossUp.padEnd(1);
  const labour = (mix.metrics.labour_cost?.mean ?? 0) / horizonMonths(loaded.scenario);
  return `${tossUp}${labour > budget ? '.' : ''}`.padEnd(2);
}

/** What else is told of a mix, where there is room for it. */
const BESIDE: readonly MetricName[] = ['lost_leads', 'closer_idle'];

/** In the order of the axes where all mixes fit on a screen, else the best. */
function tableText(result: SweepResult, look: Look, full: boolean): string {
  const { mixes, target } = result;
  const chosen = full || mixes.length <= SHOWN ? mixes : bestFirst(result).slice(0, SHOWN);
  const beside = BESIDE.filter((id) => id !== target && mixes.some(({ metrics: has }) => has[id]));
  const [most, least] = [beside, []].map((ids) => mixTable(result, chosen, ids, look));
  const fits = most!.split('\n').every((line) => line.length <= look.width);
  const left = mixes.length - chosen.length;
  return [
    fits ? most! : least!,
    wrap('* not clearly worse than the best', look, '  '),
    ...(left > 0
      ? [wrap(`The best ${SHOWN} of ${mixes.length}; --full shows the other ${left}.`, look, '  ')]
      : []),
  ].join('\n');
}

function mixTable(
  result: SweepResult,
  mixes: readonly MixResult[],
  beside: readonly MetricName[],
  look: Look,
): string {
  const { axes, target, runs, loaded } = result;
  const text = (estimate: Estimate | undefined, value: number | null | undefined): string =>
    estimate ? figure(value ?? null, estimate, runs, loaded.scenario.currency) : NO_VALUE;
  const rows = mixes.map((mix) => {
    const estimate = mix.metrics[target];
    return [
      ...axes.map(({ label }) => String(mix.at[label])),
      `${text(estimate, estimate?.p50)}${markOf(mix, result)}`,
      `${text(estimate, estimate?.p05)} .. ${text(estimate, estimate?.p95)}`,
      ...beside.map((id) => text(mix.metrics[id], mix.metrics[id]?.p50)),
      `${inHundred(mix.beatenByBest)} of 100`,
    ];
  });
  const head = [
    ...axes.map(({ label }) => label),
    `${metrics[target].label} `,
    '9 in 10 months',
    ...beside.map((id) => metrics[id].label),
    'best is better in',
  ];
  return safe(columns([head, ...rows], { indent: '  ', leading: axes.length }), look.ascii);
}

function bestFirst({ mixes, target }: SweepResult): MixResult[] {
  const sign = metrics[target].better === 'less' ? 1 : -1;
  const value = (mix: MixResult): number => sign * (mix.metrics[target]?.mean ?? -sign * Infinity);
  return [...mixes].sort((a, b) => value(a) - value(b));
}
