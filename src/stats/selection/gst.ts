import { studentQuantile } from '../intervals.ts';
import { Limits } from './limits.ts';
import { looksOf } from './looks.ts';
import type { Objective } from './objective.ts';
import { meanObjective, ratioObjective } from './objective.ts';
import { checkSampled, hasSpread, pairedError } from './rows.ts';
import { pairedSkew, patienceOf, typicalSkew } from './skew.ts';
import type { Look, Procedure, Reason, Selected, SkewGuard, Standing } from './types.ts';

/** What is to be selected, and how surely. */
export interface SelectOptions {
  /** How many; each has two outputs, the strict score and the lenient one (its limit moved by its tolerance). */
  readonly limits: number;
  /** The objective is a ratio of means: its first two outputs are numerator and denominator. */
  readonly ratio: boolean;
  /** Of a ratio: less of it is better. Other objectives come signed, more is better. */
  readonly less?: boolean;
  /** Smaller differences do not matter: in the objective's unit, or as a share of the best one's mean (its size). */
  readonly tolerance: { readonly amount: number } | { readonly share: number };
  /** Chance that anything said is wrong. */
  readonly alpha?: number;
  /** Replications of the first look. */
  readonly first?: number;
  /** Most replications of a design. */
  readonly most?: number;
  /** So many leaders are compared with all others at each look. */
  readonly champions?: number;
  /** Pairs whose difference is known once it is seen, such as two pay plans on one floor: they may be decided without spread. */
  readonly exactPairs?: (one: number, other: number) => boolean;
  /** Scores that are known once they are seen, such as a cost that never varies: they may be decided without spread. */
  readonly exactLimits?: (design: number, limit: number) => boolean;
}

const never = (): boolean => false;

/**
 * Selects the best of many designs, by paired Student intervals at looks fixed beforehand (GST).
 *
 * With a chance of at least 1 - alpha, at every look and in the end: the best one exceeds no limit by more than its
 * tolerance, and no design that keeps all limits is better than it by more than `gap`. Replications are common to all
 * designs, in any correlation; which designs are still sampled and when the caller stops does not matter. Pairs are taken
 * to differ normally; where they are skew, nothing is decided and no gap is stated until t can be trusted.
 *
 * Outputs of a design: the objective (or its numerator and denominator), then strict and lenient score of each limit.
 *
 * @param designs how many, at least 1; they are numbered from 0
 * @throws {RangeError} where options are out of range, or what comes back has a replication without a value
 *
 * Method: Bonferroni over looks and comparisons, on exact t at each look; limits as linear scores.
 */
export function* selectBest(
  designs: number,
  options: SelectOptions,
): Procedure<Selected, Standing> {
  const { limits: count, alpha = 0.05, first = 16, most = 4096, champions = 50 } = options;
  checkOptions(designs, options, alpha, champions);
  const looks = looksOf(first, most);
  const objective = options.ratio
    ? ratioObjective(designs, options.less ?? false)
    : meanObjective(designs);
  const limits = new Limits(designs, count, options.exactLimits ?? never);
  const outputs = options.ratio ? 2 : 1;
  // a best design that keeps the limits may be lost to each limit and each rival; each other may be accepted wrongly
  const comparisons = count === 0 ? Math.max(1, designs - 1) : 2 * designs - 1 + count;
  const tail = alpha / (looks.length * comparisons);
  const exactPairs = options.exactPairs ?? never;

  const reasons: (Reason | null)[] = Array.from({ length: designs }, () => null);
  const counts = new Int32Array(designs);
  const history: Look[] = [];
  let left: readonly number[] = Array.from({ length: designs }, (_, design) => design);
  let standing: Standing | null = null;
  let skew: SkewGuard = { objective: 0, limits: 0, waited: 0 };
  let spent = 0;
  let from = 0;

  for (const to of looks) {
    const sampled = yield { wanted: { designs: left, from, to }, standing };
    checkSampled(sampled, left, outputs + 2 * count, to - from);
    left.forEach((design, place) => {
      const columns = sampled[place]!;
      objective.append(design, columns);
      limits.append(design, columns.slice(outputs));
      counts[design] = to;
    });
    spent += left.length * (to - from);
    from = to;

    const leaders = leadersOf(left, objective.figures, champions);
    objective.linearise(left, leaders[0]!);
    skew = skewOf(objective, limits, leaders, to, skew.waited);
    const waits = skew.waited === to;
    const t = studentQuantile(tail, to - 1);
    if (!waits) {
      for (const design of left) {
        const limit = limits.look(design, t);
        if (limit !== null) reasons[design] = { kind: 'over', limit };
      }
      const accepted = left.filter((design) => limits.accepted(design));
      const rivals = leadersOf(accepted, objective.figures, champions);
      if (rivals.length > 0) objective.linearise(left, rivals[0]!);
      for (const design of left) {
        reasons[design] ??= beatenBy(design, rivals, objective, t, exactPairs);
      }
      for (const design of left) if (reasons[design] !== null) objective.drop(design);
      left = left.filter((design) => reasons[design] === null);
    }
    const best = bestOf(left, objective.figures, limits);
    const tolerance =
      'amount' in options.tolerance
        ? options.tolerance.amount
        : options.tolerance.share * Math.abs(best === null ? NaN : objective.figures[best]!);
    const gap = best === null || waits ? Infinity : gapOf(best, left, objective, t);
    standing = { best, gap, tolerance, left, replications: to, spent };
    history.push({ replications: to, spent, best, gap, tolerance, left: left.length });
    if (left.length === 0 || gap <= tolerance) break;
  }

  return {
    ...standing!,
    ended: left.length === 0 ? 'none' : standing!.gap <= standing!.tolerance ? 'certified' : 'most',
    reasons,
    means: objective.figures,
    counts,
    looks: history,
    skew,
  };
}

function checkOptions(
  designs: number,
  { limits, tolerance }: SelectOptions,
  alpha: number,
  champions: number,
): void {
  const size = 'amount' in tolerance ? tolerance.amount : tolerance.share;
  const problems = [
    Number.isInteger(designs) && designs >= 1 ? null : `at least one design, found ${designs}`,
    Number.isInteger(limits) && limits >= 0 ? null : `a whole number of limits, found ${limits}`,
    alpha > 0 && alpha <= 0.5 ? null : `alpha above 0 and at most 0.5, found ${alpha}`,
    size >= 0 && size < Infinity ? null : `a tolerance of at least 0, found ${size}`,
    Number.isInteger(champions) && champions >= 1 ? null : `1 champion or more, found ${champions}`,
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw new RangeError(`selectBest: expected ${problems.join('; ')}`);
}

/** The best few by what is known now, best first; the earlier of two that are equal. */
function leadersOf(designs: readonly number[], figures: Float64Array, most: number): number[] {
  const sorted = Float64Array.from(designs, (design) => figures[design]!).sort();
  const least = sorted[Math.max(0, sorted.length - most)]!;
  return designs
    .filter((design) => figures[design]! >= least)
    .sort((a, b) => figures[b]! - figures[a]! || a - b)
    .slice(0, most);
}

function bestOf(left: readonly number[], figures: Float64Array, limits: Limits): number | null {
  let best: number | null = null;
  for (const design of left) {
    if (!limits.accepted(design)) continue;
    if (best === null || figures[design]! > figures[best]!) best = design;
  }
  return best;
}

/** The first rival that is better for certain, or null. */
function beatenBy(
  design: number,
  rivals: readonly number[],
  { rows, figures }: Objective,
  t: number,
  exact: (one: number, other: number) => boolean,
): Reason | null {
  const own = rows.of(design);
  for (const rival of rivals) {
    const lead = figures[rival]! - figures[design]!;
    if (!(lead > 0)) return null; // rivals are sorted: none that follows is ahead
    const other = rows.of(rival);
    const error = pairedError(other, own, lead);
    const least = lead - t * error;
    if (!(least > 0)) continue;
    const scale = Math.abs(rows.means[rival]!) + Math.abs(rows.means[design]!);
    if (hasSpread(other, own, error, scale) || exact(design, rival)) {
      return { kind: 'beaten', by: rival, least };
    }
  }
  return null;
}

/** What the best of those left may be better than `best` by. */
function gapOf(
  best: number,
  left: readonly number[],
  { rows, figures }: Objective,
  t: number,
): number {
  const own = rows.of(best);
  let gap = 0;
  for (const design of left) {
    if (design === best) continue;
    const lead = figures[best]! - figures[design]!;
    gap = Math.max(gap, t * pairedError(own, rows.of(design), lead) - lead);
  }
  return gap;
}

/** How skew leaders are, and whether this look must wait for more replications on that account. */
function skewOf(
  { rows, figures }: Objective,
  limits: Limits,
  leaders: readonly number[],
  replications: number,
  waited: number,
): SkewGuard {
  const [best, ...others] = leaders;
  const pairs = others.map((design) =>
    pairedSkew(rows.of(best!), rows.of(design), figures[best!]! - figures[design]!),
  );
  const objective = typicalSkew(pairs, replications);
  const scores = limits.skews(leaders).map((skews) => typicalSkew(skews, replications));
  const worst = Math.max(0, ...scores);
  const waits = replications < patienceOf(Math.max(objective, worst));
  return { objective, limits: worst, waited: waits ? replications : waited };
}
