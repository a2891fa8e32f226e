import { Counted } from './counted.ts';
import { Scores } from './scores.ts';

/** What is known of one output of each design, which is to be at most 0 in the long run. */
export interface Judge {
  append(design: number, values: Float64Array): void;
  /**
   * Whether it is above 0 for certain.
   *
   * @param t     multiplier of standard errors
   * @param exact the output is known once it is seen, as long as it was not seen to move
   */
  isOver(design: number, t: number, exact: boolean): boolean;
  /** Whether it is at most 0 for certain. */
  isKept(design: number, t: number, exact: boolean): boolean;
  /** Sample skewness; null where that does not matter. */
  skew(design: number): number | null;
}

/** How limits are judged. */
export interface LimitOptions {
  /** By limit: null for a mean; of a quantile the share of replications that may be beyond it. */
  readonly shares: readonly (number | null)[];
  /** Scores that are known rather than estimated: their values do not differ, and never will. */
  readonly exact: (design: number, limit: number) => boolean;
  /** Chance that one decision is wrong. */
  readonly tail: number;
}

/** Limits on designs, each with a strict and a lenient output. */
export class Limits {
  private readonly strict: readonly Judge[];
  private readonly lenient: readonly Judge[];
  private readonly isAccepted: Uint8Array;
  private readonly isStrict: Uint8Array;
  private readonly exact: LimitOptions['exact'];

  /** @param designs how many there are; without limits, each is accepted */
  constructor(designs: number, { shares, exact, tail }: LimitOptions) {
    const judges = (): Judge[] =>
      shares.map((share) =>
        share === null ? new Scores(designs) : new Counted(designs, share, tail),
      );
    this.exact = exact;
    this.strict = judges();
    this.lenient = judges();
    const known = shares.length === 0 ? 1 : 0;
    this.isAccepted = new Uint8Array(designs).fill(known);
    this.isStrict = new Uint8Array(designs).fill(known);
  }

  /** @param columns strict and lenient output of each limit in turn */
  append(design: number, columns: readonly Float64Array[]): void {
    this.strict.forEach((judge, limit) => judge.append(design, columns[2 * limit]!));
    this.lenient.forEach((judge, limit) => judge.append(design, columns[2 * limit + 1]!));
  }

  /** Whether the design may be chosen: it was once seen to exceed no limit by more than its tolerance. */
  accepted(design: number): boolean {
    return this.isAccepted[design] === 1;
  }

  /** Whether it may also rule others out: it was once seen to exceed no limit at all. */
  keepsStrictly(design: number): boolean {
    return this.isStrict[design] === 1;
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
    const all = (judges: readonly Judge[]): boolean =>
      judges.every((judge, limit) => judge.isKept(design, t, this.exact(design, limit)));
    if (!this.accepted(design)) {
      const over = this.strict.findIndex((judge, limit) =>
        judge.isOver(design, t, this.exact(design, limit)),
      );
      if (over >= 0) return over;
      if (all(this.lenient)) this.isAccepted[design] = 1;
    }
    if (this.accepted(design) && !this.keepsStrictly(design) && all(this.strict)) {
      this.isStrict[design] = 1;
    }
    return null;
  }

  /** Sample skewness of the strict outputs of some designs, by limit. */
  skews(designs: readonly number[]): (number | null)[][] {
    return this.strict.map((judge) => designs.map((design) => judge.skew(design)));
  }
}
