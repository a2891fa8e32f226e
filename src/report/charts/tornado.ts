import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { Estimated } from '../../stats/sobol.ts';
import { count, valueText } from '../../study/words.ts';
import { halfOf } from '../../study/why/shares.ts';
import type { WhyResult } from '../../study/why/result.ts';
import { measureOf, spanOf, type Measure } from '../amounts.ts';
import { swingRows, titled, type SwingRow } from '../why-rows.ts';
import { widthOf } from './text.ts';
import { BLUE, frame, INK, MUTED, ORANGE, PAPER, SKY } from './theme.ts';
import type { Chart, Layer } from './types.ts';

/** Inputs drawn; those with the smallest swing are counted only. */
const MOST = 10;
const SIZE = { wide: 1000, narrow: 320 } as const;
/** A row: its name above the bar, so that names may be long and bars wide. */
const ROW = 44;
const NAME = 11;
const BAR = { from: 20, to: 36 } as const;
/** Room for text at both ends of a bar, px. */
const GAP = 8;

/** A bar in the picture's measure. */
interface BarRow {
  readonly name: string;
  readonly isLuck: boolean;
  readonly left: number;
  readonly right: number;
  readonly leftText: string;
  readonly rightText: string;
  /** Which end belongs to the low end of the input. */
  readonly lowIsLeft: boolean;
  readonly errors: readonly (readonly [number, number])[];
  readonly top: number;
}

/** What the metric is at either end of each input's range, the others at their middle. */
export const tornado: Chart<'why'> = {
  title: 'Which numbers matter',
  question: ({ target }) => `Which number moves ${metrics[target].label} most?`,
  needs: 'why',
  missing: (result) =>
    result.middle === null || swingRows(result).inputs.length === 0
      ? 'No input moves the number by more than simulation error.'
      : null,
  headline(result) {
    const { label, unit } = metrics[result.target];
    const { currency } = result.loaded.scenario;
    const [first] = swingRows(result).inputs;
    const value = (known: Estimated): string =>
      valueText(known.value, unit, currency, halfOf(known));
    const at = (text: string): string => text.slice(0, text.indexOf(':'));
    const [low, high] = first!.ends;
    return `${titled(first!.name)} matters most: at ${at(first!.low)} average ${label} is ${value(low)}, at ${at(first!.high)} ${value(high)}.`;
  },
  caption(result) {
    const { inputs, luck } = swingRows(result);
    const { many } = spanOf(result);
    const stands = inputs.length;
    const small = result.inputs.length - stands;
    const more = stands - MOST;
    return [
      `From the average at the low end of an input (pale) to that at its high end (dark), 9 in 10 sure, with every other at its middle and the same luck; the line is all at their middle, thin bars are simulation error, 95 in 100.`,
      luck === null ? '' : `Luck is 9 in 10 single ${many} with every input at its middle.`,
      more > 0 ? `${count(more)} more with smaller swings are in the table.` : '',
      small > 0
        ? `${count(small)} ${small === 1 ? 'input moves' : 'inputs move'} it by less than simulation error and ${small === 1 ? 'is' : 'are'} left out.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  },
  alt(result) {
    const { inputs, luck } = swingRows(result);
    const rows = [...inputs.slice(0, MOST), ...(luck === null ? [] : [luck])];
    return `Bars, the widest first: ${rows.map(({ high, low, name }) => `${name}, ${low}, ${high}`).join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const measure = measured(result);
    const rows = barsOf(result, measure);
    const across = SIZE[width];
    const middle = result.middle!.value / measure.divide;
    const domain = domainOf(rows, middle, across);
    const height = rows.length * ROW;
    const quantitative = { type: 'quantitative' } as const;
    const y = { field: 'top', ...quantitative, scale: null } as const;
    const scale = { domain: [...domain], nice: false, zero: false };
    const halves = rows.flatMap(({ isLuck, left, lowIsLeft, right, top }) => {
      const from = top + BAR.from;
      const to = top + BAR.to;
      const turn = Math.min(right, Math.max(left, middle));
      return [
        { x: left, x2: turn, colour: colourOf(isLuck, lowIsLeft), top: from, to },
        { x: turn, x2: right, colour: colourOf(isLuck, !lowIsLeft), top: from, to },
      ];
    });
    const errors = rows.flatMap(({ errors: found, top }) =>
      found.map(([x, x2]) => ({ x, x2, top: top + (BAR.from + BAR.to) / 2 })),
    );
    const ends = rows.flatMap(({ errors: found, left, leftText, right, rightText, top }) => {
      const place = top + (BAR.from + BAR.to) / 2;
      const all = found.flat();
      return [
        { x: Math.min(left, ...all), text: leftText, side: 'left', top: place },
        { x: Math.max(right, ...all), text: rightText, side: 'right', top: place },
      ];
    });
    const texts = (side: 'left' | 'right'): Layer => ({
      data: { values: ends.filter((end) => end.side === side) },
      mark: {
        type: 'text',
        align: side === 'left' ? 'right' : 'left',
        baseline: 'middle',
        dx: side === 'left' ? -5 : 5,
        color: INK,
      },
      encoding: { y, text: { field: 'text', type: 'nominal' } },
    });
    const names = (part: 'stroke' | 'fill'): Layer => ({
      data: { values: rows.map(({ name, top }) => ({ text: name, top: top + NAME })) },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        fontWeight: 'bold',
        color: INK,
        ...(part === 'stroke' && { stroke: PAPER, strokeWidth: 4 }),
      },
      encoding: { x: { value: 0 }, y, text: { field: 'text', type: 'nominal' } },
    });
    return {
      ...frame,
      width: across,
      height,
      encoding: {
        x: {
          field: 'x',
          ...quantitative,
          scale,
          axis: {
            title: `average ${measure.title}`,
            tickCount: width === 'wide' ? 9 : 4,
            format: ',~r',
          },
        },
      },
      layer: [
        {
          data: { values: halves },
          mark: { type: 'rect' },
          encoding: {
            x2: { field: 'x2' },
            y,
            y2: { field: 'to' },
            color: { field: 'colour', type: 'nominal', scale: null },
          },
        },
        {
          data: { values: [{ x: middle }] },
          mark: { type: 'rule', color: MUTED, strokeDash: [3, 3] },
          encoding: { y: { value: 0 }, y2: { value: height } },
        },
        ...[
          { color: PAPER, strokeWidth: 3.5 },
          { color: INK, strokeWidth: 1.25 },
        ].map((look): Layer => ({
          data: { values: errors },
          mark: { type: 'rule', ...look },
          encoding: { x2: { field: 'x2' }, y },
        })),
        names('stroke'),
        names('fill'),
        texts('left'),
        texts('right'),
      ],
    };
  },
  table(result) {
    const { unit } = metrics[result.target];
    const { inputs, luck } = swingRows(result);
    const rows = [...inputs, ...(luck === null ? [] : [luck])];
    const at = (text: string): string => text.slice(0, text.indexOf(':'));
    return {
      columns: [
        { name: 'input', unit: 'plain' },
        { name: 'low end', unit: 'plain' },
        { name: 'there', unit },
        { name: 'high end', unit: 'plain' },
        { name: 'at that', unit },
      ],
      rows: rows.map(({ ends: [low, high], high: highText, low: lowText, name }) => [
        name,
        at(lowText),
        low.value,
        at(highText),
        high.value,
      ]),
    };
  },
};

function measured(result: WhyResult): Measure {
  const { inputs, luck } = swingRows(result);
  const values = [...inputs, ...(luck === null ? [] : [luck])].flatMap(({ ends }) =>
    ends.map(({ value }) => value),
  );
  return measureOf(result.target, values, result.loaded.scenario.currency);
}

function barsOf(result: WhyResult, { divide }: Measure): BarRow[] {
  const { inputs, luck } = swingRows(result);
  const bar = (row: SwingRow, isLuck: boolean, index: number): BarRow => {
    const [low, high] = row.ends;
    const lowIsLeft = low.value <= high.value;
    const [left, right] = lowIsLeft ? [low, high] : [high, low];
    return {
      name: titled(row.name),
      isLuck,
      lowIsLeft,
      left: left.value / divide,
      right: right.value / divide,
      leftText: lowIsLeft ? row.low : row.high,
      rightText: lowIsLeft ? row.high : row.low,
      errors: isLuck
        ? []
        : [left, right].map(({ ci95: [from, to] }) => [from / divide, to / divide] as const),
      top: index * ROW,
    };
  };
  const shown = inputs.slice(0, MOST).map((row, i) => bar(row, false, i));
  return luck === null ? shown : [...shown, bar(luck, true, shown.length)];
}

/** The dark half belongs to the input's high end. */
function colourOf(isLuck: boolean, low: boolean): string {
  if (isLuck) return ORANGE;
  return low ? SKY : BLUE;
}

/** Wide enough that the text at every end stays inside. */
function domainOf(rows: readonly BarRow[], middle: number, across: number): [number, number] {
  const ends = rows.map(({ errors, left, leftText, right, rightText }) => ({
    left: Math.min(left, middle, ...errors.flat()),
    right: Math.max(right, middle, ...errors.flat()),
    before: widthOf(leftText) + GAP,
    after: widthOf(rightText) + GAP,
  }));
  let [low, high] = [
    Math.min(...ends.map(({ left }) => left)),
    Math.max(...ends.map(({ right }) => right)),
  ];
  if (low === high) return [low - 1, high + 1];
  // Room for text makes the scale smaller, so that other texts need more: a few rounds settle it.
  for (let round = 0; round < 20; round++) {
    const unit = (high - low) / across;
    low = Math.min(...ends.map(({ before, left }) => left - before * unit));
    high = Math.max(...ends.map(({ after, right }) => right + after * unit));
  }
  return [low, high];
}
