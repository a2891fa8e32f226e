import type { MetricName } from '../metrics/index.ts';
import type { Expectation, LoadedScenario } from '../scenario/scenario.ts';
import { whyDrawn } from './best/sales.ts';
import { OWN_MIX, type Candidates } from './best/candidates.ts';
import { frontierOf } from './best/frontier.ts';
import { closely, MOST_CLOSELY } from './best/huge.ts';
import { payGroups } from './best/plans.ts';
import type { BestResult, Choice, LimitResult } from './best/result.ts';
import { limitOf, TOLERANCE } from './best/scores.ts';
import { choiceOf, type Search } from './best/search.ts';
import { wagedCandidates } from './best/waged.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { targetOf, type StudyOptions } from './options.ts';
import { horizonMonths } from './people.ts';
import type { StoppedBy } from './results.ts';
import { timer } from './simulate.ts';
import { bestSentences } from './verdict/best.ts';
import { count, exactMoney } from './words.ts';
import { effortSentences } from './verdict/effort.ts';

/** A difference that does not matter: in the target's unit, or a share of the best average. */
export type Within = { readonly amount: number } | { readonly share: number };

/** Options of a search for the best mix. */
export interface BestOptions extends Omit<StudyOptions, 'runs' | 'precision' | 'metrics'> {
  readonly limits?: readonly Expectation[];
  /** Share of a limit by which it may be missed; default 5 %. */
  readonly tolerance?: number;
  /** Labour cost a month that may be spent, currency. */
  readonly budget?: number;
  readonly within?: Within;
  /** The most replications of a mix, >= 32. */
  readonly most?: number;
  /** How sure a certified statement is to be, a share. */
  readonly sure?: number;
  /** Replications of all mixes together, for a first look that certifies nothing; `true` for ten of each mix. */
  readonly preview?: number | true;
  /** Two or three metrics whose frontier is sought. */
  readonly frontier?: readonly MetricName[];
}

const MOST = 4_096;
const FEWEST_MOST = 32;
const SURE = 0.95;
const WITHIN = { share: 0.01 };

/**
 * The best of many mixes, with how far it may be short of the best of all of them.
 *
 * Inputs are drawn anew for each month and are those of every mix alike: what is certified is the best average over what is
 * not known. Sales are counted by their expected value where nothing in the question asks for more, which says as much with
 * fewer months. The figures that are told of the best and its rivals come from drawn sales and months that chose nobody.
 *
 * @param candidates two mixes or more
 * @throws {StudyError} if an option makes no sense
 * @throws {ScenarioError} if a mix cannot be simulated
 * @throws {Interruption} if it is interrupted before the first look
 */
export async function best(
  loaded: LoadedScenario,
  given: Candidates,
  options: BestOptions,
): Promise<BestResult> {
  check(given, options);
  const target = targetOf(options);
  const seed = options.seed ?? loaded.scenario.seed;
  const { sure = SURE, most = MOST, within = WITHIN, frontier } = options;
  const limits = limitsOf(loaded, options);
  const { candidates, notes } = await wagedCandidates(given, seed, options);
  const drawnSales = whyDrawn(candidates, frontier ?? [target], limits);
  const spent = timer(options);
  const search: Search = {
    candidates,
    given,
    target,
    limits,
    within,
    most,
    sure,
    seed,
    expected: drawnSales === null,
    options,
    timeIsUp: spent,
  };
  const mixes = await closely(search);
  const { caution, groups } =
    frontier === undefined
      ? await payGroups(candidates, mixes, seed, options)
      : { caution: null, groups: [] };
  const choices: Choice[] = [];
  for (const { pay, mixes: some } of groups) choices.push(await choiceOf(search, pay, some));
  const own = candidates.own ?? OWN_MIX;
  const found = frontier === undefined ? null : await frontierOf(search, frontier, mixes);
  const ends = [...choices.map(({ ended }) => ended), ...(found ? [found.ended] : [])];
  const result: Omit<BestResult, 'verdict'> = {
    command: 'best',
    loaded,
    digest: await scenarioDigest(loaded.scenario),
    seed,
    runs: Math.max(0, ...choices.map(({ replications }) => replications), found?.replications ?? 0),
    settled: {
      metric: target,
      halfWidth: null,
      wanted: null,
      runsNeeded: null,
      stoppedBy: stoppedBy(ends, options),
    },
    notes: [...loaded.notes, ...notes],
    axes: candidates.axes,
    target,
    mode:
      frontier !== undefined ? 'frontier' : options.preview === undefined ? 'certify' : 'preview',
    limits,
    sure,
    own: {
      name: candidates.name(own),
      tried: candidates.own !== null && mixes.includes(own),
    },
    mixes: candidates.count,
    tried: mixes.length,
    drawnSales,
    caution,
    choices,
    frontier: found,
  };
  const shown = choices.flatMap(({ finalists }) => finalists.map(({ mix }) => mix));
  const scenarios = [OWN_MIX, ...shown].map((mix) => ({
    ...candidates.base,
    ...candidates.patch(mix),
  }));
  return {
    ...result,
    verdict: [...bestSentences(result), ...effortSentences(loaded.origins, scenarios)],
  };
}

/** What was asked for, and a budget as a limit on what labour costs. */
function limitsOf(
  { scenario }: LoadedScenario,
  { limits = [], budget, tolerance = TOLERANCE }: BestOptions,
): LimitResult[] {
  const asked = limits.map((limit) => limitOf(limit, tolerance));
  if (budget === undefined) return asked;
  const months = horizonMonths(scenario);
  const text = `labour_cost <= ${exactMoney(budget, scenario.currency).replace(/\.00$/u, '')} a month`;
  const spending: Expectation = {
    text,
    metric: 'labour_cost',
    at: 'mean',
    must: '<=',
    limit: budget * months,
  };
  return [...asked, limitOf(spending, tolerance)];
}

function stoppedBy(ends: readonly string[], { signal }: BestOptions): StoppedBy {
  if (ends.includes('interrupt') || signal?.aborted) return 'interrupt';
  if (ends.includes('time')) return 'time';
  if (ends.includes('preview')) return 'runs';
  return ends.includes('most') ? 'limit' : 'precision';
}

function check(candidates: Candidates, options: BestOptions): void {
  const { most, sure, within, tolerance, preview, frontier, limits = [], budget } = options;
  if (candidates.count < 2) {
    throw new StudyError(`best: expected two mixes or more, got ${candidates.count}`);
  }
  if (most !== undefined && !(Number.isInteger(most) && most >= FEWEST_MOST)) {
    throw new StudyError(`most: expected a whole number from ${FEWEST_MOST} on, got ${most}`);
  }
  if (sure !== undefined && !(sure >= 0.5 && sure < 1)) {
    throw new StudyError(`sure: expected a share from 50% to below 100%, got ${sure}`);
  }
  const size = within && ('amount' in within ? within.amount : within.share);
  if (size !== undefined && !(size > 0)) {
    throw new StudyError(`within: expected more than 0, got ${size}`);
  }
  if (tolerance !== undefined && !(tolerance >= 0 && tolerance < 1)) {
    throw new StudyError(`tolerance: expected a share below 100%, got ${tolerance}`);
  }
  if (tolerance !== undefined && limits.length === 0 && budget === undefined) {
    throw new StudyError('tolerance: there is no limit that may be missed');
  }
  if (preview !== undefined && [within, sure, most].some((given) => given !== undefined)) {
    throw new StudyError('preview: it certifies nothing; leave out within, sure and most');
  }
  if (frontier !== undefined && (within !== undefined || options.metric !== undefined)) {
    throw new StudyError(
      'frontier: its own metrics are what is sought, each to within 1 %; leave out metric and within',
    );
  }
  if (preview !== undefined && frontier !== undefined) {
    throw new StudyError('best: a preview and a frontier cannot be had at once');
  }
  const limited = limits.length > 0 || budget !== undefined;
  if (limited && preview !== undefined) {
    throw new StudyError('preview: it knows no limits; leave out the limits or the preview');
  }
  if (limited && frontier !== undefined) {
    throw new StudyError(
      'frontier: it knows no limits; name what is limited as one of its metrics',
    );
  }
  if (frontier === undefined) return;
  if (candidates.count > MOST_CLOSELY) {
    throw new StudyError(
      `frontier: expected at most ${count(MOST_CLOSELY)} mixes, got ${count(candidates.count)}; vary fewer keys, or in larger steps`,
    );
  }
  if (frontier.length < 2 || frontier.length > 3 || new Set(frontier).size < frontier.length) {
    throw new StudyError(
      `frontier: expected two or three metrics, got ${frontier.join(', ') || 'none'}`,
    );
  }
}
