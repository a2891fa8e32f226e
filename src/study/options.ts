import type { MetricName } from '../metrics/index.ts';
import type { Work } from './cut.ts';
import { StudyError } from './errors.ts';
import type { Question } from './question.ts';
import type { Progress } from './results.ts';
import type { Runner } from './types.ts';

/** How a question is to be answered; what all studies share. */
export interface StudyOptions {
  /** Where jobs are done. Never changes a result. */
  readonly runner: Runner;
  /** Default: the scenario's own. */
  readonly seed?: string;
  /** Exactly so many possible months, >= 1; without it a study goes on until its target is settled. */
  readonly runs?: number;
  /** Wanted half-width of the target's middle, as a share of its 5-to-95 spread; default: the scenario's. */
  readonly precision?: number;
  /** Time budget, s; needs `now`. A study that is settled earlier ends earlier. */
  readonly seconds?: number;
  /** A clock in milliseconds, such as `() => performance.now()`; without it there is no forecast of time. */
  readonly now?: () => number;
  /** When the time budget began, by `now`; default: when a simulation begins. For studies of several simulations. */
  readonly begun?: number;
  /** What is to be settled, and by what a sweep calls a mix best; default profit. */
  readonly metric?: MetricName;
  /** Once it fires, jobs in hand are finished and what is complete is reported. */
  readonly signal?: AbortSignal;
  /** Told after every job. */
  readonly progress?: (progress: Progress) => void;
  /** Which metrics to keep; default all, in a sweep a short list. The target is always kept. */
  readonly metrics?: readonly MetricName[];
  /** Every dial an event; people on one event list even where they could run alone. */
  readonly dialByDial?: boolean;
  readonly together?: boolean;
}

/** The target of a study. */
export function targetOf({ metric }: Pick<StudyOptions, 'metric'>): MetricName {
  return metric ?? 'profit';
}

/**
 * How many replications a study takes.
 *
 * @param limit the most, where it goes on until it is settled
 * @throws {StudyError} if an option makes no sense
 */
export function lengthOf(
  { runs, precision, seconds }: StudyOptions,
  limit: number,
): { most: number; exactly: boolean } {
  if (runs !== undefined && !(Number.isInteger(runs) && runs >= 1)) {
    throw new StudyError(`runs: expected a whole number from 1 on, got ${runs}`);
  }
  if (precision !== undefined && !(precision > 0)) {
    throw new StudyError(`precision: expected a share above 0, got ${precision}`);
  }
  if (seconds !== undefined && !(seconds > 0)) {
    throw new StudyError(`time: expected seconds above 0, got ${seconds}`);
  }
  return { most: runs ?? limit, exactly: runs !== undefined };
}

/** The work of a study: inputs stratified, profit-and-loss lines and take-home pay kept. */
export function workOf(
  { scenario, points, runIn }: Question,
  seed: string,
  metrics: readonly MetricName[],
  { dialByDial, together }: StudyOptions,
): Work {
  return {
    scenario,
    points,
    ...(runIn !== undefined && { runIn }),
    seed,
    metrics,
    inputs: 'stratified',
    detail: true,
    ...(dialByDial !== undefined && { dialByDial }),
    ...(together !== undefined && { together }),
  };
}
