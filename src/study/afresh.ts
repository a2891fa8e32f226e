import type { MetricName } from '../metrics/index.ts';
import type { Work } from './cut.ts';
import { estimatesOf } from './estimates.ts';
import { Interruption } from './errors.ts';
import type { StudyOptions } from './options.ts';
import { People } from './people.ts';
import type { Question } from './question.ts';
import { columnsOf, rankMixes, type Ranking } from './rank.ts';
import { withWages } from './same-pay.ts';
import { middleOf } from './settle.ts';
import { simulate, type Simulation } from './simulate.ts';
import type { Afresh } from './verdict/mixes.ts';

/** Most replications and mixes of the second opinion. */
const MOST_RUNS = 512;
const MOST_MIXES = 12;

/**
 * Simulates the best mix and its nearest rivals on months of their own: the best of many was partly lucky.
 *
 * Wages of `same pay as` are found anew as well, lest both opinions share one error.
 *
 * @param asked the sweep's question, before its wages were found
 * @param work  of the sweep; the seed of the new months is its seed with `/fresh`
 * @returns null where there is no rival, or the person would not wait for more
 */
export async function simulateAfresh(
  asked: Question,
  work: Work,
  { runs, settled }: Simulation,
  { best, beaten, tossUps }: Ranking,
  target: MetricName,
  { runner, signal }: StudyOptions,
): Promise<Afresh | null> {
  const hurried = settled.stoppedBy === 'time' || signal?.aborted === true;
  if (best === null || beaten.length < 2 || hurried) return null;
  const rivals = tossUps.filter((point) => point !== best).sort((a, b) => beaten[a]! - beaten[b]!);
  const chosen = [best, ...rivals.slice(0, MOST_MIXES - 1)];
  const points = chosen.map((point) => asked.points[point]!);
  const rule = {
    most: Math.min(runs, MOST_RUNS),
    exactly: true,
    judge: (table: Simulation) => middleOf(table, [0], target, 1),
  };
  const seed = `${work.seed}/fresh`;
  const options = signal ? { runner, signal } : { runner };
  const fresh = await withWages({ ...asked, points }, seed, options)
    .then(({ scenario, points }) => simulate({ ...work, scenario, points, seed }, rule, options))
    .catch((error: unknown) => {
      if (error instanceof Interruption) return null;
      throw error;
    });
  if (fresh === null || fresh.settled.stoppedBy === 'interrupt') return null;
  const winner = rankMixes(columnsOf(fresh, target), target, [...points.keys()]).best ?? 0;
  const people = new People(fresh, 0, { ...work.scenario, ...points[0] });
  return { best: estimatesOf(fresh, 0, people)[target]!, winner: chosen[winner]! };
}
