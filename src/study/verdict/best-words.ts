import type { BestResult } from '../best/result.ts';
import { count } from '../words.ts';

/** The next number of two digits that is no smaller. */
export function upward(value: number): number {
  if (!(value > 0)) return 0;
  const place = Number(`1e${Number(value.toExponential().split('e')[1]) - 1}`);
  const units = Math.ceil(value / place - 1e-9);
  return place < 1 ? units / Math.round(1 / place) : units * place;
}

/** `95 in 100`. */
export function sureText(sure: number): string {
  return sure > 0.99 ? `${(100 * sure).toFixed(1)} in 100` : `${Math.round(100 * sure)} in 100`;
}

/** Where a grid is too large to look at every mix. */
export function closelySentence({ mixes, tried }: Pick<BestResult, 'mixes' | 'tried'>): string[] {
  if (tried === mixes) return [];
  return [
    `The grid has ${count(mixes)} mixes: a coarse search chose where to look, and ${count(tried)} were looked at closely; ` +
      'what is said holds among these.',
  ];
}
