import { metrics } from '../metrics/index.ts';
import type { Estimated } from '../stats/sobol.ts';
import { inputName, inputText } from '../study/verdict/inputs.ts';
import { roughly } from '../study/verdict/measuring.ts';
import { capital, count, money, percent, valueText } from '../study/words.ts';
import type { InputEffect, WhyResult } from '../study/why/result.ts';
import { halfOf } from '../study/why/shares.ts';

const NONE = '-';

/** Head of the table of what to measure: text, markdown and page show the same. */
export const MEASURE_HEAD = [
  'what to measure',
  'range',
  'share',
  'worth obs.',
  'more to halve',
  'narrower by',
  'worth a month',
] as const;

/** Inputs, the one that makes most of the spread first. */
export function measureRows({ inputs, loaded }: WhyResult): string[][] {
  const { currency } = loaded.scenario;
  return [...inputs]
    .sort((a, b) => shareOf(b) - shareOf(a))
    .map((input) => {
      const { guess, high, low, narrower, observing, path, quantity, total, worth } = input;
      const text = (value: number): string => inputText(path, quantity, value, currency);
      return [
        `${titled(inputName(path))}${guess ? ' (guess)' : ''}`,
        `${text(low)} to ${text(high)}`,
        shareText(total),
        observing === null ? NONE : roughly(observing.worth),
        observing === null ? NONE : roughly(observing.more),
        narrower === null ? NONE : percent(narrower.halved, 0.01),
        worth === null ? NONE : money(worth.value, currency, halfOf(worth)),
      ];
    });
}

/** A share of the spread with how well it is known: `38% ±3`. */
export function shareText(share: Estimated | null): string {
  if (share === null) return NONE;
  const half = halfOf(share);
  return `${percent(Math.min(1, Math.max(0, share.value)), 0.01)} ±${(100 * half).toFixed(half < 0.01 ? 1 : 0)}`;
}

/** One bar of the tornado as text. */
export interface SwingRow {
  readonly name: string;
  /** `17%: -$14k`. */
  readonly low: string;
  readonly high: string;
  readonly ends: readonly [Estimated, Estimated];
}

/** Inputs whose ends stand out of simulation error, then luck. */
export function swingRows(result: WhyResult): { inputs: SwingRow[]; luck: SwingRow | null } {
  const { inputs, loaded, luck, middle, target } = result;
  const { currency } = loaded.scenario;
  const { unit } = metrics[target];
  const value = (known: Estimated): string => valueText(known.value, unit, currency, halfOf(known));
  const rows = inputs.flatMap((input): SwingRow[] => {
    const { atHigh, atLow, high, low, path, quantity, stands } = input;
    if (!stands || atLow === null || atHigh === null) return [];
    const text = (at: number): string => inputText(path, quantity, at, currency);
    return [
      {
        name: inputName(path),
        low: `${text(low)}: ${value(atLow)}`,
        high: `${text(high)}: ${value(atHigh)}`,
        ends: [atLow, atHigh],
      },
    ];
  });
  const { p05, p95, months } = luck;
  // A 5th percentile of single months is known no better than their average.
  const error = middle === null ? 0 : halfOf(middle);
  const sure = (at: number): Estimated => ({ value: at, se: 0, ci95: [at, at] });
  if (p05 === null || p95 === null) return { inputs: rows, luck: null };
  return {
    inputs: rows,
    luck: {
      name: `luck (${count(months)} at middle inputs)`,
      low: `bad: ${valueText(p05, unit, currency, error)}`,
      high: `good: ${valueText(p95, unit, currency, error)}`,
      ends: [sure(p05), sure(p95)],
    },
  };
}

/** Total share, for the order. */
function shareOf({ total }: InputEffect): number {
  return total?.value ?? 0;
}

/** A path stays as it is spelled. */
export function titled(name: string): string {
  return name.includes('.') ? name : capital(name);
}
