import { BLOCK } from '../../scenario/inputs.ts';
import type { Sampled, Wanted } from '../../stats/selection/types.ts';
import type { CutJob, Work } from '../cut.ts';
import { dispatch } from '../dispatch.ts';
import { ReplyView } from '../reply.ts';
import type { Job, Patch, Runner } from '../types.ts';
import type { Scores } from './scores.ts';

/** Mixes of a job, where there are more than that. */
const MIXES = 500;
/** Jobs worth having where there are few mixes: as many workers as most machines have. */
const ENOUGH_JOBS = 8;

/** How replications that a procedure wants are simulated. */
export interface Asking {
  readonly runner: Runner;
  /** Of every job, but for points and replications. */
  readonly work: Omit<Work, 'points' | 'metrics'>;
  readonly scores: Scores;
  /** Whether the first two outputs are the parts of a ratio. */
  readonly ratio: boolean;
  /** Names the jobs of one search. */
  readonly name: string;
  patch(design: number): Patch;
  /** Whether no new job may be begun. */
  halted(): boolean;
  /** Told after every job. */
  done(jobs: number, of: number): void;
}

/** A job's place among those of one request. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly count: number;
}

/** The rectangles into which a request is cut: designs as they follow each other, by replications. */
export function piecesOf({ designs, from, to }: Wanted): readonly Piece[] {
  const strips = Math.ceil(designs.length / MIXES);
  const wanted = Math.ceil(ENOUGH_JOBS / strips);
  const length = Math.max(1, Math.min(BLOCK, Math.ceil((to - from) / wanted)));
  const pieces: Piece[] = [];
  for (let first = from; first < to; first += length) {
    for (let strip = 0; strip < strips; strip++) {
      pieces.push({
        from: Math.floor((strip * designs.length) / strips),
        to: Math.floor(((strip + 1) * designs.length) / strips),
        first,
        count: Math.min(length, to - first),
      });
    }
  }
  return pieces;
}

/**
 * Simulates what a procedure asks for. The cut depends on the request alone, and each number has its place, so that the
 * answer is the same however many workers there are.
 *
 * @returns null where it was halted before all was there
 */
export async function ask(wanted: Wanted, asking: Asking): Promise<Sampled | null> {
  const { runner, scores } = asking;
  const length = wanted.to - wanted.from;
  const sampled = wanted.designs.map(() => scores.reads.map(() => new Float64Array(length)));
  const pieces = piecesOf(wanted);
  let done = 0;
  await dispatch({
    runner,
    jobs: jobsOf(wanted, pieces, asking),
    halted: () => asking.halted(),
    accept({ strip }, reply) {
      const { from, to, first, count } = pieces[strip]!;
      const view = new ReplyView(reply);
      for (let design = from; design < to; design++) {
        scores.reads.forEach((read, output) => {
          const column = sampled[design]![output]!;
          for (let row = 0; row < count; row++) {
            column[first - wanted.from + row] = read(view, row, design - from);
          }
        });
      }
      asking.done(++done, pieces.length);
      return false;
    },
  });
  return done === pieces.length ? sampled : null;
}

function* jobsOf(
  { designs }: Wanted,
  pieces: readonly Piece[],
  { work, scores, name, patch }: Asking,
): Generator<CutJob> {
  for (const [strip, { from, to, first, count }] of pieces.entries()) {
    const some = designs.slice(from, to);
    const job: Job = {
      ...work,
      id: `${name}/${work.seed}/months ${first}+${count}/mixes ${some[0]}+${some.length}`,
      metrics: scores.metrics,
      points: some.map(patch),
      first,
      count,
    };
    yield { strip, job };
  }
}
