import type { FloorResult, SourceTotals } from '../floor/result.ts';
import type { Books } from '../pay/types.ts';

/** One possible month, simulated and booked: all a metric may read. */
export interface Month {
  readonly floor: FloorResult;
  readonly books: Books;
}

/** What a value is counted in; `minutes` and `hours` are converted from seconds by the metric. */
export type MetricUnit =
  'count' | 'share' | 'per hour' | 'hours' | 'minutes' | 'leads' | 'currency' | 'ratio';

/** Headings of tables, in their order. */
export const METRIC_GROUPS = ['volume', 'rates', 'time', 'money'] as const;

/** A figure of merit: a ratio of two expectations; a count or amount has denominator 1. */
export interface Metric {
  /** As people read it: `cost per accepted lead`. */
  readonly label: string;
  readonly unit: MetricUnit;
  readonly group: (typeof METRIC_GROUPS)[number];
  /** Which way is better; null where neither is. */
  readonly better: 'more' | 'less' | null;
  /** One sentence: what is divided by what, and what it leaves out. */
  readonly definition: string;
  numerator(month: Month): number;
  /** Missing: the metric is a sum per month and its denominator is 1. */
  readonly denominator?: (month: Month) => number;
  /** Why a month may have no value, in words, where the denominator can be 0. */
  readonly noValue?: string;
}

/** A metric told apart by where leads came from: the same ratio, of one source's leads. */
export interface SourceMetric extends Omit<Metric, 'numerator' | 'denominator'> {
  numerator(source: SourceTotals): number;
  denominator(source: SourceTotals): number;
  readonly noValue: string;
}
