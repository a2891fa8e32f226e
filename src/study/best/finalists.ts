import type { MetricName } from '../../metrics/index.ts';
import {
  type Column,
  columnOf,
  metricOf,
  monthValues,
  sortedValues,
  type Table,
} from '../columns.ts';
import { differenceOf, pairedDifferences } from '../difference.ts';
import { estimatesOf } from '../estimates.ts';
import { Interruption } from '../errors.ts';
import { workOf, type StudyOptions } from '../options.ts';
import { People } from '../people.ts';
import type { Question } from '../question.ts';
import { withWages } from '../same-pay.ts';
import { simulate } from '../simulate.ts';
import { SWEEP_METRICS } from '../sweep.ts';
import { meanOf } from '../../stats/moments.ts';
import { shareBetter } from '../../stats/odds.ts';
import { quantile } from '../../stats/quantiles.ts';
import { isBeyond, type Candidates } from './candidates.ts';
import { doubtOf, type Doubts } from './doubt.ts';
import type { ChoiceDoubt, Finalist, LimitResult } from './result.ts';
import { isBeyondLimit } from './scores.ts';

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
  /** Ruled out for a limit. */
  over(mix: number): boolean;
  tried(mix: number): boolean;
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
 * @param limits whose figures are wanted beside a sweep's
 */
export async function secondOpinion(
  candidates: Candidates,
  chosen: Chosen,
  target: MetricName,
  limits: readonly LimitResult[],
  seed: string,
  expected: boolean,
  options: StudyOptions,
): Promise<Opinion> {
  const { base, runIn } = candidates;
  const { mixes } = chosen;
  const points = mixes.map((mix) => candidates.patch(mix));
  const asked: Question = { scenario: base, points, runIn };
  const isOver = (table: Table | undefined, point: number): boolean =>
    point > 0 &&
    (chosen.over(mixes[point]!) ||
      limitedOf(table, point, limits).some(
        (value, at) => value !== null && isBeyondLimit(limits[at]!, value, 'tolerance'),
      ));
  const found = options.signal?.aborted
    ? null
    : await simulated(
        asked,
        target,
        limits,
        (table, point) => chosen.tried(mixes[point]!) && !isOver(table, point),
        seed,
        expected,
        options,
      );
  const { choosable = [], doubts = null } = found ?? {};
  const driver = doubts?.doubt.driver ?? null;
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
      over: isOver(table, point),
      metrics: table ? estimatesOf(table, point, new People(table, point, scenario)) : null,
      limited: limitedOf(table, point, limits),
      beatenByBest: !table ? null : point === 0 ? 0.5 : beaten(table, point, target, better),
      behind: table && point > 0 ? differenceOf(target, table, point, 0) : null,
      labour: table && point > 0 ? differenceOf('labour_cost', table, point, 0) : null,
      floors: doubts?.best[choosable.indexOf(point)] ?? null,
    };
  });
  return {
    finalists: byAverage(finalists, target, better),
    doubt: doubts && {
      ...doubts.doubt,
      driver: driver && { ...driver, rival: mixes[choosable[driver.rival]!]! },
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

/** The figure that each limit speaks of: of an average the average, of a quantile that of the months. */
function limitedOf(
  table: Table | undefined,
  point: number,
  limits: readonly LimitResult[],
): (number | null)[] {
  return limits.map(({ metric, at }) => {
    if (table === undefined) return null;
    const column = columnOf(table, point, metric);
    if (at === 'mean') return averageOf(column);
    const months = sortedValues(monthValues(column));
    return months.length === 0 ? null : quantile(months, at);
  });
}

/** What was simulated of all points, and what not knowing means for those of them that may be chosen. */
interface Lived {
  readonly table: Table;
  readonly choosable: readonly number[];
  /** By place in `choosable`. */
  readonly doubts: Doubts | null;
}

/** Null where the person would not wait for it. */
async function simulated(
  asked: Question,
  target: MetricName,
  limits: readonly LimitResult[],
  mayBeChosen: (table: Table, point: number) => boolean,
  seed: string,
  expected: boolean,
  { runner, signal, dialByDial }: StudyOptions,
): Promise<Lived | null> {
  const options = { runner, ...(signal && { signal }) };
  const limited = limits.map(({ metric }) => metric);
  const kept = [...new Set([...SWEEP_METRICS, ...limited, target])];
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
    const choosable = [...question.points.keys()].filter((point) => mayBeChosen(table, point));
    const among = { ...question, points: choosable.map((point) => question.points[point]!) };
    const doubts = await doubtOf(among, target, `${seed}/floors`, expected, options);
    return { table, choosable, doubts };
  } catch (error) {
    if (error instanceof Interruption) return null;
    throw error;
  }
}

/** The long-run value; null where it has none. */
function averageOf({ numerators, denominators }: Column): number | null {
  const value = meanOf(numerators) / (denominators === null ? 1 : meanOf(denominators));
  return Number.isFinite(value) ? value : null;
}
