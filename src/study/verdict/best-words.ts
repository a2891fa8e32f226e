import { metrics, type MetricName } from '../../metrics/index.ts';
import type { MetricUnit } from '../../metrics/types.ts';
import type { Period } from '../../scenario/scenario.ts';
import type { BestResult, Finalist } from '../best/result.ts';
import { capital, count, listed, signedValueText, valueText } from '../words.ts';
import { spanName } from './spans.ts';

/** What was found, without what is said of it. */
export type BestFound = Omit<BestResult, 'verdict'>;

/** The next number of two digits that is no smaller. */
export function upward(value: number): number {
  if (!(value > 0)) return 0;
  const place = Number(`1e${Number(value.toExponential().split('e')[1]) - 1}`);
  const units = Math.ceil(value / place - 1e-9);
  return place < 1 ? units / Math.round(1 / place) : units * place;
}

/** `sure to 95 in 100`; of ratios of averages, whose intervals are approximate, `sure to about 95 in 100`. */
export function sureText(sure: number, names: readonly MetricName[]): string {
  const about = names.some((name) => 'denominator' in metrics[name]) ? 'about ' : '';
  return `sure to ${about}${sure > 0.99 ? (100 * sure).toFixed(1) : Math.round(100 * sure)} in 100`;
}

/** Mixes that were tried but of which nothing is said, having nothing to divide by. */
export function emptySentence(number: number, names: readonly MetricName[]): string[] {
  if (number === 0) return [];
  const labels = names
    .filter((name) => 'denominator' in metrics[name])
    .map((name) => metrics[name].label);
  return [
    `${capital(count(number))} of those tried ${number === 1 ? 'has' : 'have'} no ${listed(labels, 'or')}: nothing is said of ${number === 1 ? 'it' : 'them'}.`,
  ];
}

/** ` a month` after a sum of each month; nothing after a ratio. */
export function eachSpan(target: MetricName, period: Period): string {
  return 'denominator' in metrics[target] ? '' : ` a ${spanName(period).noun}`;
}

/** A size without a sign, in a metric's unit: `$210`, `0.4 points`. */
export function sizeText(amount: number, unit: MetricUnit, currency: string): string {
  return unit === 'share'
    ? signedValueText(amount, unit, currency).replace('+', '')
    : valueText(amount, unit, currency);
}

/** An amount of the target rounded up to two digits: what is promised must hold. */
export function amountUp({ target, loaded }: BestFound, amount: number): string {
  const { currency, period } = loaded.scenario;
  return sizeText(upward(amount), metrics[target].unit, currency) + eachSpan(target, period);
}

/** `the file's own 10 telemarketers + 3 closers`; of a list, `NAME (the first)`. */
export function ownName({ axes, own }: BestFound): string {
  return axes.length === 0 ? `${own.name} (the first)` : `the file's own ${own.name}`;
}

/** What else is to be known of a mix, after its name. */
export function besideName(
  { axes }: Pick<BestFound, 'axes'>,
  { beyondSeats, own }: Finalist,
): string {
  const first = own ? (axes.length === 0 ? ' (the first)' : ' (the file)') : '';
  return first + (beyondSeats ? ' (beyond seats)' : '');
}

/** Where a grid is too large to look at every mix. */
export function closelySentence({ mixes, tried }: Pick<BestResult, 'mixes' | 'tried'>): string[] {
  if (tried === mixes) return [];
  return [
    `The grid has ${count(mixes)} mixes: a coarse search chose where to look, and ${count(tried)} were looked at closely; ` +
      'what is said holds among these.',
  ];
}
