import { longestDelay } from '../scenario/compile/run-in.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Job, Patch } from './types.ts';

/** What a study simulates: a scenario's points, and the run-in that all of them share. */
export type Question = Pick<Job, 'scenario' | 'points' | 'runIn'>;

/**
 * A scenario's points with one run-in for all: the longest that any of them needs. Were each to begin with its own, a
 * point whose delays take a week more would live other luck than the rest, and no difference between them would be sharp.
 *
 * @param points a point without changes is `{}`
 */
export function questionOf(scenario: Scenario, points: readonly Patch[]): Question {
  let runIn = 0;
  for (const point of points) {
    const patched = { ...scenario, ...point };
    if (patched.period.starts === 'running') runIn = Math.max(runIn, longestDelay(patched));
  }
  return { scenario, points, runIn };
}
