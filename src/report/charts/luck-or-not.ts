import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import { inputName } from '../../study/verdict/inputs.ts';
import { roughly } from '../../study/verdict/measuring.ts';
import type { InputEffect, WhyResult } from '../../study/why/result.ts';
import { count, listed, percent } from '../../study/words.ts';
import { spanOf } from '../amounts.ts';
import { shareText, titled } from '../why-rows.ts';
import { widthOf } from './text.ts';
import { BLUE, frame, INK, MUTED, ORANGE, PAPER, SKY } from './theme.ts';
import type { Chart, Layer, Width } from './types.ts';

/** Inputs drawn: those with the largest shares. */
const MOST = 6;
const SIZE = { wide: 1000, narrow: 320 } as const;
/** The split bar, and its words above it, px from the top. */
const SPLIT = { words: 10, from: 20, to: 50 } as const;
const HEAD = 84;
const FIRST = 98;
/** On a phone what to observe stands below its bar. */
const ROW = { wide: 42, narrow: 60 } as const;
/** The longest bar of an input, as a share of the width: its text stands beside it. */
const LONGEST = { wide: 0.42, narrow: 0.66 } as const;

/** What of the spread is luck, what is not knowing, and what to measure so as to know better. */
export const luckOrNot: Chart<'why'> = {
  title: 'Luck or not knowing',
  question: () => 'What would make us surer?',
  needs: 'why',
  missing: (result) =>
    result.unknown === null || shownOf(result).length === 0
      ? 'Nothing uncertain makes a spread that could be split.'
      : null,
  headline: ({ verdict }) => verdict[0]!,
  caption(result) {
    const { one } = spanOf(result);
    const left = result.inputs.length - shownOf(result).length;
    const rest =
      left === 0
        ? ''
        : ` ${count(left)} more ${left === 1 ? 'input is' : 'inputs are'} in the table.`;
    return `All of the spread of ${metrics[result.target].label} of one possible ${one}. Below: what each input makes of it, alone and together with others, so that shares may add up to more than not knowing, and how many more observations halve its range; thin bars are simulation error, 95 in 100. More ${spanOf(result).many} of business shrink luck, measuring shrinks not knowing.${rest}`;
  },
  alt(result) {
    const inputs = shownOf(result).map(
      (input) => `${inputName(input.path)} ${percent(shareOf(input))}`,
    );
    return `One bar: ${percent(result.unknown!.value)} not knowing, ${percent(1 - result.unknown!.value)} luck. Below it shares of single inputs: ${listed(inputs)}.`;
  },
  spec(result, width): TopLevelSpec {
    const across = SIZE[width];
    const inputs = shownOf(result);
    const pixels = { type: 'quantitative', scale: null } as const;
    const x = { field: 'x', ...pixels } as const;
    const y = { field: 'y', ...pixels } as const;
    const color = { field: 'colour', type: 'nominal', scale: null } as const;
    const rows = rowsOf(inputs, across, width);
    const { bars, errors: splitErrors, words } = splitOf(result, across);
    const texts = (values: readonly object[], look: object): Layer => ({
      data: { values: [...values] },
      mark: { type: 'text', align: 'left', baseline: 'middle', ...look },
      encoding: { x, y, text: { field: 'text', type: 'nominal' } },
    });
    const errors = [...splitErrors, ...rows.map(({ error }) => error)];
    return {
      ...frame,
      width: across,
      height: FIRST + inputs.length * ROW[width],
      layer: [
        {
          data: { values: [...bars, ...rows.map(({ bar }) => bar)] },
          mark: { type: 'rect' },
          encoding: { x, x2: { field: 'x2' }, y, y2: { field: 'y2' }, color },
        },
        ...[
          { color: PAPER, strokeWidth: 3.5 },
          { color: INK, strokeWidth: 1.25 },
        ].map((look): Layer => ({
          data: { values: errors },
          mark: { type: 'rule', ...look },
          encoding: { x, x2: { field: 'x2' }, y },
        })),
        texts([words.unknown], { fontWeight: 'bold' }),
        texts([words.luck], { fontWeight: 'bold', align: 'right' }),
        texts([{ x: 0, y: HEAD, text: 'What to measure next' }], {
          fontWeight: 'bold',
          fontSize: 13,
        }),
        texts(
          rows.map(({ name }) => name),
          { fontWeight: 'bold' },
        ),
        texts(
          rows.map(({ share }) => share),
          { color: INK },
        ),
        texts(
          rows.map(({ observe }) => observe),
          { color: MUTED },
        ),
      ],
    };
  },
  table: (result) => ({
    columns: [
      { name: 'of the spread', unit: 'plain' },
      { name: 'share', unit: 'share' },
      { name: '95 in 100 from', unit: 'share' },
      { name: 'to', unit: 'share' },
      { name: 'more observations to halve its range', unit: 'plain' },
      { name: 'of what', unit: 'plain' },
    ],
    rows: [
      ['not knowing', result.unknown!.value, ...result.unknown!.ci95, null, null],
      ['luck', 1 - result.unknown!.value, ...luckEnds(result), null, null],
      ...byShare(result).map(({ observing, path, total }) => [
        inputName(path),
        total!.value,
        ...total!.ci95,
        observing === null ? null : Math.ceil(observing.more),
        observing === null ? null : observing.unit,
      ]),
    ],
  }),
};

function splitOf(
  { unknown }: WhyResult,
  across: number,
): {
  bars: object[];
  errors: { x: number; x2: number; y: number }[];
  words: Record<'unknown' | 'luck', object>;
} {
  const { ci95, value } = unknown!;
  const place = (share: number): number => across * clamped(share);
  const { from, to } = SPLIT;
  const narrow = across < 500;
  const [low, high] = ci95.map((end) => percent(clamped(end))) as [string, string];
  const sure = narrow ? ` (${low} to ${high})` : ` (95 in 100: ${low} to ${high})`;
  return {
    bars: [
      { x: 0, x2: place(value), y: from, y2: to, colour: BLUE },
      { x: place(value), x2: across, y: from, y2: to, colour: ORANGE },
    ],
    errors: [{ x: place(ci95[0]), x2: place(ci95[1]), y: (from + to) / 2 }],
    words: {
      unknown: {
        x: 0,
        y: SPLIT.words,
        text: `not knowing ${percent(clamped(value))}${sure}`,
      },
      luck: { x: across, y: SPLIT.words, text: `luck ${percent(clamped(1 - value))}` },
    },
  };
}

/** Name, bar with its error and what to observe, input by input, px. */
function rowsOf(
  inputs: readonly InputEffect[],
  across: number,
  width: Width,
): Record<'name' | 'bar' | 'error' | 'share' | 'observe', { x: number; y: number }>[] {
  const largest = Math.max(...inputs.map(({ total }) => clamped(total!.ci95[1])));
  const place = (share: number): number => (LONGEST[width] * across * clamped(share)) / largest;
  return inputs.map(({ observing, path, total }, i) => {
    const top = FIRST + i * ROW[width];
    const middle = top + 26;
    const { ci95, value } = total!;
    const text = shareText(total);
    const beside = place(Math.max(value, ci95[1])) + 8;
    const observe =
      observing === null
        ? ''
        : `${width === 'wide' ? 'range halved by about' : 'halved by'} ${roughly(observing.more)} more ${observing.unit}`;
    return {
      name: { x: 0, y: top + 10, text: titled(inputName(path)) },
      bar: { x: 0, x2: place(value), y: top + 19, y2: top + 33, colour: SKY },
      error: { x: place(ci95[0]), x2: place(ci95[1]), y: middle },
      share: { x: beside, y: middle, text },
      observe:
        width === 'wide'
          ? { x: beside + widthOf(text) + 14, y: middle, text: observe }
          : { x: 0, y: top + 43, text: observe },
    };
  });
}

function luckEnds({ unknown }: WhyResult): [number, number] {
  return [1 - unknown!.ci95[1], 1 - unknown!.ci95[0]];
}

/** The largest share first; without those that have none. */
function byShare({ inputs }: WhyResult): InputEffect[] {
  return inputs.filter(({ total }) => total !== null).toSorted((a, b) => shareOf(b) - shareOf(a));
}

function shownOf(result: WhyResult): InputEffect[] {
  return byShare(result)
    .filter((input) => shareOf(input) > 0)
    .slice(0, MOST);
}

function shareOf({ total }: InputEffect): number {
  return clamped(total!.value);
}

/** An estimate of a share may lie a little outside of what a share can be. */
function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}
