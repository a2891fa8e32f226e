import { normalQuantile } from '../../random/special/normal.ts';
import { drawInputs, type UncertainInput } from '../../scenario/inputs.ts';
import type { Doubt } from '../../scenario/scenario.ts';
import { columnOf, monthValues, type Table } from '../columns.ts';
import type { MetricName } from '../../metrics/index.ts';
import type { Work } from '../cut.ts';
import { Interruption } from '../errors.ts';
import type { StudyOptions } from '../options.ts';
import { middleOf, type Middle } from '../settle.ts';
import { simulate, type Simulation } from '../simulate.ts';
import type { Patch, Variant } from '../types.ts';
import { otherInputs } from '../variants.ts';
import type { Scores } from '../../stats/sobol.ts';

/** One point of a part: another floor, other inputs, other luck. */
export interface Point {
  readonly patch?: Patch;
  readonly variant?: Variant;
}

/** What all parts of the study share. */
export interface Base {
  readonly work: Omit<Work, 'points' | 'variants' | 'inputs'>;
  readonly options: StudyOptions;
}

/** The work of one part. */
export function partOf({ work }: Base, points: readonly Point[], inputs: Work['inputs']): Work {
  return {
    ...work,
    inputs,
    points: points.map(({ patch }) => patch ?? {}),
    variants: points.map(({ variant }) => variant ?? {}),
  };
}

/**
 * Simulates one part to a number of replications fixed beforehand.
 *
 * @throws {Interruption} if it is interrupted before that
 */
export async function exactly(
  base: Base,
  points: readonly Point[],
  inputs: Work['inputs'],
  runs: number,
): Promise<Simulation> {
  const { runner, signal, progress } = base.options;
  const [target] = base.work.metrics;
  const table = await simulate(
    partOf(base, points, inputs),
    { most: runs, exactly: true, judge: (at): Middle => middleOf(at, [0], target!, 1) },
    { runner, ...(signal && { signal }), ...(progress && { progress }) },
  );
  if (table.runs < runs) {
    throw new Interruption('Interrupted before every input was looked at: nothing to report.');
  }
  return table;
}

/** Values of a metric at some points, only of replications in which all of them have one. */
export function commonValues(
  table: Table,
  metric: MetricName,
  points: readonly number[],
): { readonly values: readonly Float64Array[]; readonly kept: readonly number[] } {
  const columns = points.map((point) => monthValues(columnOf(table, point, metric)));
  const kept = Array.from({ length: table.runs }, (_, i) => i).filter((i) =>
    columns.every((column) => !Number.isNaN(column[i])),
  );
  return {
    values: columns.map((column) => Float64Array.from(kept, (i) => column[i]!)),
    kept,
  };
}

/** Drawn from this, an input gives the quantile itself at which it is drawn. */
const QUANTILE: Doubt = { shape: 'uniform', low: 0, high: 1 };
/** A quantile is never quite 0. */
const SMALLEST = 2 ** -54;

/** An input as standard normal scores, of some replications and of their twins. */
export function scoresOf({ path }: UncertainInput, seed: string, kept: readonly number[]): Scores {
  const scores = (variant: Variant): Float64Array =>
    Float64Array.from(kept, (replication) => {
      const draw = drawInputs(
        [],
        seed,
        replication,
        'stratified',
        otherInputs(replication, variant),
      );
      return normalQuantile(Math.max(SMALLEST, draw(path, QUANTILE)));
    });
  return { own: scores({}), twin: scores({ twinInputs: 'all' }) };
}
