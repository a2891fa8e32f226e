import { streamOf } from '../../src/random/stream.ts';
import type { Sample } from '../stats/selection/drive.ts';

/** Three stations in a row, never short of jobs: rates of service that add up to 20, places at the 2nd and 3rd too. */
interface Line {
  readonly rates: readonly [number, number, number];
  /** Places, that of service included; a job that finds none waits at its station and blocks it. */
  readonly places: readonly [number, number];
}

const TOTAL = 20;
const WARM_UP = 2000;
const JOBS = WARM_UP + 50;

const upTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);

export const LINES: readonly Line[] = upTo(TOTAL - 2).flatMap((a) =>
  upTo(TOTAL - a - 1).flatMap((b) =>
    upTo(TOTAL - 1).map((place): Line => ({
      rates: [a, b, TOTAL - a - b],
      places: [place, TOTAL - place],
    })),
  ),
);

/**
 * Jobs per time in the long run: the Markov chain of jobs served at the first but not the second station, and at the second
 * but not gone from the third, swept until it no longer moves.
 */
export function throughputOf({ rates: [a, b, c], places: [one, two] }: Line): number {
  const width = two + 3;
  const states = (one + 3) * width;
  const at = (i: number, j: number): number => (i + 1) * width + j;
  // a blocked second station keeps its job in one of its own places
  const exists = (i: number, j: number): boolean => i >= 0 && i <= one + (j === two + 1 ? 0 : 1);
  const first = (i: number, j: number): boolean => exists(i + 1, j);
  const chances = new Float64Array(states + width);
  for (let i = 0; i <= one + 1; i++)
    for (let j = 0; j <= two + 1; j++) chances[at(i, j)] = +exists(i, j);
  let before = 0;
  for (let sweep = 0; sweep < 100_000; sweep++) {
    let [sum, busy] = [0, 0];
    for (let i = 0; i <= one + 1; i++) {
      for (let j = 0; j <= two + 1; j++) {
        if (!exists(i, j)) continue;
        const leaving = (first(i, j) ? a : 0) + (i > 0 && j <= two ? b : 0) + (j > 0 ? c : 0);
        const coming =
          (i > 0 && first(i - 1, j) ? a * chances[at(i - 1, j)]! : 0) +
          (j > 0 && exists(i + 1, j - 1) ? b * chances[at(i + 1, j - 1)]! : 0) +
          (j <= two && exists(i, j + 1) ? c * chances[at(i, j + 1)]! : 0);
        // half a step: a full one may go round in a circle for ever
        const chance = (chances[at(i, j)]! + coming / leaving) / 2;
        chances[at(i, j)] = chance;
        sum += chance;
        if (j > 0) busy += chance;
      }
    }
    const throughput = (c * busy) / sum;
    if (Math.abs(throughput - before) < 1e-11) return throughput;
    before = throughput;
  }
  throw new Error('the chain did not settle');
}

/** Jobs per time of 50 jobs after 2,000; replications have the same work for all lines, in units of its mean. */
export function lineOutputs(study: number): Sample {
  const work: Float64Array[] = [];
  const stream = streamOf('flow line', study, 'work');
  const second = new Float64Array(JOBS + TOTAL);
  const third = new Float64Array(JOBS + TOTAL);
  return (design, from, to) => {
    while (work.length < to) {
      work.push(Float64Array.from({ length: 3 * JOBS }, () => stream.exponential()));
    }
    const { rates, places } = LINES[design]!;
    const [a, b, c] = rates.map((rate) => 1 / rate) as [number, number, number];
    const [one, two] = places;
    const outputs = new Float64Array(to - from);
    for (let l = 0; l < outputs.length; l++) {
      const needs = work[from + l]!;
      let [left, passed, gone, start] = [0, 0, 0, 0];
      for (let job = 0; job < JOBS; job++) {
        if (job === WARM_UP) start = gone;
        const place = job + TOTAL; // the first 20 places stand for jobs before the first: gone at 0
        left = Math.max(left + a * needs[3 * job]!, second[place - one]!);
        passed = Math.max(Math.max(left, passed) + b * needs[3 * job + 1]!, third[place - two]!);
        gone = Math.max(passed, gone) + c * needs[3 * job + 2]!;
        second[place] = passed;
        third[place] = gone;
      }
      outputs[l] = (JOBS - WARM_UP) / (gone - start);
    }
    return [outputs];
  };
}
