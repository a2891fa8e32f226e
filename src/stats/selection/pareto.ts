import { studentQuantile } from '../intervals.ts';
import { looksOf } from './looks.ts';
import { checkSampled, hasSpread, pairedError, Rows } from './rows.ts';
import { pairedSkew, patienceOf, typicalSkew } from './skew.ts';
import type { Procedure } from './types.ts';

/** What is to be compared, and how surely. */
export interface ParetoOptions {
  /** For each objective, in its unit, above 0: smaller differences do not matter. */
  readonly tolerances: readonly number[];
  /** Chance that anything said is wrong. */
  readonly alpha?: number;
  /** Replications of the first look. */
  readonly first?: number;
  /** Most replications of a design. */
  readonly most?: number;
}

/** What is known of the frontier at a look. */
export interface Frontier {
  /** Designs that none left is clearly better than in every objective, rising. */
  readonly frontier: readonly number[];
  /** Of those left: designs that another may yet prove better than, by the tolerance or more in every objective. */
  readonly undecided: readonly number[];
  readonly left: readonly number[];
  readonly replications: number;
  readonly spent: number;
}

/** The frontier in the end. */
export interface ParetoSelected extends Frontier {
  /** 'most': no more replications were allowed, some are undecided. */
  readonly ended: 'certified' | 'most';
  /** By design, one that is at least as good in every objective and better in one, for certain; null for those left. */
  readonly dominatedBy: readonly (number | null)[];
  /** By objective, then design. */
  readonly means: readonly Float64Array[];
  readonly counts: Int32Array;
}

/** Pairs looked at for skewness, for each objective. */
const PAIRS = 49;

/**
 * Finds which of many designs are not beaten in every objective at once. More of each objective is better.
 *
 * With a chance of at least 1 - alpha, once it is certified: every design left out is dominated by a member, or within the
 * tolerances of being so, and no member is beaten by the tolerance or more in every objective at once.
 *
 * Outputs of a design: the objectives. One that is the same in every replication is taken as known.
 *
 * @param designs how many, at least 1
 * @throws {RangeError} where options are out of range, or a replication has no value
 *
 * Method: as `selectBest`, for all pairs.
 */
export function* paretoFrontier(
  designs: number,
  { tolerances, alpha = 0.05, first = 16, most = 4096 }: ParetoOptions,
): Procedure<ParetoSelected, Frontier> {
  const sound =
    Number.isInteger(designs) && designs >= 1 && tolerances.length > 0 && alpha > 0 && alpha <= 0.5;
  if (!sound || !tolerances.every((tolerance) => tolerance > 0 && tolerance < Infinity)) {
    throw new RangeError(
      `paretoFrontier: expected a design or more, alpha up to 0.5 and a tolerance above 0 for each objective, found ${designs}, ${alpha} and [${tolerances.join(', ')}]`,
    );
  }
  const looks = looksOf(first, most);
  const objectives = tolerances.map(() => new Rows(designs));
  const comparisons = tolerances.length * Math.max(1, designs * (designs - 1));
  const tail = alpha / (looks.length * comparisons);
  const dominatedBy: (number | null)[] = Array.from({ length: designs }, () => null);
  const counts = new Int32Array(designs);
  let left: readonly number[] = Array.from({ length: designs }, (_, design) => design);
  let standing: Frontier | null = null;
  let spent = 0;
  let from = 0;
  for (const to of looks) {
    const sampled = yield { wanted: { designs: left, from, to }, standing };
    checkSampled(sampled, left, objectives.length, to - from);
    left.forEach((design, place) => {
      objectives.forEach((rows, h) => rows.append(design, sampled[place]![h]!));
      counts[design] = to;
    });
    spent += left.length * (to - from);
    from = to;

    const pairs = new Pairs(objectives, tolerances, studentQuantile(tail, to - 1));
    const skew = Math.max(...objectives.map((rows) => skewOf(rows, left, to)));
    const waits = to < patienceOf(skew);
    if (!waits) {
      for (const design of left) {
        dominatedBy[design] = left.find((other) => pairs.dominates(other, design)) ?? null;
      }
      for (const design of left) {
        if (dominatedBy[design] !== null) objectives.forEach((rows) => rows.drop(design));
      }
      left = left.filter((design) => dominatedBy[design] === null);
    }
    const rivals = left.map((design) => ({
      design,
      others: left.filter((other) => other !== design && !pairs.harmless(other, design)),
    }));
    const frontier = rivals
      .filter(({ design, others }) => !others.some((other) => pairs.ahead(other, design)))
      .map(({ design }) => design);
    const undecided = rivals
      .filter(({ design, others }) => waits || others.some((other) => !pairs.sharp(other, design)))
      .map(({ design }) => design);
    standing = { frontier, undecided, left, replications: to, spent };
    if (undecided.length === 0) break;
  }
  const last = standing!;
  const means = objectives.map((rows) => rows.means);
  const ended = last.undecided.length === 0 ? 'certified' : 'most';
  return { ...last, ended, dominatedBy, means, counts };
}

/** Two designs at one look. */
class Pairs {
  private readonly objectives: readonly Rows[];
  private readonly tolerances: readonly number[];
  private readonly t: number;

  constructor(objectives: readonly Rows[], tolerances: readonly number[], t: number) {
    this.objectives = objectives;
    this.tolerances = tolerances;
    this.t = t;
  }

  private lead(h: number, one: number, other: number): number {
    const { means } = this.objectives[h]!;
    return means[one]! - means[other]!;
  }

  private error(h: number, one: number, other: number): number {
    const rows = this.objectives[h]!;
    return pairedError(rows.of(one), rows.of(other), this.lead(h, one, other));
  }

  /** Better for certain in every objective, but for those known to be equal. */
  dominates(one: number, other: number): boolean {
    for (let h = 0; h < this.objectives.length; h++) if (this.lead(h, one, other) < 0) return false;
    let better = false;
    for (let h = 0; h < this.objectives.length; h++) {
      const lead = this.lead(h, one, other);
      const error = this.error(h, one, other);
      if (lead === 0 && error === 0) continue;
      if (!(lead > this.t * error)) return false;
      const rows = this.objectives[h]!;
      if (error > 0 && !hasSpread(rows.of(one), rows.of(other), error, 0)) return false;
      better = true;
    }
    return better;
  }

  /** In some objective `one` is not better by the tolerance, for certain. */
  harmless(one: number, other: number): boolean {
    return this.tolerances.some((tolerance, h) => {
      const lead = this.lead(h, one, other);
      return lead < tolerance && lead + this.t * this.error(h, one, other) < tolerance;
    });
  }

  /** The difference is known to half the tolerance in every objective. */
  sharp(one: number, other: number): boolean {
    return this.tolerances.every(
      (tolerance, h) => this.t * this.error(h, one, other) <= tolerance / 2,
    );
  }

  /** Better by half the tolerance in every objective, by what is known. */
  ahead(one: number, other: number): boolean {
    return this.tolerances.every((tolerance, h) => this.lead(h, one, other) >= tolerance / 2);
  }
}

/** How skew differences to the leader of an objective are. */
function skewOf(rows: Rows, left: readonly number[], replications: number): number {
  const ranked = [...left].sort((a, b) => rows.means[b]! - rows.means[a]! || a - b);
  const [best, ...others] = ranked.slice(0, PAIRS + 1);
  const skews = others.map((other) =>
    pairedSkew(rows.of(best!), rows.of(other), rows.means[best!]! - rows.means[other]!),
  );
  return typicalSkew(skews, replications);
}
