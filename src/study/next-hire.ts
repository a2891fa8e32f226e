import type { MetricName } from '../metrics/index.ts';
import { CONTINUOUS_DAY } from '../scenario/compile/calendar.ts';
import { SINGULAR } from '../scenario/positions.ts';
import type { LoadedScenario, Scenario } from '../scenario/scenario.ts';
import { DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../pay/time.ts';
import type { Table } from './columns.ts';
import { differenceOf } from './difference.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { notExpected } from './expected.ts';
import { neighboursOf, type Neighbour } from './neighbours.ts';
import { courseOf } from './next-hire/so-far.ts';
import type {
  AverageDifference,
  EmptyChair,
  Joining,
  NextHireResult,
  TeamChange,
} from './next-hire/result.ts';
import { lengthOf, workOf, type StudyOptions } from './options.ts';
import { questionOf } from './question.ts';
import { withWages } from './same-pay.ts';
import type { Difference } from './results.ts';
import type { Middle } from './settle.ts';
import { simulate, type Simulation } from './simulate.ts';
import type { Patch } from './types.ts';
import { nextHireSentences } from './verdict/next-hire.ts';

/** The most possible years of five teams that people wait for. */
const MOST_YEARS = 256;
/** Wanted half-width of an average difference, as a share of its 5-to-95 spread: years take twelve times as long as months. */
const PRECISION = 0.05;
/** Possible months for each possible year: of a person once trained. */
const MONTHS_A_YEAR = 4;

const METRICS: readonly MetricName[] = ['profit'];

/** `period.length` of twelve months of a scenario's working days, as files spell it. */
export function yearOf({ period }: Scenario): string {
  if (!period.continuous) return '1 year';
  return `${MONTHS_PER_YEAR * hoursOfMonth(period)} h`;
}

function hoursOfMonth({ working_days }: Scenario['period']): number {
  return (working_days * CONTINUOUS_DAY) / 3_600;
}

/**
 * One person more and one fewer of each role over twelve months, against the team as it is on the same possible years. Who is
 * added is hired on the first day, with all that the file says of hiring cost, training, ramp and leaving; who is taken away is
 * not there, before the first day either, and is not replaced.
 *
 * @param loaded over twelve months: the file with the `period.length` of `yearOf`
 * @throws {StudyError} if the options make no sense, or nobody can be added or taken away
 * @throws {Interruption} if it is interrupted before a possible year is complete
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export async function nextHire(
  loaded: LoadedScenario,
  asked: StudyOptions,
): Promise<NextHireResult> {
  const options = asked.now === undefined ? asked : { ...asked, begun: asked.now() };
  const { most, exactly } = lengthOf(options, MOST_YEARS);
  const base = loaded.scenario;
  const seed = options.seed ?? base.seed;
  const neighbours = neighboursOf(base);
  if (neighbours.length === 0) {
    throw new StudyError('next-hire: nobody can be added, for want of seats, or taken away.');
  }
  const points = [{}, ...neighbours.map((one) => hiredPatch(base, one))];
  const { notes, ...question } = await withWages(questionOf(base, points), seed, options);
  const precision = options.precision ?? PRECISION;
  const byMonth = !base.period.continuous;
  const years = await simulate(
    { ...workOf(question, seed, METRICS, options), detail: false, byMonth },
    { most, exactly, judge: (table) => settledAverage(table, neighbours.length, precision) },
    options,
  );
  const hurried = ['time', 'interrupt'].includes(years.settled.stoppedBy);
  const drawn = notExpected(question.scenario);
  const months = hurried
    ? null
    : await steadyMonths(question.scenario, neighbours, seed, years, drawn === null, options);

  const paths = (point: number): readonly Float64Array[] =>
    byMonth ? years.replies.profits(point, years.runs) : [];
  const changes = neighbours.flatMap((one, at): TeamChange[] => {
    const year = differenceOf('profit', years, 0, at + 1);
    if (year === null) return [];
    const course = courseOf(paths(at + 1), paths(0));
    return [
      {
        role: one.role,
        change: one.change,
        label: one.label,
        counted: one.change === 1 ? countedOf(base, one) : [],
        year,
        soFar: course?.soFar ?? [],
        lowest: course?.lowest ?? null,
        payback: one.change === 1 ? (course?.payback ?? null) : null,
        month: months && averageOf(differenceOf('profit', months, 0, at + 1)),
      },
    ];
  });
  const [closer, telemarketer] = ['closers', 'telemarketers'].map((role) =>
    neighbours.findIndex((one) => one.role === role && one.change === 1),
  );
  const both = closer! >= 0 && telemarketer! >= 0;
  const emptyChairs = changes.flatMap((change) => emptyChairOf(change, base));
  const found = {
    changes,
    between: both ? differenceOf('profit', years, telemarketer! + 1, closer! + 1) : null,
    emptyChairs,
  };
  return {
    command: 'next-hire',
    loaded,
    digest: await scenarioDigest(base),
    seed,
    runs: years.runs,
    settled: options.signal?.aborted ? { ...years.settled, stoppedBy: 'interrupt' } : years.settled,
    notes: [
      ...loaded.notes,
      ...notes,
      ...seatNotes(base, neighbours),
      drawn === null
        ? 'Years draw every sale. Averages of a month once trained, and of an empty chair, book sales as expected of each closing call.'
        : `Sales are drawn one by one: ${drawn}.`,
    ],
    ...found,
    monthRuns: months?.runs ?? 0,
    verdict: nextHireSentences(found, base),
  };
}

/** As hired on the first day; who goes is not there. A continuous period has nobody who joins: there all have been there for long. */
function hiredPatch({ period, team }: Scenario, { change, group, patch, role }: Neighbour): Patch {
  if (change === -1 || period.continuous) return patch;
  const who = group === null ? SINGULAR[role] : `${role}.${group}`;
  const hire = { role: who, count: 1, start: { unit: 'day', number: 1 } } as const;
  return { team: { ...team, hires: [...team.hires, hire] } };
}

/** What the file says of somebody who joins a role. */
function countedOf({ period, team }: Scenario, { role }: Neighbour): readonly Joining[] {
  if (period.continuous) return [];
  const { backfill, leaves, ramp, training } = team[role];
  return [
    ...(backfill !== null && backfill.cost_to_hire !== 0 ? ['hiring cost' as const] : []),
    ...(training === null ? [] : ['training' as const]),
    ...(ramp === null ? [] : ['ramp' as const]),
    ...(leaves === null ? [] : ['leaving' as const]),
  ];
}

/**
 * One month of each team with everybody there from the start, trained, and nobody hired: on months of their own.
 *
 * @param expected whether sales are booked as expected of each closing call
 */
function steadyMonths(
  scenario: Scenario,
  neighbours: readonly Neighbour[],
  seed: string,
  { runs }: Simulation,
  expected: boolean,
  options: StudyOptions,
): Promise<Simulation> {
  const { period, team } = scenario;
  const length = period.continuous
    ? ({ count: hoursOfMonth(period), unit: 'h' } as const)
    : ({ count: 1, unit: 'month' } as const);
  const month: Scenario = {
    ...scenario,
    period: { ...period, length },
    team: { ...team, hires: [] },
  };
  const patches = neighbours.map((one): Patch => ({ team: { ...one.patch.team!, hires: [] } }));
  return simulate(
    {
      ...workOf(questionOf(month, [{}, ...patches]), seed, METRICS, options),
      detail: false,
      expected,
    },
    {
      most: MONTHS_A_YEAR * runs,
      exactly: true,
      judge: (table) => settledAverage(table, patches.length, PRECISION),
    },
    options,
  );
}

function averageOf(difference: Difference | null): AverageDifference | null {
  if (difference === null) return null;
  const { ci95, mean, se } = difference;
  return { mean, se, ci95 };
}

/** How well the averages of all differences are known: told of is the one furthest from what was wanted. */
function settledAverage(table: Table, changes: number, precision: number): Middle {
  let worst: Middle = { metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null };
  let most = -1;
  for (let point = 1; point <= changes; point++) {
    const difference = differenceOf('profit', table, 0, point);
    if (difference === null) continue;
    const { ci95, p05, p95 } = difference;
    const halfWidth = (ci95[1] - ci95[0]) / 2;
    const wanted = precision * (p95 - p05);
    const urgency = halfWidth === 0 ? 0 : halfWidth / wanted;
    if (urgency <= most) continue;
    most = urgency;
    const runsNeeded = wanted === 0 ? null : Math.ceil(table.runs * urgency * urgency);
    worst = { metric: 'profit', halfWidth, wanted, runsNeeded };
  }
  return worst;
}

/** What a week without one of those who are there costs, from the month without. */
function emptyChairOf({ change, month, role }: TeamChange, { period }: Scenario): EmptyChair[] {
  if (change === 1 || month === null) return [];
  const weeks = period.working_days / DAYS_PER_WEEK;
  const [low, high] = month.ci95;
  return [{ role, mean: -month.mean / weeks, ci95: [-high / weeks, -low / weeks] }];
}

function seatNotes({ team }: Scenario, neighbours: readonly Neighbour[]): string[] {
  const full = (['closers', 'telemarketers'] as const).filter(
    (role) => !neighbours.some((one) => one.role === role && one.change === 1),
  );
  return full.map(
    (role) =>
      `There is no seat for one more ${SINGULAR[role]}: team.seats.limit is ${team.seats!.limit!} and there is no next_block.`,
  );
}
