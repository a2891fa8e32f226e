import { metrics, type MetricName } from '../metrics/index.ts';
import { monthsInHundred } from '../stats/odds.ts';
import type { Changed } from '../study/baseline/types.ts';
import { errorOf, inHundred, people, signedValueText, valueText } from '../study/words.ts';

/** Inputs that changed, as a file would say them. */
export const INPUT_HEAD = ['', 'was', 'now'] as const;

/** One row for each input. */
export function changedInputRows({ inputs }: Changed): string[][] {
  return inputs.map(({ key, now, was }) => [key, was, now]);
}

/** @param many what replications are called: `months` */
export function changedMetricHead(many: string): string[] {
  return ['', 'was', 'now', 'change', `9 in 10 ${many}`, 'odds'];
}

/** One row for each figure that is not what it was: the middle, the difference, and in how many months it is so. */
export function changedMetricRows({ metrics: found }: Changed, currency: string): string[][] {
  return Object.entries(found).map(([id, { change, lowerIn, now, was }]) => {
    const { label, unit } = metrics[id as MetricName];
    const error = errorOf({ ...change, unit });
    const plain = (value: number | null): string =>
      value === null ? '-' : valueText(value, unit, currency, error);
    const signed = (value: number): string => signedValueText(value, unit, currency, error);
    const isLower = monthsInHundred(lowerIn) >= 50;
    const odds = `${isLower ? 'lower' : 'higher'} in ${inHundred(isLower ? lowerIn : 1 - lowerIn)} of 100`;
    const range = `${signed(change.p05)} to ${signed(change.p95)}`;
    return [label, plain(was), plain(now), signed(change.p50), range, odds];
  });
}

/** What the rows are of, and what they leave out. */
export function changedWords({ runs, same }: Changed, many: string): string {
  const left =
    same.length === 0
      ? ''
      : `; ${people(same.length, 'figure')} not shown: in every one of them as before`;
  return `Old and new inputs on the same ${runs} possible ${many}${left}.`;
}
