import type { MetricName } from '../../metrics/index.ts';
import { selectBest } from '../../stats/selection/gst.ts';
import { halving } from '../../stats/selection/halving.ts';
import type { Reason, Selected, Standing } from '../../stats/selection/types.ts';
import type { BestOptions, Within } from '../best.ts';
import { Interruption, StudyError } from '../errors.ts';
import type { Asking } from './ask.ts';
import { OWN_MIX, type Candidates } from './candidates.ts';
import { Averages, drive, type Driven } from './drive.ts';
import { fixedMetrics } from './fixed.ts';
import { MOST_FINALISTS, NEAREST, secondOpinion, type Chosen } from './finalists.ts';
import type { BestLook, Choice, Ended, LimitResult } from './result.ts';
import { bestScores, isRatio, mayBeBeyond, ownValue, signOf, type Scores } from './scores.ts';

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
  const isFixed = fixedMetrics(search.candidates, mixes);
  const procedure = selectBest(mixes.length, {
    limits: limits.map(mayBeBeyond),
    ratio,
    less: signOf(target) < 0,
    tolerance: within,
    alpha: 1 - sure,
    first: expected ? FIRST.expected : FIRST.drawn,
    most,
    exact: (design) => isFixed(design, target),
    exactLimits: (design, limit) => isFixed(design, limits[limit]!.metric),
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
  if (known.reasons.every((reason) => reason?.kind === 'empty')) {
    throw new StudyError(`best: no mix has a value of ${target}`);
  }
  return finished(search, {
    pay,
    mixes,
    averages,
    ended: outcome?.ended ?? halted(search),
    known,
    looks: outcome === null ? driven.looks : [...driven.looks, lookOf(outcome)],
    winners: driven.winners,
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
  return finished(search, {
    pay,
    mixes,
    averages,
    ended: 'preview',
    known: {
      best: outcome.best,
      gap: Infinity,
      tolerance: 0,
      left: [outcome.best],
      // Not ruled out for a limit, and not known to be worse.
      reasons: mixes.map(() => null),
      alike: [],
      replications: outcome.counts[outcome.best]!,
      spent: outcome.spent,
    },
    looks: [],
    winners,
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
  /** Designs that were best in some of the first replications. */
  readonly winners: readonly number[];
}

async function finished(search: Search, found: Finished): Promise<Choice> {
  const { candidates, given, target, limits, seed, expected, options } = search;
  const { mixes, averages, known, ended } = found;
  const { alike, best, left, reasons } = known;
  const ruledOut = (kind: Reason['kind']): number =>
    reasons.filter((reason) => reason?.kind === kind).length;
  const choice = {
    pay: found.pay,
    tried: mixes.length,
    ended,
    best: best === null ? null : mixes[best]!,
    gap: Number.isFinite(known.gap) ? known.gap : null,
    tolerance: known.tolerance,
    replications: known.replications,
    spent: known.spent,
    left: left.length,
    overLimits: ruledOut('over'),
    withoutValue: ruledOut('empty'),
    beaten: mixes.length - left.length - ruledOut('over') - ruledOut('empty'),
    alike: alike.map((design) => candidates.name(mixes[design]!)),
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
    left: (mix) => left.includes(mixes.indexOf(mix)),
    over: (mix) => reasons[mixes.indexOf(mix)]?.kind === 'over',
    tried: (mix) => mixes.includes(mix),
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
  const { mixes, averages, known } = found;
  const sign = signOf(target);
  const left = new Set(known.left);
  const isRival = (design: number): boolean => {
    const kind = known.reasons[design]?.kind;
    return design !== best && kind !== 'over' && kind !== 'empty';
  };
  const rivals = [...mixes.keys()].filter(isRival);
  const value = (design: number): number => sign * averages.of(design);
  rivals.sort((a, b) => Number(left.has(b)) - Number(left.has(a)) || value(b) - value(a));
  const near = rivals.slice(0, NEAREST);
  const others = found.winners.filter((design) => isRival(design) && !near.includes(design));
  return [...near, ...others.slice(0, MOST_FINALISTS - 1 - near.length)];
}
