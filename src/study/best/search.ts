import type { MetricName } from '../../metrics/index.ts';
import { selectBest } from '../../stats/selection/gst.ts';
import { halving } from '../../stats/selection/halving.ts';
import type { Selected, Standing } from '../../stats/selection/types.ts';
import type { BestOptions, Within } from '../best.ts';
import { Interruption } from '../errors.ts';
import type { Asking } from './ask.ts';
import { OWN_MIX, type Candidates } from './candidates.ts';
import { Averages, drive, type Driven } from './drive.ts';
import { fixedLimits } from './fixed.ts';
import { MOST_FINALISTS, NEAREST, secondOpinion, type Chosen } from './finalists.ts';
import type { BestLook, Choice, Ended, LimitResult } from './result.ts';
import { bestScores, isRatio, ownValue, signOf, type Scores } from './scores.ts';

/** Months of the first look: without the luck of sales differences are less skew, and fewer will do. */
const FIRST = { expected: 10, drawn: 16 };
/** Months of each mix, on average, of a preview that is told no number: certifying lives at least as many of each. */
const EACH_OF_PREVIEW = FIRST.expected;

/** What is sought, and how. */
export interface Search {
  /** Every wage a number. */
  readonly candidates: Candidates;
  /** As asked, wages to be found. */
  readonly given: Candidates;
  readonly target: MetricName;
  readonly limits: readonly LimitResult[];
  readonly within: Within;
  readonly most: number;
  readonly sure: number;
  readonly seed: string;
  /** Whether expected values stand in for the luck of sales. */
  readonly expected: boolean;
  readonly options: BestOptions;
  timeIsUp(): boolean;
}

/**
 * How a search simulates some of the mixes, which are its designs.
 *
 * @param seed   of these replications
 * @param hasAny whether there is something to show, so that time may end it
 * @param latest what was known at the last look
 */
export function askingOf(
  search: Search,
  mixes: readonly number[],
  scores: Scores,
  seed: string,
  hasAny: () => boolean,
  latest: () => BestLook | undefined = () => undefined,
): Omit<Asking, 'ratio'> {
  const { candidates, expected, options, target, timeIsUp } = search;
  const { runner, signal, progress, dialByDial, together } = options;
  let done = 0;
  return {
    runner,
    work: {
      scenario: candidates.base,
      runIn: candidates.runIn,
      seed,
      inputs: 'plain',
      ...(expected && { expected }),
      ...(dialByDial !== undefined && { dialByDial }),
      ...(together !== undefined && { together }),
    },
    scores,
    name: 'best',
    patch: (design) => candidates.patch(mixes[design]!),
    halted: () => signal?.aborted === true || (hasAny() && timeIsUp()),
    done(jobs, of) {
      done++;
      const total = done + of - jobs;
      const look = latest();
      progress?.({
        done,
        total,
        atMost: true,
        replications: look?.replications ?? 0,
        settled: null,
        ...(look && {
          search: { target, gap: look.gap, tolerance: look.tolerance, left: look.left },
        }),
      });
    },
  };
}

/** The best of some mixes, and what is known of its nearest rivals. */
export async function choiceOf(
  search: Search,
  pay: string | null,
  mixes: readonly number[],
): Promise<Choice> {
  const { preview } = search.options;
  return preview === undefined
    ? certified(search, pay, mixes)
    : previewed(search, pay, mixes, preview === true ? EACH_OF_PREVIEW * mixes.length : preview);
}

async function certified(
  search: Search,
  pay: string | null,
  mixes: readonly number[],
): Promise<Choice> {
  const { target, limits, within, most, sure, seed, expected } = search;
  const ratio = isRatio(target);
  const looks: BestLook[] = [];
  const asking: Asking = {
    ...askingOf(
      search,
      mixes,
      bestScores(target, limits),
      seed,
      () => looks.length > 0,
      () => looks.at(-1),
    ),
    ratio,
  };
  const averages = new Averages(mixes.length, ratio, signOf(target));
  const procedure = selectBest(mixes.length, {
    limits: limits.length,
    ratio,
    less: signOf(target) < 0,
    tolerance: within,
    alpha: 1 - sure,
    first: expected ? FIRST.expected : FIRST.drawn,
    most,
    exactLimits: fixedLimits(search.candidates, mixes, limits),
  });
  const driven: Driven<Selected, Standing> = await drive(
    procedure,
    asking,
    averages,
    (standing) => {
      const look = lookOf(standing);
      looks.push(look);
      return look;
    },
  );
  const { outcome } = driven;
  const known = outcome ?? driven.standing;
  if (known === null) throw interruption();
  const overLimits = outcome?.reasons.filter((reason) => reason?.kind === 'over').length ?? 0;
  const left = new Set(known.left);
  return finished(search, {
    pay,
    mixes,
    averages,
    ended: outcome?.ended ?? halted(search),
    known,
    looks: outcome === null ? driven.looks : [...driven.looks, lookOf(outcome)],
    overLimits,
    winners: driven.winners,
    isLeft: (design) => left.has(design),
    isOver: (design) => outcome?.reasons[design]?.kind === 'over',
  });
}

function lookOf({ replications, spent, left, gap, tolerance }: Standing): BestLook {
  return {
    replications,
    spent,
    left: left.length,
    gap: Number.isFinite(gap) ? gap : null,
    tolerance,
  };
}

/** A first look by sequential halving: no limits, and nothing certified. Of a ratio each month's own value counts. */
async function previewed(
  search: Search,
  pay: string | null,
  mixes: readonly number[],
  budget: number,
): Promise<Choice> {
  const { target, seed } = search;
  const scores: Scores = { metrics: [target], reads: [ownValue(target)] };
  const asking: Asking = {
    ...askingOf(search, mixes, scores, seed, () => false),
    ratio: false,
  };
  const averages = new Averages(mixes.length, false, signOf(target));
  const procedure = halving(mixes.length, Math.max(budget, mixes.length));
  const { outcome, winners } = await drive(procedure, asking, averages, () => null);
  if (outcome === null) throw interruption();
  const left = [outcome.best];
  return finished(search, {
    pay,
    mixes,
    averages,
    ended: 'preview',
    known: {
      best: outcome.best,
      gap: Infinity,
      tolerance: 0,
      left,
      replications: outcome.counts[outcome.best]!,
      spent: outcome.spent,
    },
    looks: [],
    overLimits: 0,
    winners,
    isLeft: (design) => design === outcome.best,
    isOver: () => false,
  });
}

/** Before there is anything to report. */
export function interruption(): Interruption {
  return new Interruption('Interrupted before the first look was complete: nothing to report.');
}

/** What ended a search that was halted. */
export function halted({ options }: Search): 'time' | 'interrupt' {
  return options.signal?.aborted ? 'interrupt' : 'time';
}

/** A search at its end. Designs are places in `mixes`. */
interface Finished {
  readonly pay: string | null;
  readonly mixes: readonly number[];
  readonly averages: Averages;
  readonly ended: Ended;
  readonly known: Standing;
  readonly looks: readonly BestLook[];
  readonly overLimits: number;
  /** Designs that were best in some of the first replications. */
  readonly winners: readonly number[];
  isLeft(design: number): boolean;
  /** Ruled out for a limit. */
  isOver(design: number): boolean;
}

async function finished(search: Search, found: Finished): Promise<Choice> {
  const { candidates, given, target, limits, seed, expected, options } = search;
  const { mixes, averages, known, ended } = found;
  const { best } = known;
  const choice = {
    pay: found.pay,
    tried: mixes.length,
    ended,
    best: best === null ? null : mixes[best]!,
    gap: Number.isFinite(known.gap) ? known.gap : null,
    tolerance: known.tolerance,
    replications: known.replications,
    spent: known.spent,
    left: known.left.length,
    overLimits: found.overLimits,
    beaten: mixes.length - known.left.length - found.overLimits,
    looks: found.looks,
  };
  if (best === null) return { ...choice, finalists: [], doubt: null };
  const rivals = rivalsOf(search, found, best);
  const finalists = [best, ...rivals].map((design) => mixes[design]!);
  const own = candidates.own ?? OWN_MIX;
  // Under another plan the file's own mix may not be set against these.
  const comparable = found.pay === null || mixes.includes(own);
  const chosen: Chosen = {
    mixes: comparable && !finalists.includes(own) ? [...finalists, own] : finalists,
    average: (mix) => (mixes.includes(mix) ? averages.of(mixes.indexOf(mix)) : Number.NaN),
    left: (mix) => mixes.includes(mix) && found.isLeft(mixes.indexOf(mix)),
    over: (mix) => mixes.includes(mix) && found.isOver(mixes.indexOf(mix)),
    own,
  };
  const hurried = ended === 'time' || ended === 'interrupt';
  return {
    ...choice,
    ...(await secondOpinion(given, chosen, target, limits, seed, expected, {
      ...options,
      ...(hurried && { signal: AbortSignal.abort() }),
    })),
  };
}

/** The nearest rivals of the best by average, those not ruled out first; then what was best in some of the first months. */
function rivalsOf({ target }: Search, found: Finished, best: number): number[] {
  const { mixes, averages, isLeft, isOver } = found;
  const sign = signOf(target);
  const rivals: number[] = [];
  for (let design = 0; design < mixes.length; design++) {
    if (design !== best && !isOver(design)) rivals.push(design);
  }
  const value = (design: number): number => sign * averages.of(design);
  rivals.sort((a, b) => Number(isLeft(b)) - Number(isLeft(a)) || value(b) - value(a));
  const near = rivals.slice(0, NEAREST);
  const others = found.winners.filter(
    (design) => design !== best && !isOver(design) && !near.includes(design),
  );
  return [...near, ...others.slice(0, MOST_FINALISTS - 1 - near.length)];
}
