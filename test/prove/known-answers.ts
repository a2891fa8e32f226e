import { readText, worldOf } from '../../src/node/files.ts';
import type { MetricName } from '../../src/metrics/index.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { deviationOf, meanOf } from '../../src/stats/moments.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { Patch } from '../../src/study/types.ts';

/** One figure of the program beside what is known of it. */
export interface Comparison {
  readonly what: string;
  readonly known: number;
  readonly found: number;
  /** Standard error of `found` and of what is known together; 0 where chance has no part in it. */
  readonly error: number;
  /** Their difference in standard errors; null where chance has no part in it. */
  readonly z: number | null;
  readonly good: boolean;
}

/** Beyond so many standard errors a figure is wrong. */
const MOST = 4;
/** What rounding to cents, or of the known value itself, may do where chance has no part, relative. */
const ROUNDING = 1e-4;

/**
 * A ratio of means against its known value.
 *
 * @param doubt standard error of the known value
 */
export function compared(
  what: string,
  { numerators, denominators }: Columns,
  known: number,
  doubt = 0,
): Comparison {
  const scale = meanOf(denominators);
  const found = meanOf(numerators) / scale;
  const residuals = Array.from(
    numerators,
    (numerator, i) => (numerator - found * denominators[i]!) / scale,
  );
  const error = Math.hypot(deviationOf(residuals) / Math.sqrt(numerators.length), doubt);
  if (error <= ROUNDING * ROUNDING * Math.abs(known)) {
    const good = Math.abs(found - known) <= ROUNDING * Math.abs(known);
    return { what, known, found, error: 0, z: null, good };
  }
  const z = (found - known) / error;
  return { what, known, found, error, z, good: Math.abs(z) <= MOST };
}

/** A metric's two halves, by replication. */
export interface Columns {
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/** A scenario that ships, by its path from the top of the repository. */
export function shippedScenario(file: string): Scenario {
  const folder = new URL('../..', import.meta.url).pathname;
  return loadScenario({ file, text: readText(file, folder) }, worldOf(file, folder)).scenario;
}

/** Simulates points of a scenario as every study does; reads metrics by point. */
export function simulated<Name extends MetricName>(
  scenario: Scenario,
  points: readonly Patch[],
  metrics: readonly Name[],
  replications: number,
): (point: number, metric: Name) => Columns {
  const view = new ReplyView(
    runJob({
      id: 'proof',
      scenario,
      points,
      seed: 'proof',
      first: 0,
      count: replications,
      metrics,
      inputs: 'stratified',
    }),
  );
  return (point, metric) => {
    const column = metrics.indexOf(metric);
    const read = (half: 'numerator' | 'denominator'): Float64Array =>
      Float64Array.from({ length: replications }, (_, row) => view[half](row, point, column));
    return { numerators: read('numerator'), denominators: read('denominator') };
  };
}
