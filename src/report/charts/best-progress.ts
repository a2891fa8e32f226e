import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { BestLook, BestResult, Choice } from '../../study/best/result.ts';
import { sureText, upward } from '../../study/verdict/best-words.ts';
import { count } from '../../study/words.ts';
import { amountText, measureOf, spanOf, type Measure } from '../amounts.ts';
import { BLUE, DARK_VERMILLION, frame, MUTED, PAPER, VERMILLION } from './theme.ts';
import type { Chart } from './types.ts';

const SIZE = { wide: [900, 320], narrow: [276, 280] } as const;
/** Where nothing is left to be short of, as a share of the least that is drawn. */
const FOOT = 0.5;

/** How far the best so far may have been short of the best of all, look by look. */
export const bestProgress: Chart<'best'> = {
  title: 'How surely the best is best',
  question: () => 'How far may it be from the best of all that was tried?',
  needs: 'best',
  missing(result) {
    return looksOf(result).length > 1
      ? null
      : 'There is nothing to follow: fewer than two looks said how far it may be.';
  },
  headline(result) {
    const { gap, tolerance } = looksOf(result).at(-1)!;
    const { left, replications } = firstOf(result);
    const { many } = spanOf(result);
    const after = `after ${count(replications)} ${many} of each mix left`;
    if (left === 1) return `One mix is left ${after}.`;
    return gap! <= tolerance
      ? `Within ${size(result, gap!)} of the best of all ${after}.`
      : `Up to ${size(result, gap!)} from the best of all ${after}: not yet within ${size(result, tolerance)}.`;
  },
  caption(result) {
    const { many } = spanOf(result);
    return `Each point is a look fixed beforehand: what the best so far may be short of the best of all ${count(firstOf(result).tried)} mixes (${sureText(result.sure, [result.target])} at all looks together), and how many mixes are not ruled out. The line is the difference that does not matter. Both scales go up by factors; ${many} are those of each mix left.`;
  },
  alt(result) {
    const looks = looksOf(result);
    const told = looks.map(
      (look) =>
        `${size(result, look.gap!)} after ${count(look.replications)}, ${count(look.left)} left`,
    );
    return `A line that falls to the difference that does not matter: ${told.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const looks = looksOf(result);
    const [across, down] = SIZE[width];
    const measure = measured(result);
    const least = leastOf(looks);
    const values = looks.map(({ gap, left, replications }) => ({
      x: replications,
      y: (gap! > 0 ? gap! : least * FOOT) / measure.divide,
      gone: gap === 0,
      text: gap === 0 ? 'one mix left' : `${count(left)} left`,
    }));
    const { tolerance } = looks.at(-1)!;
    const shown =
      width === 'wide'
        ? values
        : values.filter((_, at) => at % 2 === 0 || at === values.length - 1);
    const first = looks[0]!.replications;
    const last = looks.at(-1)!.replications;
    const ends = values.map(({ y }) => y);
    const bottom = Math.min(...ends, tolerance / measure.divide) / 1.5;
    const top = Math.max(...ends, tolerance / measure.divide) * 2;
    return {
      ...frame,
      width: across,
      height: down,
      data: { values },
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          title: `${spanOf(result).many} of each mix left`,
          scale: {
            type: 'log',
            base: 2,
            domain: [first / 1.1, last * (width === 'wide' ? 1.4 : 2)],
            nice: false,
          },
          axis: { values: doubled(first, last), format: ',d', titlePadding: 10, grid: false },
        },
        y: {
          field: 'y',
          type: 'quantitative',
          title: `may be short by, ${measure.unit === '' ? metrics[result.target].label : measure.unit}`,
          scale: { type: 'log', domain: [bottom, top], nice: false },
          axis: { values: steps(bottom, top), format: '~g', titlePadding: 14 },
        },
      },
      layer: [
        {
          data: {
            values: [
              {
                y: tolerance / measure.divide,
                text: `does not matter: ${size(result, tolerance)}`,
              },
            ],
          },
          layer: [
            {
              mark: { type: 'rule', color: VERMILLION, strokeWidth: 2, strokeDash: [6, 4] },
              encoding: { x: { value: 0 }, x2: { value: across } },
            },
            {
              mark: { type: 'text', align: 'left', dy: -7, dx: 4, color: DARK_VERMILLION },
              encoding: { x: { value: 0 }, text: { field: 'text', type: 'nominal' } },
            },
          ],
        },
        { mark: { type: 'line', color: BLUE, strokeWidth: 2 } },
        {
          mark: {
            type: 'point',
            shape: 'circle',
            filled: true,
            opacity: 1,
            size: 70,
            stroke: BLUE,
            strokeWidth: 2,
          },
          encoding: { fill: { condition: { test: 'datum.gone', value: PAPER }, value: BLUE } },
        },
        {
          data: { values: shown },
          mark: { type: 'text', dy: -8, dx: 8, align: 'left', color: MUTED },
          encoding: { text: { field: 'text', type: 'nominal' } },
        },
      ],
    };
  },
  table(result) {
    const { unit } = metrics[result.target];
    return {
      columns: [
        { name: 'of each mix left', unit: 'plain' },
        { name: 'of all mixes', unit: 'plain' },
        { name: 'mixes left', unit: 'plain' },
        { name: 'may be short by', unit },
        { name: 'does not matter', unit },
      ],
      rows: firstOf(result).looks.map(({ gap, left, replications, spent, tolerance }) => [
        replications,
        spent,
        left,
        gap,
        Number.isFinite(tolerance) ? tolerance : null,
      ]),
    };
  },
};

/** Where each pay plan has a best of its own, the first is followed. */
function firstOf({ choices }: BestResult): Choice {
  return choices[0]!;
}

/** Looks that could say something. */
function looksOf({ choices }: BestResult): BestLook[] {
  return (choices[0]?.looks ?? []).filter(({ gap, tolerance }) => gap !== null && tolerance > 0);
}

function leastOf(looks: readonly BestLook[]): number {
  return Math.min(
    ...looks.flatMap(({ gap, tolerance }) => [gap! > 0 ? gap! : tolerance, tolerance]),
  );
}

function measured(result: BestResult): Measure {
  return measureOf(
    result.target,
    looksOf(result).map(({ gap }) => gap),
    result.loaded.scenario.currency,
  );
}

function size({ target, loaded }: BestResult, amount: number): string {
  const { unit } = metrics[target];
  return amountText(upward(amount), unit, loaded.scenario.currency);
}

/** 1, 2, 5, 10, 20 ... of one size between two amounts above 0. */
function steps(bottom: number, top: number): number[] {
  const values: number[] = [];
  for (let power = -6; power <= 9; power++) {
    for (const digit of [1, 2, 5]) {
      const value = Number(`${digit}e${power}`);
      if (value >= bottom && value <= top) values.push(value);
    }
  }
  return values;
}

/** Looks at which the number has doubled. */
function doubled(first: number, last: number): number[] {
  const values: number[] = [];
  for (let at = first; at <= last * 1.01; at *= 2) values.push(at);
  return values;
}
