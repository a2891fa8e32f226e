import type { MetricName } from '../metrics/index.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { isBeyondSeats } from '../scenario/places.ts';
import type { LoadedScenario, Scenario } from '../scenario/scenario.ts';
import { simulateAfresh } from './afresh.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { estimatesOf } from './estimates.ts';
import { lengthOf, targetOf, workOf, type StudyOptions } from './options.ts';
import { gridOf } from './patches.ts';
import { horizonMonths, People } from './people.ts';
import { questionOf } from './question.ts';
import { columnsOf, isTossUp, rankMixes, type Ranking } from './rank.ts';
import type { Axis, Estimates, MixResult, SweepResult } from './results.ts';
import { withWages } from './same-pay.ts';
import { middleOf } from './settle.ts';
import { simulate } from './simulate.ts';
import type { Patch } from './types.ts';
import { byPlan } from './verdict/by-plan.ts';
import { effortSentences } from './verdict/effort.ts';
import { sweepSentences } from './verdict/mixes.ts';

/** Metrics of every mix, beside the target. */
export const SWEEP_METRICS: readonly MetricName[] = [
  'profit',
  'revenue',
  'kept_revenue',
  'cost_per_lead',
  'cost_per_accepted_lead',
  'closer_idle',
  'lost_leads',
  'labour_cost',
  'total_cost',
  'payroll',
  'leads',
  'accepted_leads',
  'sales',
  'closer_occupancy',
  'telemarketer_occupancy',
  'closer_pay',
  'telemarketer_pay',
];

/** The most replications of a sweep. */
const MOST_RUNS = 2_048;
/** Numbers a sweep may keep at once: half a gigabyte. */
const MOST_NUMBERS = 64e6;
/** Kept per mix and month beside the metrics: about as many pay-outs and profit-and-loss lines. */
const DETAIL = 30;
/** A look is worth having from so many replications on. */
const FEWEST_RUNS = 64;

/** A key to vary, its points, and what each of them changes in the scenario. */
export interface SweepAxis extends Axis {
  /** One for each value. */
  readonly patches: readonly Patch[];
}

/** Options of a sweep. */
export interface SweepOptions extends StudyOptions {
  /** Labour cost a month that may be spent, currency. */
  readonly budget?: number;
}

/**
 * Tries every combination of the axes' values on the same possible months.
 *
 * The best mix is that of the best average of the target. A sweep is settled when the target's middle is at the best mix;
 * the others follow, for all mixes live the same months.
 * Where people take home more than 5 % more or less under one pay plan than another, mixes are beaten by the best of
 * their own plan only. The months that chose the best flatter it: it and its nearest rivals are simulated afresh for the
 * verdict. An interrupt meanwhile leaves the sweep as it is.
 *
 * @param axes one to four
 * @throws {StudyError} if there is nothing to vary, too much of it, or no mix has a value
 * @throws {ScenarioError} if a mix cannot be simulated
 */
export async function sweep(
  loaded: LoadedScenario,
  axes: readonly SweepAxis[],
  options: SweepOptions,
): Promise<SweepResult> {
  checkAxes(axes);
  const target = targetOf(options);
  const kept = [...new Set([...SWEEP_METRICS, ...(options.metrics ?? []), target])];
  const count = axes.reduce((product, { patches }) => product * patches.length, 1);
  const length = lengthOf(options, limitFor(count, kept.length, options));
  const grid = gridOf(
    loaded.scenario,
    axes.map(({ patches }) => patches),
  );
  const seed = options.seed ?? loaded.scenario.seed;
  const precision = options.precision ?? loaded.scenario.precision;
  const asked = questionOf(loaded.scenario, grid);
  const { notes, ...question } = await withWages(asked, seed, options);
  const { scenario, points } = question;
  const work = workOf(question, seed, kept, options);
  const everyPoint = [...points.keys()];
  const table = await simulate(
    work,
    {
      ...length,
      judge: (at) => {
        const { best } = rankMixes(columnsOf(at, target), target, everyPoint);
        return middleOf(at, best === null ? [] : [best], target, precision);
      },
    },
    options,
  );

  const rank = (among: readonly number[]): Ranking =>
    rankMixes(columnsOf(table, target), target, among);
  const { best } = rank(everyPoint);
  if (best === null) throw new StudyError(`sweep: ${target} has no value in any mix`);
  const scenarios: Scenario[] = points.map((point) => ({ ...scenario, ...point }));
  const budget = options.budget ?? null;
  const tried = everyPoint.map((point) => ({
    at: coordinates(axes, point),
    metrics: estimatesOf(table, point, new People(table, point, scenarios[point]!)),
  }));
  const plans = byPlan(axes, tried, scenarios, best);
  const rankings = plans.groups.map((points) => ({ points, ranking: rank(points) }));
  const rankingOf = (point: number) => rankings.find(({ points }) => points.includes(point))!;
  const mixes: MixResult[] = tried.map((mix, point) => {
    const beatenByBest = rankingOf(point).ranking.beaten[point]!;
    return {
      ...mix,
      beatenByBest,
      tossUp: isTossUp(beatenByBest),
      withinBudget: budget === null ? null : fits(mix.metrics, scenarios[point]!, budget),
      ...(isBeyond(scenarios[point]!) && { beyondSeats: true }),
    };
  });
  const affordable = everyPoint.filter((point) => mixes[point]!.withinBudget);
  const found = {
    axes: axes.map(({ key, label, values }) => ({ key, label, values })),
    mixes,
    target,
    best,
    budget,
    bestWithinBudget: budget === null ? null : rank(affordable).best,
  };
  const { points: peers, ranking } = rankingOf(best);
  const afresh =
    peers.length < 2 ? null : await simulateAfresh(asked, work, table, ranking, target, options);
  return {
    command: 'sweep',
    loaded,
    digest: await scenarioDigest(loaded.scenario),
    seed,
    runs: table.runs,
    settled:
      afresh === null && options.signal?.aborted
        ? { ...table.settled, stoppedBy: 'interrupt' }
        : table.settled,
    notes: [...loaded.notes, ...notes],
    ...found,
    verdict: [
      ...sweepSentences({ ...found, scenarios, plans, afresh, rank }),
      ...effortSentences(loaded.origins, scenarios),
    ],
  };
}

/** Whether average labour cost, spread over the months of the horizon, is within the budget for one. */
function fits({ labour_cost: labour }: Estimates, scenario: Scenario, budget: number): boolean {
  return labour?.mean != null && labour.mean / horizonMonths(scenario) <= budget;
}

function isBeyond({ calendar, team }: Scenario): boolean {
  return isBeyondSeats(team, calendar.shift);
}

/** The most replications for so many mixes, as far as memory goes. */
function limitFor(mixes: number, metrics: number, { runs }: StudyOptions): number {
  const affordable = Math.floor(MOST_NUMBERS / (mixes * (2 * metrics + DETAIL)) / BLOCK) * BLOCK;
  const wanted = runs ?? FEWEST_RUNS;
  if (affordable < wanted) {
    throw new StudyError(
      `sweep: ${mixes} mixes of ${wanted} possible months are too many to keep at once; ` +
        `vary less, or take larger steps`,
    );
  }
  return Math.min(MOST_RUNS, affordable);
}

function checkAxes(axes: readonly SweepAxis[]): void {
  if (axes.length < 1 || axes.length > 4) {
    throw new StudyError(`sweep: expected one to four keys to vary, got ${axes.length}`);
  }
  for (const { key, values } of axes) {
    if (values.length === 0) throw new StudyError(`sweep: no values to try for ${key}`);
  }
}

/** Where a point lies on each axis, the last axis varying fastest. */
function coordinates(axes: readonly Axis[], point: number): Record<string, number | string> {
  const at: [string, number | string][] = [];
  let rest = point;
  for (const { label, values } of axes.toReversed()) {
    at.unshift([label, values[rest % values.length]!]);
    rest = Math.floor(rest / values.length);
  }
  return Object.fromEntries(at);
}
