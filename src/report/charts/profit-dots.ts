import type { TopLevelSpec } from 'vega-lite';
import type { RunResult } from '../../study/results.ts';
import { inHundred } from '../../study/words.ts';
import {
  amountText,
  inMeasure,
  known,
  knownText,
  measureOf,
  rangeText,
  spanOf,
} from '../amounts.ts';
import { widthOf } from './text.ts';
import { BLUE, DARK_VERMILLION, frame, INK, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const ROOM = { wide: 1020, narrow: 324 } as const;
const DIAMETER = { wide: 30, narrow: 24 } as const;

const NUMBER = 10;

/** One dot on its column: `x` in the measure, `level` 0 for the lowest. */
interface Dot {
  readonly x: number;
  readonly level: number;
  readonly loses: boolean;
}

/** Profit as 20 equally likely stretches of the horizon that can be counted. */
export const profitDots: Chart<'run'> = {
  title: 'Profit, 20 equally likely outcomes',
  question: () => 'How bad, how good?',
  needs: 'run',
  missing({ profitDots: values }) {
    return values.length > 0 && values.every(Number.isFinite) ? null : 'Profit has no value here.';
  },
  headline(result) {
    const { one, many } = spanOf(result);
    const losing = losingOf(result);
    const profit = known(result.metrics, 'profit');
    const middle = knownText(profit, result.loaded.scenario.currency);
    const counted = `${losing} of ${result.profitDots.length} equally likely ${many} lose${losing === 1 ? 's' : ''} money`;
    if (profit === null) return `${counted}.`;
    return profit.p50! < 0
      ? `${counted}; the middle ${one} loses ${middle.replace('-', '')}.`
      : `${counted}; the middle ${one} makes ${middle}.`;
  },
  caption(result) {
    const { one } = spanOf(result);
    const { length } = result.profitDots;
    return `Each dot stands for ${inHundred(1 / length)} in 100 possible ${spanOf(result).many}, so odds can be counted. Open squares lose money, filled circles do not. The outermost dots are not the worst and the best possible ${one}.`;
  },
  alt(result) {
    const { currency } = result.loaded.scenario;
    const [first, last] = [Math.min(...result.profitDots), Math.max(...result.profitDots)];
    const profit = known(result.metrics, 'profit');
    const range =
      profit === null
        ? ''
        : ` 9 in 10 ${spanOf(result).many} lie between ${rangeText(profit, currency).replace(' to ', ' and ')}.`;
    return `${result.profitDots.length} dots from ${amountText(first, 'currency', currency)} to ${amountText(last, 'currency', currency)}, ${losingOf(result)} below zero.${range}`;
  },
  spec(result, width): TopLevelSpec {
    const room = ROOM[width];
    const measure = measureOf('profit', result.profitDots, result.loaded.scenario.currency);
    const texts = result.profitDots.map((value) => inMeasure(value, measure));
    // A number stands inside its dot.
    const longest = Math.max(...texts.map((text) => widthOf(text, NUMBER)));
    const diameter = Math.max(DIAMETER[width], longest + 5);
    const values = result.profitDots.map((value) => value / measure.divide);
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const margin = 0.04 * (high - low || 1);
    const domain = [low - margin, high + margin] as const;
    const dots = stacked(values, (diameter / room) * (domain[1] - domain[0]));
    const levels = Math.max(...dots.map(({ level }) => level)) + 1;
    const height = (levels + 0.6) * diameter;
    const layer = (loses: boolean): Layer => ({
      transform: [{ filter: `datum.loses === ${loses}` }],
      mark: {
        type: 'point',
        shape: loses ? 'square' : 'circle',
        size: (diameter * 0.86) ** 2 * (loses ? 0.74 : Math.PI / 4),
        filled: !loses,
        opacity: 1,
        strokeWidth: 2.5,
        color: loses ? VERMILLION : BLUE,
      },
    });
    const side = (text: string, align: 'left' | 'right', color: string): Layer => ({
      data: { values: [{ x: 0, level: levels - 0.1 }] },
      mark: {
        type: 'text',
        text,
        align,
        dx: align === 'left' ? 8 : -8,
        color,
        fontSize: 12,
        fontWeight: 'bold',
      },
    });
    return {
      ...frame,
      width: room,
      height,
      data: { values: dots.map((dot) => ({ ...dot })) },
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          scale: { domain: [...domain], nice: false },
          axis: {
            title: `${measure.title}, one ${spanOf(result).one}`,
            grid: false,
            tickCount: width === 'wide' ? 8 : 5,
          },
        },
        y: {
          field: 'level',
          type: 'quantitative',
          scale: { domain: [-0.5, levels + 0.1], nice: false },
          axis: null,
        },
      },
      layer: [
        {
          data: { values: [{ x: 0, level: -0.5, top: levels + 0.1 }] },
          mark: { type: 'rule', stroke: INK, strokeWidth: 1.5 },
          encoding: { y2: { field: 'top' } },
        },
        layer(true),
        layer(false),
        ...(low < 0 && values.some((value) => value < 0)
          ? [side('loses money', 'right', DARK_VERMILLION)]
          : []),
        ...(high > 0 ? [side('makes money', 'left', BLUE)] : []),
        {
          data: {
            values: dots.map((dot, index) => ({
              ...dot,
              text: texts[index]!,
            })),
          },
          mark: { type: 'text', fontSize: NUMBER },
          encoding: {
            text: { field: 'text', type: 'nominal' },
            color: {
              condition: { test: 'datum.loses', value: '#7a3100' },
              value: '#ffffff',
            },
          },
        },
      ],
    };
  },
  table(result) {
    return {
      columns: [
        { name: `share of ${spanOf(result).many} with less`, unit: 'share' },
        { name: 'profit', unit: 'currency' },
      ],
      rows: result.profitDots.map((value, index) => [
        (index + 0.5) / result.profitDots.length,
        value,
      ]),
    };
  },
};

function losingOf({ profitDots: values }: RunResult): number {
  return values.filter((value) => value < 0).length;
}

/**
 * Dots put into columns one dot wide, each column at the middle of its values (Wilkinson's dot plot). No column
 * straddles zero, so that what loses can be counted.
 *
 * @param values in rising order
 * @param size of a dot, in the values' measure
 */
function stacked(values: readonly number[], size: number): Dot[] {
  const dots: Dot[] = [];
  for (let from = 0; from < values.length;) {
    const first = values[from]!;
    let to = from;
    while (to < values.length && values[to]! < first + size && values[to]! < 0 === first < 0)
      to += 1;
    const column = values.slice(from, to);
    const x = (first + column.at(-1)!) / 2;
    column.forEach((value, level) => dots.push({ x, level, loses: value < 0 }));
    from = to;
  }
  return dots;
}
