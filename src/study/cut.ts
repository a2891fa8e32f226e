import { BLOCK } from '../scenario/inputs.ts';
import type { Job } from './types.ts';

/** What all jobs of one simulation share; points x replications are cut into jobs. */
export type Work = Omit<Job, 'id' | 'first' | 'count'>;

/** Below so many blocks of replications, mixes are cut too. */
const ENOUGH_BLOCKS = 16;
/** Mixes of a job: with fewer, too little of what a job simulates is shared; with more, it takes too long. */
const FEWEST_MIXES = 250;
const MOST_MIXES = 1000;

/** Points `from` to `to - 1`. */
export interface Strip {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the points into contiguous strips: one, unless there are very many of them or few replications.
 *
 * The cut depends on the study alone, never on the number of workers.
 *
 * @param points number of mixes
 * @param most   the most replications the study may take
 */
export function stripsOf(points: number, most: number): readonly Strip[] {
  const blocks = Math.ceil(most / BLOCK);
  const wanted = blocks < ENOUGH_BLOCKS ? Math.ceil(ENOUGH_BLOCKS / blocks) : 1;
  const affordable = Math.max(1, Math.floor(points / FEWEST_MIXES));
  const count = Math.max(Math.min(wanted, affordable), Math.ceil(points / MOST_MIXES));
  return Array.from({ length: count }, (_, strip) => ({
    from: Math.floor((strip * points) / count),
    to: Math.floor(((strip + 1) * points) / count),
  }));
}

/** A job, and where its points begin among those of the work. */
export interface CutJob {
  readonly job: Job;
  readonly strip: number;
}

/**
 * The jobs of a simulation, first replications first: blocks of 32 replications (the last may be smaller) by strips of
 * points.
 *
 * @param most replications, >= 1
 */
export function* jobsOf(work: Work, strips: readonly Strip[], most: number): Generator<CutJob> {
  for (let first = 0; first < most; first += BLOCK) {
    const count = Math.min(BLOCK, most - first);
    for (const [strip, { from, to }] of strips.entries()) {
      const id = `${work.seed}/months ${first}+${count}/mixes ${from}+${to - from}`;
      yield { strip, job: { ...work, id, ...pointsIn(work, from, to), first, count } };
    }
  }
}

/** Points `from` to `to - 1` of a work, with what is told of each. */
function pointsIn(
  { points, variants }: Work,
  from: number,
  to: number,
): Pick<Work, 'points' | 'variants'> {
  return {
    points: points.slice(from, to),
    ...(variants !== undefined && { variants: variants.slice(from, to) }),
  };
}
