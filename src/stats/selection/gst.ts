import { studentQuantile } from '../intervals.ts';
import { Limits } from './limits.ts';
import { looksOf } from './looks.ts';
import type { Objective } from './objective.ts';
import { meanObjective, ratioObjective } from './objective.ts';
import { checkSampled, isJudged, type Moves, movesOf, pairedError } from './rows.ts';
import { pairedSkew, patienceOf, typicalSkew } from './skew.ts';
import type { Look, Procedure, Reason, Selected, SkewGuard, Standing } from './types.ts';

/** What is to be selected, and how surely. */
export interface SelectOptions {
  /**
   * By limit: null for a mean, of a quantile the share of replications that may be beyond it. Each has two outputs, the
   * strict one and the lenient one (its limit moved by its tolerance): of a mean scores, of a quantile `COUNTED`.
   */
  readonly limits: readonly (number | null)[];
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
  /** Designs whose objective is known once it is seen, such as a cost that never varies: two of them need no spread. */
  readonly exact?: (design: number) => boolean;
  /** Scores that are known once they are seen. */
  readonly exactLimits?: (design: number, limit: number) => boolean;
}

const never = (): boolean => false;

/**
 * Selects the best of many designs, by paired Student intervals at looks fixed beforehand (GST).
 *
 * With a chance of at least 1 - alpha, at every look and in the end: the best one exceeds no limit by more than its
 * tolerance, and no design that keeps all limits is better than it by more than `gap`. Replications are common to all
 * designs, in any correlation; which designs are still sampled and when the caller stops does not matter. Pairs are taken
 * to differ normally; where they are skew, or differ in fewer than 8 replications, nothing is decided and no gap is stated
 * until t can be trusted. What differs by the same in each of 128 replications is taken always to; nothing is said of
 * designs without any difference to the best (`alike`), nor of those that have no ratio.
 *
 * Outputs of a design: the objective (or its numerator and denominator), then strict and lenient output of each limit.
 *
 * @param designs how many, at least 1; they are numbered from 0
 * @throws {RangeError} where options are out of range, or what comes back has a replication without a value
 *
 * Method: Bonferroni over looks and comparisons, on exact t at each look; limits as linear scores, or exact binomial counts.
 */
export function* selectBest(
  designs: number,
  options: SelectOptions,
): Procedure<Selected, Standing> {
  const { limits: shares, alpha = 0.05, first = 16, most = 4096, champions = 50 } = options;
  checkOptions(designs, options, alpha, champions);
  const looks = looksOf(first, most);
  const objective = options.ratio
    ? ratioObjective(designs, options.less ?? false)
    : meanObjective(designs);
  const outputs = options.ratio ? 2 : 1;
  const count = shares.length;
  // The best design that keeps the limits may be lost to each limit and each rival; each design may wrongly be accepted, and
  // be taken to keep its limits strictly, which is what lets it rule out others.
  const comparisons = count === 0 ? Math.max(1, designs - 1) : 3 * designs - 1 + count;
  const tail = alpha / (looks.length * comparisons);
  const limits = new Limits(designs, { shares, exact: options.exactLimits ?? never, tail });
  const exact = options.exact ?? never;

  const reasons: (Reason | null)[] = Array.from({ length: designs }, () => null);
  const counts = new Int32Array(designs);
  const history: Look[] = [];
  let left: readonly number[] = Array.from({ length: designs }, (_, design) => design);
  let standing: Standing | null = null;
  let skew: SkewGuard = { objective: 0, limits: 0, waited: 0 };
  let spent = 0;
  let from = 0;
  const kept = (some: readonly number[]): readonly number[] =>
    some.filter((design) => {
      if (reasons[design] === null) return true;
      objective.drop(design);
      return false;
    });

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

    for (const design of left) {
      if (Number.isNaN(objective.figures[design])) reasons[design] = { kind: 'empty' };
    }
    left = kept(left);
    const leaders = leadersOf(left, objective.figures, champions);
    objective.linearise(left, leaders[0] ?? null);
    skew = skewOf(objective, limits, leaders, to, skew.waited);
    const waits = skew.waited === to;
    const t = studentQuantile(tail, to - 1);
    if (!waits) {
      for (const design of left) {
        const limit = limits.look(design, t);
        if (limit !== null) reasons[design] = { kind: 'over', limit };
      }
      const accepted = left.filter((design) => limits.accepted(design));
      const rivals = leadersOf(
        accepted.filter((design) => limits.keepsStrictly(design)),
        objective.figures,
        champions,
      );
      if (rivals.length > 0) objective.linearise(left, rivals[0]!);
      for (const design of left) {
        reasons[design] ??= beatenBy(design, rivals, objective, t, exact);
      }
      left = kept(left);
    }
    const best = bestOf(left, objective.figures, limits);
    const tolerance =
      'amount' in options.tolerance
        ? options.tolerance.amount
        : options.tolerance.share * Math.abs(best === null ? NaN : objective.figures[best]!);
    if (best !== null) objective.linearise(left, best);
    const others = best === null ? null : againstOf(best, left, objective, t, exact);
    const gap = others === null || waits ? Infinity : others.gap;
    const alike = others?.alike ?? [];
    standing = { best, gap, tolerance, left, reasons, alike, replications: to, spent };
    history.push({ replications: to, spent, best, gap, tolerance, left: left.length });
    if (left.length === 0 || gap <= tolerance) break;
  }

  return {
    ...standing!,
    ended: left.length === 0 ? 'none' : standing!.gap <= standing!.tolerance ? 'certified' : 'most',
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
    limits.every((share) => share === null || (share > 0 && share < 1))
      ? null
      : `shares of limits above 0 and below 1, found ${limits.join(', ')}`,
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
  objective: Objective,
  t: number,
  exact: (design: number) => boolean,
): Reason | null {
  const { rows, figures } = objective;
  const own = rows.of(design);
  for (const rival of rivals) {
    const lead = figures[rival]! - figures[design]!;
    if (!(lead > 0)) return null; // rivals are sorted: none that follows is ahead
    const other = rows.of(rival);
    const error = pairedError(other, own, lead);
    const least = lead - t * error;
    if (!(least > 0)) continue;
    if (knownMoves(design, rival, objective, exact) !== null)
      return { kind: 'beaten', by: rival, least };
  }
  return null;
}

/** How a pair moves, where its difference is known well enough to decide on; else null. */
function knownMoves(
  design: number,
  rival: number,
  { rows, figures }: Objective,
  exact: (design: number) => boolean,
): Moves | null {
  const scale = Math.abs(figures[rival]!) + Math.abs(figures[design]!);
  const own = rows.of(design);
  const moves = movesOf(own, rows.of(rival), scale);
  return isJudged(moves, own.length, exact(design) && exact(rival)) ? moves : null;
}

/** What the best of those left may be better than `best` by, but for those that never differed from it. */
function againstOf(
  best: number,
  left: readonly number[],
  objective: Objective,
  t: number,
  exact: (design: number) => boolean,
): { gap: number; alike: number[] } {
  const { rows, figures } = objective;
  const own = rows.of(best);
  const alike: number[] = [];
  let gap = 0;
  for (const design of left) {
    if (design === best) continue;
    const lead = figures[best]! - figures[design]!;
    const error = pairedError(own, rows.of(design), lead);
    const moves = knownMoves(best, design, objective, exact);
    if (moves === null) gap = Infinity;
    else if (moves === 'never' && lead === 0 && !(exact(best) && exact(design))) alike.push(design);
    else gap = Math.max(gap, t * error - lead);
  }
  return { gap, alike };
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
