import { signOf } from '../pay/money.ts';
import { metrics, type MetricName } from '../metrics/index.ts';
import type { MetricUnit } from '../metrics/types.ts';
import type { Estimate, Estimates, ResultHead } from '../study/results.ts';
import { spanName, type SpanName } from '../study/verdict/spans.ts';
import { errorOf, valueText } from '../study/words.ts';

/** What stands where there is no value. */
const NO_VALUE = 'no value';

/**
 * An amount as people read it.
 *
 * @param value in the unit's own measure (shares from 0 to 1); null where there is none
 * @param unit of the metric
 * @param currency ISO code
 * @param error how far off the value may be, in its unit; digits that mean nothing are left out
 */
export function amountText(
  value: number | null,
  unit: MetricUnit,
  currency: string,
  error = 0,
): string {
  return value === null || !Number.isFinite(value)
    ? NO_VALUE
    : valueText(value, unit, currency, error);
}

/** Numbers of one metric on an axis: divided by a power of ten that the axis' title names. */
export interface Measure {
  /** `revenue, $k a month`. */
  readonly title: string;
  /** `$k`, `%`, `min` or nothing. */
  readonly unit: string;
  readonly divide: number;
  readonly decimals: number;
}

/**
 * How to write one metric's numbers short, on an axis or in the cells of a map.
 *
 * @param name of the metric
 * @param values all that will be shown, in the metric's unit
 * @param currency ISO code
 */
export function measureOf(
  name: MetricName,
  values: readonly (number | null)[],
  currency: string,
): Measure {
  const { label, unit } = metrics[name];
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const shown = (text: string, divide: number): Measure => ({
    title: text === '' ? label : `${label}, ${text}`,
    unit: text,
    divide,
    decimals: largest / divide < 10 && largest > 0 ? 1 : 0,
  });
  if (unit === 'share') return { ...shown('%', 0.01), decimals: 0 };
  if (unit === 'minutes') return shown('min', 1);
  if (unit === 'per hour') return shown('an hour', 1);
  if (unit !== 'currency') return shown('', 1);
  const sign = signOf(currency);
  const withSign = (power: string) =>
    sign === null ? `${power} ${currency}`.trim() : sign + power;
  if (largest >= 2e6) return shown(withSign('M'), 1e6);
  if (largest >= 2e3) return shown(withSign('k'), 1e3);
  return shown(withSign(''), 1);
}

/** A number in a measure, as text: `-13`. */
export function inMeasure(value: number, { divide, decimals }: Measure): string {
  const text = (value / divide).toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** A metric's estimate where it was asked for and has a value. */
export function known(estimates: Estimates, name: MetricName): Estimate | null {
  const estimate = estimates[name];
  return estimate === undefined || estimate.mean === null || estimate.p50 === null
    ? null
    : estimate;
}

/** The middle of a metric in as many digits as are known. */
export function knownText(estimate: Estimate | null, currency: string): string {
  if (estimate === null) return NO_VALUE;
  return amountText(estimate.p50, estimate.unit, currency, errorOf(estimate));
}

/** The 5-to-95 range of a metric: `$61k to $75k`. */
export function rangeText(estimate: Estimate, currency: string): string {
  const { p05, p95, unit } = estimate;
  const error = errorOf(estimate);
  return `${amountText(p05, unit, currency, error)} to ${amountText(p95, unit, currency, error)}`;
}

/** What one simulated stretch of a result is called: `month`, `months`. */
export function spanOf({ loaded }: ResultHead): SpanName {
  return spanName(loaded.scenario.period);
}
