import { BLOCK } from '../scenario/inputs.ts';
import { agencyOf, hasRetainer, withCount } from '../scenario/organised.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { meanOf } from '../stats/moments.ts';
import { columnOf } from './columns.ts';
import { workOf, type StudyOptions } from './options.ts';
import type { Question } from './question.ts';
import { simulate } from './simulate.ts';

/** Possible years from which cost is found: a person more is a step of about a tenth, and all share the same luck. */
const YEARS = BLOCK;
/** Steps of looking, and the most people tried for each at the start. */
const STEPS = 8;
const MOST_TIMES = 20;

/**
 * How many people of each other shape cost as much as the first, to the nearest whole person.
 *
 * Cost rises nearly in proportion to people, so a secant and a look at both neighbours finds the number.
 *
 * @param question points are whole scenarios: the file's own floor, then the others with the people to begin with
 * @returns people of each other point, >= 1; a retainer's, which its cost does not follow, as they are
 */
export async function nearestInCost(
  question: Question,
  seed: string,
  options: StudyOptions,
): Promise<number[]> {
  const [own, ...others] = question.points as readonly Scenario[];
  const costOf = async (floor: Scenario): Promise<number> => {
    const table = await simulate(
      { ...workOf({ ...question, points: [floor] }, seed, ['total_cost'], options), detail: false },
      {
        most: YEARS,
        exactly: true,
        judge: () => ({ metric: 'total_cost', halfWidth: null, wanted: null, runsNeeded: null }),
      },
      { runner: options.runner, ...(options.signal && { signal: options.signal }) },
    );
    return meanOf(columnOf(table, 0, 'total_cost').numerators);
  };
  const target = await costOf(own!);
  // All at the same time, each number of people by itself: full-cycle reps share nothing with one more, and threads share the work.
  return Promise.all(
    others.map(async (floor) => {
      const agency = agencyOf(floor);
      const first = floor.team[agency === null ? 'closers' : 'telemarketers'].count;
      if (agency !== null && hasRetainer(agency)) return first;
      const known = new Map<number, number>();
      const learn = async (counts: readonly number[]): Promise<void> => {
        const fresh = counts.filter((count) => count >= 1 && !known.has(count));
        const costs = await Promise.all(fresh.map((count) => costOf(withCount(floor, count))));
        fresh.forEach((count, i) => known.set(count, costs[i]!));
      };
      return await nearest(first, target, known, learn);
    }),
  );
}

async function nearest(
  first: number,
  target: number,
  known: ReadonlyMap<number, number>,
  learn: (counts: readonly number[]) => Promise<void>,
): Promise<number> {
  await learn([first, first + 1]);
  const slope = known.get(first + 1)! - known.get(first)!;
  const ahead = slope > 0 ? Math.round((target - known.get(first)!) / slope) : 0;
  let count = Math.min(Math.max(1, first + ahead), MOST_TIMES * (first + 1));
  for (let step = 0; step < STEPS; step++) {
    const near = [count, count - 1, count + 1].filter((people) => people >= 1);
    await learn(near);
    const off = (people: number): number => Math.abs(known.get(people)! - target);
    const best = near.reduce((a, b) => (off(b) < off(a) ? b : a));
    if (best === count) break;
    count = best;
  }
  return count;
}
