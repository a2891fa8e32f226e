import type { Scenario } from '../scenario/scenario.ts';
import { differenceOf } from './difference.ts';
import { Interruption } from './errors.ts';
import { neighboursOf } from './neighbours.ts';
import { workOf } from './options.ts';
import type { StudyOptions } from './options.ts';
import type { Question } from './question.ts';
import type { HireOdds } from './results.ts';
import { simulate, type Simulation } from './simulate.ts';

/** Possible months of a run that are lived again with one person more: a quarter, within these. */
const SHARE = 1 / 4;
const FEWEST = 64;
const MOST = 256;

/**
 * What one more of each role, trained and there from the start, does to the first months of a run: on the very same months.
 *
 * @param question of the run, its wages found
 * @param table the run's own months, of which `profit` is kept
 * @returns nothing where there are too few months to tell, or the person would not wait for more
 */
export async function hireOdds(
  question: Question,
  table: Simulation,
  seed: string,
  options: StudyOptions,
): Promise<readonly HireOdds[]> {
  const { scenario } = question;
  const { settled, runs: all } = table;
  const runs = Math.min(MOST, Math.floor(SHARE * all));
  const hurried = settled.stoppedBy === 'time' || options.signal?.aborted === true;
  const hires = neighboursOf(scenario).filter(
    ({ change, role }) => change === 1 && someoneIs(scenario, role),
  );
  if (hurried || runs < FEWEST || hires.length === 0) return [];
  const points = hires.map(({ patch }) => patch);
  const work = { ...workOf({ ...question, points }, seed, ['profit'], options), detail: false };
  const { runner, signal } = options;
  const unknown = { metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null } as const;
  const changed = await simulate(
    work,
    { most: runs, exactly: true, judge: () => unknown },
    { runner, ...(signal && { signal }) },
  ).catch((error: unknown) => {
    if (error instanceof Interruption) return null;
    throw error;
  });
  if (changed === null || changed.settled.stoppedBy === 'interrupt') return [];
  return hires.flatMap(({ role }, point) => {
    const change = differenceOf('profit', { ...table, runs }, 0, point, changed);
    return change === null ? [] : [{ role, runs, change }];
  });
}

function someoneIs({ team }: Scenario, role: HireOdds['role']): boolean {
  return team[role].count > 0;
}
