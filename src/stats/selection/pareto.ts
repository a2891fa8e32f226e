import { studentQuantile } from '../intervals.ts';
import { looksOf } from './looks.ts';
import { meanObjective, ratioObjective, type Objective } from './objective.ts';
import { checkSampled, isJudged, movesOf, pairedError } from './rows.ts';
import { pairedSkew, patienceOf, typicalSkew } from './skew.ts';
import type { Procedure } from './types.ts';

/** What is to be compared, and how surely. */
export interface ParetoOptions {
  /** For each objective, in its unit, above 0: smaller differences do not matter. */
  readonly tolerances: readonly number[];
  /** By objective: null for a mean, which comes signed so that more is better; of a ratio, whether less of it is. Default means. */
  readonly ratios?: readonly ({ readonly less: boolean } | null)[];
  /** Whether a design's objective is known once it is seen, such as a cost that never varies: two of them need no spread. */
  readonly exact?: (design: number, objective: number) => boolean;
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
  /** Designs that are left out since a ratio of theirs has nothing to divide by, rising. */
  readonly empty: readonly number[];
  readonly replications: number;
  readonly spent: number;
}

/** The frontier in the end. */
export interface ParetoSelected extends Frontier {
  /** 'most': no more replications were allowed, some are undecided. */
  readonly ended: 'certified' | 'most';
  /** By design, one that is at least as good in every objective and better in one, for certain; null for the others. */
  readonly dominatedBy: readonly (number | null)[];
  /** By objective, then design; more is better. */
  readonly means: readonly Float64Array[];
  readonly counts: Int32Array;
}

/** Pairs looked at for skewness, for each objective. */
const PAIRS = 49;

/**
 * Finds which of many designs are not beaten in every objective at once.
 *
 * With a chance of at least 1 - alpha, once it is certified: every design left out is dominated by a member, or within the
 * tolerances of being so, and no member is beaten by the tolerance or more in every objective at once.
 *
 * Outputs of a design: the objectives, of a ratio its numerator and denominator. Pairs that differ in fewer than 8
 * replications are not decided; what differs by the same, or not, in each of 128 replications is taken always to.
 *
 * @param designs how many, at least 1
 * @throws {RangeError} where options are out of range, or a replication has no value
 *
 * Method: as `selectBest`, for all pairs.
 */
export function* paretoFrontier(
  designs: number,
  {
    tolerances,
    ratios = tolerances.map(() => null),
    exact = never,
    alpha = 0.05,
    first = 16,
    most = 4096,
  }: ParetoOptions,
): Procedure<ParetoSelected, Frontier> {
  const sound =
    Number.isInteger(designs) && designs >= 1 && tolerances.length > 0 && alpha > 0 && alpha <= 0.5;
  if (!sound || !tolerances.every((tolerance) => tolerance > 0 && tolerance < Infinity)) {
    throw new RangeError(
      `paretoFrontier: expected a design or more, alpha up to 0.5 and a tolerance above 0 for each objective, found ${designs}, ${alpha} and [${tolerances.join(', ')}]`,
    );
  }
  const looks = looksOf(first, most);
  const objectives = ratios.map((ratio) =>
    ratio === null ? meanObjective(designs) : ratioObjective(designs, ratio.less),
  );
  const columns = ratios.map((ratio) => (ratio === null ? 1 : 2));
  const outputs = columns.reduce((sum, number) => sum + number, 0);
  const comparisons = tolerances.length * Math.max(1, designs * (designs - 1));
  const tail = alpha / (looks.length * comparisons);
  const dominatedBy: (number | null)[] = Array.from({ length: designs }, () => null);
  const counts = new Int32Array(designs);
  const empty: number[] = [];
  let left: readonly number[] = Array.from({ length: designs }, (_, design) => design);
  let standing: Frontier | null = null;
  let spent = 0;
  let from = 0;
  for (const to of looks) {
    const sampled = yield { wanted: { designs: left, from, to }, standing };
    checkSampled(sampled, left, outputs, to - from);
    left.forEach((design, place) => {
      let column = 0;
      objectives.forEach((objective, h) => {
        objective.append(design, sampled[place]!.slice(column, (column += columns[h]!)));
      });
      counts[design] = to;
    });
    spent += left.length * (to - from);
    from = to;

    const [valued, without] = partition(left, (design) =>
      objectives.every(({ figures }) => !Number.isNaN(figures[design])),
    );
    empty.push(...without);
    left = valued;
    for (const objective of objectives) objective.linearise(left, null);
    const pairs = new Pairs(objectives, tolerances, studentQuantile(tail, to - 1), exact);
    const skew = Math.max(...objectives.map((objective) => skewOf(objective, left, to)));
    const waits = to < patienceOf(skew);
    if (!waits) {
      for (const design of left) {
        dominatedBy[design] = left.find((other) => pairs.dominates(other, design)) ?? null;
      }
      for (const design of left) {
        if (dominatedBy[design] !== null) objectives.forEach((objective) => objective.drop(design));
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
    standing = { frontier, undecided, left, empty, replications: to, spent };
    if (undecided.length === 0) break;
  }
  const last = standing!;
  const means = objectives.map(({ figures }) => figures);
  const ended = last.undecided.length === 0 ? 'certified' : 'most';
  return { ...last, ended, dominatedBy, means, counts };
}

const never = (): boolean => false;

function partition(
  designs: readonly number[],
  has: (design: number) => boolean,
): [number[], number[]] {
  return [designs.filter(has), designs.filter((design) => !has(design))];
}

/** Two designs at one look. */
class Pairs {
  private readonly objectives: readonly Objective[];
  private readonly tolerances: readonly number[];
  private readonly t: number;
  private readonly exact: (design: number, objective: number) => boolean;

  constructor(
    objectives: readonly Objective[],
    tolerances: readonly number[],
    t: number,
    exact: (design: number, objective: number) => boolean,
  ) {
    this.objectives = objectives;
    this.tolerances = tolerances;
    this.t = t;
    this.exact = exact;
  }

  private lead(h: number, one: number, other: number): number {
    const { figures } = this.objectives[h]!;
    return figures[one]! - figures[other]!;
  }

  /** Half the width of the interval about the lead. */
  private width(h: number, one: number, other: number): number {
    const { rows } = this.objectives[h]!;
    return this.t * pairedError(rows.of(one), rows.of(other), this.lead(h, one, other));
  }

  /** Whether the difference is known well enough to decide on it. */
  private isKnown(h: number, one: number, other: number): boolean {
    const { rows, figures } = this.objectives[h]!;
    const own = rows.of(one);
    const scale = Math.abs(figures[one]!) + Math.abs(figures[other]!);
    const exact = this.exact(one, h) && this.exact(other, h);
    return isJudged(movesOf(own, rows.of(other), scale), own.length, exact);
  }

  /** Better for certain in every objective, but for those known to be equal. */
  dominates(one: number, other: number): boolean {
    for (let h = 0; h < this.objectives.length; h++) if (this.lead(h, one, other) < 0) return false;
    let better = false;
    for (let h = 0; h < this.objectives.length; h++) {
      const lead = this.lead(h, one, other);
      const width = this.width(h, one, other);
      if (!(lead > width) && !(lead === 0 && width === 0)) return false;
      if (!this.isKnown(h, one, other)) return false;
      better ||= lead > 0;
    }
    return better;
  }

  /** In some objective `one` is not better by the tolerance, for certain. */
  harmless(one: number, other: number): boolean {
    return this.tolerances.some((tolerance, h) => {
      const lead = this.lead(h, one, other);
      if (!(lead < tolerance && lead + this.width(h, one, other) < tolerance)) return false;
      return this.isKnown(h, one, other);
    });
  }

  /** The difference is known to half the tolerance in every objective. */
  sharp(one: number, other: number): boolean {
    return this.tolerances.every(
      (tolerance, h) => this.width(h, one, other) <= tolerance / 2 && this.isKnown(h, one, other),
    );
  }

  /** Better by half the tolerance in every objective, by what is known. */
  ahead(one: number, other: number): boolean {
    return this.tolerances.every((tolerance, h) => this.lead(h, one, other) >= tolerance / 2);
  }
}

/** How skew differences to the leader of an objective are. */
function skewOf(
  { rows, figures }: Objective,
  left: readonly number[],
  replications: number,
): number {
  const ranked = [...left].sort((a, b) => figures[b]! - figures[a]! || a - b);
  const [best, ...others] = ranked.slice(0, PAIRS + 1);
  const skews = others.map((other) =>
    pairedSkew(rows.of(best!), rows.of(other), figures[best!]! - figures[other]!),
  );
  return typicalSkew(skews, replications);
}
