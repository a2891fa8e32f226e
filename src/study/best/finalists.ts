import type { MetricName } from '../../metrics/index.ts';
import { columnOf, metricOf, type Table } from '../columns.ts';
import { differenceOf, pairedDifferences } from '../difference.ts';
import { estimatesOf } from '../estimates.ts';
import { Interruption } from '../errors.ts';
import { workOf, type StudyOptions } from '../options.ts';
import { People } from '../people.ts';
import type { Question } from '../question.ts';
import { withWages } from '../same-pay.ts';
import { simulate } from '../simulate.ts';
import { SWEEP_METRICS } from '../sweep.ts';
import { shareBetter } from '../../stats/odds.ts';
import { isBeyond, type Candidates } from './candidates.ts';
import { doubtOf, type Doubts } from './doubt.ts';
import type { ChoiceDoubt, Finalist } from './result.ts';

/** Possible months of the second opinion. */
const MONTHS = 256;
/** Mixes that are simulated again. */
export const MOST_FINALISTS = 20;
/** As many of them are chosen for their average. */
export const NEAREST = 11;

/** Who is simulated again, the best first. */
export interface Chosen {
  readonly mixes: readonly number[];
  /** In the months that chose. */
  average(mix: number): number;
  left(mix: number): boolean;
  /** Number of the mix that the file itself describes; null where it is not among them. */
  readonly own: number | null;
}

/** What was found of the finalists. */
export interface Opinion {
  readonly finalists: readonly Finalist[];
  readonly doubt: ChoiceDoubt | null;
}

/**
 * Simulates the best mix and its nearest rivals on months of their own, with drawn sales, and in possible floors: the best of
 * many was partly lucky, and partly best for inputs that nobody knows.
 *
 * @param metrics of which estimates are wanted beside a sweep's
 */
export async function secondOpinion(
  candidates: Candidates,
  chosen: Chosen,
  target: MetricName,
  metrics: readonly MetricName[],
  seed: string,
  expected: boolean,
  options: StudyOptions,
): Promise<Opinion> {
  const { base, runIn } = candidates;
  const { mixes } = chosen;
  const points = mixes.map((mix) => candidates.patch(mix));
  const asked: Question = { scenario: base, points, runIn };
  const found = options.signal?.aborted
    ? null
    : await simulated(asked, target, metrics, seed, expected, options);
  const better = metricOf(target).better ?? 'more';
  const finalists = mixes.map((mix, point): Finalist => {
    const table = found?.table;
    const scenario = { ...base, ...points[point] };
    return {
      mix,
      name: candidates.name(mix),
      at: candidates.at(mix),
      average: chosen.average(mix),
      left: chosen.left(mix),
      own: mix === chosen.own,
      beyondSeats: isBeyond(candidates, mix),
      metrics: table ? estimatesOf(table, point, new People(table, point, scenario)) : null,
      beatenByBest: !table ? null : point === 0 ? 0.5 : beaten(table, point, target, better),
      behind: table && point > 0 ? differenceOf(target, table, point, 0) : null,
      floors: found?.doubts?.best[point] ?? null,
    };
  });
  const { doubts = null } = found ?? {};
  return {
    finalists: byAverage(finalists, target, better),
    doubt: doubts && {
      floors: doubts.floors,
      regret: doubts.regret,
      driver: doubts.driver && {
        path: doubts.driver.path,
        share: doubts.driver.share,
        observations: doubts.driver.observations,
        rival: mixes[doubts.driver.rival]!,
      },
    },
  };
}

/** The best first, then the others as they did in months that did not choose them; as they are where there are none. */
function byAverage(
  [first, ...others]: readonly Finalist[],
  target: MetricName,
  better: 'more' | 'less',
): readonly Finalist[] {
  const sign = better === 'more' ? 1 : -1;
  const value = ({ metrics }: Finalist): number => {
    const mean = metrics?.[target]?.mean;
    return mean == null ? Number.MIN_SAFE_INTEGER : sign * mean;
  };
  return [first!, ...others.toSorted((a, b) => value(b) - value(a))];
}

function beaten(
  table: Table,
  point: number,
  target: MetricName,
  better: 'more' | 'less',
): number | null {
  const column = (at: number) => columnOf(table, at, target);
  return shareBetter(pairedDifferences(column(point), column(0)), better);
}

/** Null where the person would not wait for it. */
async function simulated(
  asked: Question,
  target: MetricName,
  metrics: readonly MetricName[],
  seed: string,
  expected: boolean,
  { runner, signal, dialByDial }: StudyOptions,
): Promise<{ table: Table; doubts: Doubts | null } | null> {
  const options = { runner, ...(signal && { signal }) };
  const kept = [...new Set([...SWEEP_METRICS, ...metrics, target])];
  const fresh = `${seed}/fresh`;
  try {
    const question = await withWages(asked, fresh, options);
    const table = await simulate(
      workOf(question, fresh, kept, { ...options, ...(dialByDial && { dialByDial }) }),
      {
        most: MONTHS,
        exactly: true,
        judge: () => ({ metric: target, halfWidth: null, wanted: null, runsNeeded: null }),
      },
      options,
    );
    if (table.settled.stoppedBy === 'interrupt') return null;
    const doubts = await doubtOf(question, target, `${seed}/floors`, expected, options);
    return { table, doubts };
  } catch (error) {
    if (error instanceof Interruption) return null;
    throw error;
  }
}
