import type { Interval } from '../../src/stats/intervals.ts';
import { meanInterval } from '../../src/stats/intervals.ts';
import { ratioInterval } from '../../src/stats/ratio.ts';

/** Replications of one study: what `run --runs 30` would do. */
export const REPLICATIONS = 30;

/** A model whose answer is known, and what one replication of it shows. */
export interface CoverageCase {
  readonly name: string;
  /** Which interval is on trial. A difference is the mean of paired differences. */
  readonly kind: 'mean' | 'difference' | 'ratio';
  /** The true value: the expectation, or the ratio of two. */
  readonly exact: number;
  /** One replication of a study: numerator and denominator; the denominator is 1 but for a ratio. */
  observe(study: number, replication: number): readonly [numerator: number, denominator: number];
}

/** How often a 95 % interval should hold the truth, from and to. */
export const WANTED = {
  mean: [0.94, 0.96],
  difference: [0.94, 0.96],
  ratio: [0.935, 0.965],
} as const satisfies Record<CoverageCase['kind'], readonly [number, number]>;

/** What a number of studies of one case came to. */
export interface Coverage {
  readonly studies: number;
  /** Studies whose interval holds the exact value; a study without an interval does not. */
  readonly held: number;
  readonly tooLow: number;
  readonly tooHigh: number;
  /** Average half-width relative to the exact value. */
  readonly halfWidth: number;
}

/** Repeats a study of 30 replications and counts how often its 95 % interval holds the exact value. */
export function coverageOf(example: CoverageCase, studies: number): Coverage {
  let tooLow = 0;
  let tooHigh = 0;
  let held = 0;
  let widths = 0;
  for (let study = 0; study < studies; study++) {
    const { low, high } = studyOnce(example, study);
    if (low === null || high === null) continue;
    if (high < example.exact) tooLow++;
    else if (low > example.exact) tooHigh++;
    else held++;
    widths += (high - low) / 2;
  }
  const halfWidth = widths / studies / Math.abs(example.exact);
  return { studies, held, tooLow, tooHigh, halfWidth };
}

function studyOnce(example: CoverageCase, study: number): Interval {
  const numerators = new Float64Array(REPLICATIONS);
  const denominators = new Float64Array(REPLICATIONS);
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    const [numerator, denominator] = example.observe(study, replication);
    numerators[replication] = numerator;
    denominators[replication] = denominator;
  }
  return example.kind === 'ratio'
    ? ratioInterval(numerators, denominators)
    : meanInterval(numerators);
}
