import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Expectation } from '../../scenario/scenario.ts';
import { COUNTED } from '../../stats/selection/counted.ts';
import { metricOf } from '../columns.ts';
import { StudyError } from '../errors.ts';
import { PAY_METRIC } from '../pay-in-force.ts';
import type { ReplyView } from '../reply.ts';
import type { LimitResult } from './result.ts';

/** One number of a replication, read from a row of a reply. */
type Read = (view: ReplyView, row: number, point: number) => number;

/** What a selection procedure is given of each replication, and from which metrics. */
export interface Scores {
  readonly metrics: readonly MetricName[];
  readonly reads: readonly Read[];
}

/** Limits as far as they may be missed and still pass, in words: `5 %` of each. */
export const TOLERANCE = 0.05;

/**
 * A limit as the study keeps it.
 *
 * @param tolerance share of the limit by which it may be missed
 * @throws {StudyError} where it speaks of single people, of whom a mix has many in one month
 */
export function limitOf(
  { text, metric, at, must, limit }: Expectation,
  tolerance: number,
): LimitResult {
  const name = metric as MetricName;
  if (at !== 'mean' && Object.values<MetricName>(PAY_METRIC).includes(name)) {
    throw new StudyError(
      `best: "${text}" speaks of single people; a limit speaks of whole months. Write ${name} mean.`,
    );
  }
  const less = must === '<=' || must === '<';
  const slack = tolerance * Math.abs(limit);
  return {
    text,
    metric: name,
    at,
    must: less ? '<=' : '>=',
    limit,
    atMost: less ? limit + slack : limit - slack,
  };
}

/**
 * Whether a figure is on the wrong side of a limit, or, with `tolerance`, of what still passes as keeping it.
 *
 * @param value in the metric's unit
 */
export function isBeyondLimit(
  { must, limit, atMost }: Pick<LimitResult, 'must' | 'limit' | 'atMost'>,
  value: number,
  by: 'limit' | 'tolerance',
): boolean {
  const end = by === 'limit' ? limit : atMost;
  return must === '<=' ? value > end : value < end;
}

/**
 * Outputs of the certified search: the objective, more being better (of a ratio its two parts), then for each limit how far
 * it is missed, and how far it is missed by more than the tolerance.
 */
export function bestScores(target: MetricName, limits: readonly LimitResult[]): Scores {
  const names = [...new Set([target, ...limits.map(({ metric }) => metric)])];
  const at = (name: MetricName): number => names.indexOf(name);
  return {
    metrics: names,
    reads: [
      ...objective(target, at(target)),
      ...limits.flatMap((limit) => [
        missed(limit, limit.limit, at(limit.metric)),
        missed(limit, limit.atMost, at(limit.metric)),
      ]),
    ],
  };
}

/** Whether a metric is a ratio of two averages. */
export function isRatio(name: MetricName): boolean {
  return metricOf(name).denominator !== undefined;
}

/** 1 where more of a metric is better, else -1. */
export function signOf(name: MetricName): 1 | -1 {
  return metrics[name].better === 'less' ? -1 : 1;
}

/** A sum, signed so that more is better; of a ratio numerator and denominator as they are. */
export function objective(name: MetricName, metric: number): Read[] {
  const sign = signOf(name);
  const numerator: Read = (view, row, point) => view.numerator(row, point, metric);
  if (!isRatio(name)) return [(view, row, point) => sign * numerator(view, row, point)];
  return [numerator, (view, row, point) => view.denominator(row, point, metric)];
}

/** What stands for a value that a month has not: worse than any. */
const NOTHING = -1e100;

/** Each month's own value of a metric, signed so that more is better. */
export function ownValue(name: MetricName): Read {
  const sign = signOf(name);
  return (view, row, point) => {
    const denominator = view.denominator(row, point, 0);
    return denominator === 0 ? NOTHING : (sign * view.numerator(row, point, 0)) / denominator;
  };
}

/** Beyond a limit by nothing that could be seen beside a month with a value: only what never has one exceeds the limit. */
const BARELY = 1e-300;

/** By limit, null for an average, of a quantile the share of months that may be beyond it. */
export function mayBeBeyond({ at, must }: Pick<LimitResult, 'at' | 'must'>): number | null {
  if (at === 'mean') return null;
  return must === '<=' ? 1 - at : at;
}

/**
 * How far a replication is beyond a limit: of an average, numerator less limit times denominator, whose average is at most 0
 * where the ratio of averages keeps it; of a quantile, whether the month is beyond it, as `COUNTED` has it.
 */
function missed({ at, must }: LimitResult, limit: number, metric: number): Read {
  const sign = must === '<=' ? 1 : -1;
  return (view, row, point) => {
    const denominator = view.denominator(row, point, metric);
    const numerator = view.numerator(row, point, metric);
    if (at === 'mean') {
      return denominator === 0 ? BARELY : sign * (numerator - limit * denominator);
    }
    if (denominator === 0) return COUNTED.nothing;
    return sign * (numerator / denominator - limit) > 0 ? COUNTED.beyond : COUNTED.kept;
  };
}
