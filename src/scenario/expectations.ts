import { metricNames, metrics } from '../metrics/index.ts';
import type { MetricName } from '../metrics/index.ts';
import type { MetricUnit } from '../metrics/types.ts';
import { readExact } from './quantity.ts';
import type { Reading } from './quantity.ts';
import type { Expectation } from './scenario.ts';
import { suggestion } from './spelling.ts';
import type { Measure } from './values/measures.ts';
import { count, counted, money, moneyPerMonth, share, time } from './values/measures.ts';
import { Unreadable, quote } from './values/unreadable.ts';

/** An expectation whose limit may be meant per month, to be scaled to the period. */
export interface ExpectationLine extends Expectation {
  readonly perMonth: boolean;
}

const LINE = /^(.+?)\s*(<=|>=|==|=<|=>|<|>|=)\s*(.*)$/u;
const COMPARISONS = ['<=', '>=', '<', '>'] as const;
/** Metrics that share a word with what was written, told at the most. */
const MOST_MEANT = 4;
const SHAPE = 'Write it like lost_leads p90 <= 15%.';
const ratio = counted('a ratio', '0.4', { '': 1, '%': 0.01 }, false);
const perHour = counted('a number per hour', '6', { '': 1, '/h': 1, '/hour': 1 }, false);

const MEASURES: Readonly<Record<MetricUnit, Measure>> = {
  count,
  leads: counted('a number of leads', '12', { '': 1, leads: 1, lead: 1 }, false),
  share,
  'per hour': perHour,
  hours: counted('a number of hours', '160 h', { '': 1, h: 1, hour: 1, hours: 1 }, false),
  minutes: time,
  currency: money,
  ratio,
};

/**
 * Reads `METRIC [p05 to p95 | mean] <=|>= VALUE`; without a word in between the mean is meant.
 *
 * @throws {Unreadable} for an unknown metric, another comparison, or a value that does not fit the metric's unit
 */
export function readExpectation(text: string, reading: Reading): ExpectationLine {
  const [, left = '', must = '', limitText = ''] = LINE.exec(text.trim()) ?? [];
  if (left === '') throw new Unreadable(`${quote(text)} is not an expectation. ${SHAPE}`);
  const comparison = COMPARISONS.find((sign) => sign === must);
  if (comparison === undefined)
    throw new Unreadable(`${quote(must)} cannot be expected. Write <= or >=.`);
  const { metric, quantile } = readLeft(left);
  const known = metrics[metric];
  if (limitText === '') throw new Unreadable(`a value is missing after ${must}. ${SHAPE}`);
  const { limit, perMonth } = readLimit(limitText, known.unit, reading);
  return { text, metric, at: readQuantile(quantile), must: comparison, limit, perMonth };
}

/** What stands before the comparison: a metric, and perhaps a word for the quantile. */
function readLeft(left: string): { metric: MetricName; quantile: string | undefined } {
  const [metric = '', quantile, ...more] = left.split(/\s+/u);
  if (Object.hasOwn(metrics, metric) && more.length === 0) {
    return { metric: metric as MetricName, quantile };
  }
  const name = left.replace(/\s+(?:p\d{1,2}|mean)$/u, '');
  const meant = meantMetric(name);
  const holding = metricNames.filter((id) => id.split('_').includes(name));
  const hint =
    meant !== null
      ? ` Did you mean ${quote(meant)}?`
      : holding.length > 0
        ? ` Did you mean ${holding.slice(0, MOST_MEANT).map(quote).join(' or ')}?`
        : '';
  throw new Unreadable(`unknown metric ${quote(name)}.${hint}`);
}

/** The metric of a mistyped name, or of a label as results print it; null where none is near. */
function meantMetric(name: string): MetricName | null {
  const byText = new Map<string, MetricName>();
  for (const id of metricNames) byText.set(metrics[id].label.replaceAll(' ', '_'), id);
  for (const id of metricNames) byText.set(id, id);
  const text = suggestion(name, [...byText.keys()]);
  return text === null ? null : byText.get(text)!;
}

function readQuantile(word: string | undefined): number | 'mean' {
  if (word === undefined || word === 'mean') return 'mean';
  const percent = Number(/^p(\d{1,2})$/u.exec(word)?.[1] ?? 0);
  if (percent > 0) return percent / 100;
  throw new Unreadable(`${quote(word)} is not a quantile. Write p01 to p99, or mean.`);
}

function readLimit(
  text: string,
  unit: MetricUnit,
  reading: Reading,
): { limit: number; perMonth: boolean } {
  const signed = unit === 'currency' || unit === 'ratio';
  const negative = signed && text.startsWith('-');
  const size = negative ? text.slice(1) : text;
  const perMonth = unit === 'currency' && /\/|\b(?:per|a) /u.test(size);
  const found = readExact(size, perMonth ? moneyPerMonth : MEASURES[unit], reading);
  const limit = unit === 'minutes' ? found / 60 : found;
  return { limit: negative && limit !== 0 ? -limit : limit, perMonth };
}
