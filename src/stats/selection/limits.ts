import { Scores } from './scores.ts';

/** What is known of a design's limits. */
const OPEN = 0;
const ACCEPTED = 1;

/** Limits on designs, each as a strict and a lenient score: kept where the mean is at most 0. */
export class Limits {
  private readonly strict: readonly Scores[];
  private readonly lenient: readonly Scores[];
  private readonly state: Uint8Array;
  private readonly exact: (design: number, limit: number) => boolean;

  /**
   * @param designs how many there are
   * @param count   limits of each; without any, every design is accepted
   * @param exact   scores that are known rather than estimated: their values do not differ, and never will
   */
  constructor(designs: number, count: number, exact: (design: number, limit: number) => boolean) {
    this.exact = exact;
    this.strict = Array.from({ length: count }, () => new Scores(designs));
    this.lenient = Array.from({ length: count }, () => new Scores(designs));
    this.state = new Uint8Array(designs).fill(count === 0 ? ACCEPTED : OPEN);
  }

  /** @param columns strict and lenient score of each limit in turn */
  append(design: number, columns: readonly Float64Array[]): void {
    this.strict.forEach((scores, limit) => scores.append(design, columns[2 * limit]!));
    this.lenient.forEach((scores, limit) => scores.append(design, columns[2 * limit + 1]!));
  }

  /** Whether the design may be chosen: it was once seen to exceed no limit by more than its tolerance. */
  accepted(design: number): boolean {
    return this.state[design] === ACCEPTED;
  }

  /**
   * Looks at a design anew.
   *
   * Once accepted it is not dropped for a limit any more: it may have beaten others, and then must stay to answer for
   * them.
   *
   * @param t multiplier of standard errors
   * @returns the limit that it exceeds for certain, or null
   */
  look(design: number, t: number): number | null {
    if (this.accepted(design)) return null;
    let kept = true;
    for (let limit = 0; limit < this.strict.length; limit++) {
      const strict = this.strict[limit]!;
      const lenient = this.lenient[limit]!;
      const known = !strict.hasMoved(design) && this.exact(design, limit);
      if (known || strict.hasSpread(design)) {
        if (strict.means[design]! - t * strict.error(design) > 0) return limit;
      }
      kept &&=
        (known || lenient.hasSpread(design)) &&
        lenient.means[design]! + t * lenient.error(design) <= 0;
    }
    if (kept) this.state[design] = ACCEPTED;
    return null;
  }

  /** Sample skewness of the scores of some designs, by limit. */
  skews(designs: readonly number[]): (number | null)[][] {
    return this.strict.map((scores) => designs.map((design) => scores.skew(design)));
  }
}
