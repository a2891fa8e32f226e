import { metrics } from '../../../metrics/index.ts';
import type { Estimate, MixResult, SweepResult } from '../../../study/results.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { money, valueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure, NO_VALUE } from './figures.ts';
import { safe, wrap, type Look } from './look.ts';
import type { Grid } from './sweep-layout.ts';
import { markOf, marksOf, marksText } from './sweep-marks.ts';

/** The target's middle in the cells of each grid, below what the cells and their marks mean. */
export function gridTexts(grids: readonly Grid[], result: SweepResult, look: Look): string {
  return [legend(result, look), ...grids.map((grid) => gridText(grid, result, look))].join('\n\n');
}

/** What the numbers in the cells are: a currency in thousands where that reads better. */
interface Scale {
  readonly unit: string;
  text(value: number, estimate: Estimate): string;
}

function scaleOf({ target, mixes, settled, loaded }: SweepResult): Scale {
  const { unit } = metrics[target];
  const { currency } = loaded.scenario;
  const error = settled.halfWidth ?? 0;
  const largest = Math.max(0, ...mixes.map((mix) => Math.abs(mix.metrics[target]?.p50 ?? 0)));
  if (unit !== 'currency' || largest < 10_000) {
    return { unit: '', text: (value, estimate) => figure(value, estimate, currency) };
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
  const { target, settled, loaded } = result;
  const { label, unit } = metrics[target];
  const { currency } = loaded.scenario;
  const known =
    settled.halfWidth === null || settled.halfWidth === 0
      ? ''
      : ` (±${valueText(settled.halfWidth, unit, currency, settled.halfWidth)})`;
  const cells = `${label} of the middle ${spanName(loaded.scenario.period).one}${scaleOf(result).unit}${known}`;
  return [cells, marksText(result)].map((line) => wrap(line, look)).join('\n');
}

/** Rows from the largest value down, so that up is more; blocks of columns where the screen is narrow. */
function gridText(grid: Grid, result: SweepResult, look: Look): string {
  const scale = scaleOf(result);
  const upright = [...grid.rows.values].reverse();
  const cells = upright.map((row) =>
    grid.columns.values.map((column) => cellText(grid.mixAt(row, column), result, scale)),
  );
  const names = upright.map(String);
  const feet = grid.columns.values.map((value) => `${value}${' '.repeat(marksOf(result))}`);
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
  const estimate = mix?.metrics[result.target];
  if (mix === undefined || estimate?.p50 == null) return NO_VALUE;
  return `${scale.text(estimate.p50, estimate)}${markOf(mix, result)}`;
}
