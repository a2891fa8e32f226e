/** Replications that a procedure asks for: `from` to `to - 1` of each of some designs. */
export interface Wanted {
  readonly designs: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What came of them: for each design asked for, in that order, for each output one number a replication. */
export type Sampled = readonly (readonly Float64Array[])[];

/** One step of a procedure: what it asks for, and what it knows so far. */
export interface Step<Standing> {
  readonly wanted: Wanted;
  /** Null before the first look. */
  readonly standing: Standing | null;
}

/**
 * A procedure that asks for replications until it knows enough. A generator: it knows neither floors nor threads, and
 * what it says depends on the numbers alone.
 */
export type Procedure<Outcome, Standing = null> = Generator<Step<Standing>, Outcome, Sampled>;

/** What a certifying procedure may say at a look, with the confidence asked for. More of the objective is better. */
export interface Standing {
  /** Best of those that may be chosen; null while none is known to keep the limits. */
  readonly best: number | null;
  /** No design of all that were given is better than `best` by more, in the objective's unit; Infinity while unknown. */
  readonly gap: number;
  /** The gap that is small enough. */
  readonly tolerance: number;
  /** Designs not ruled out, rising. */
  readonly left: readonly number[];
  /** By design; null for those left. */
  readonly reasons: readonly (Reason | null)[];
  /** Of those left: designs that never differed from `best` in 128 replications or more. Nothing is said of them. */
  readonly alike: readonly number[];
  /** Replications of each design left, and of all designs together. */
  readonly replications: number;
  readonly spent: number;
}

/** Why a design is no longer among those left. */
export type Reason =
  | {
      readonly kind: 'beaten';
      /** A design that is better for certain, and may be chosen. */
      readonly by: number;
      /** By at least so much, in the objective's unit. */
      readonly least: number;
    }
  | {
      readonly kind: 'over';
      /** The limit that it exceeds for certain. */
      readonly limit: number;
    }
  /** The ratio has nothing to divide by in the first replications: nothing is said of it. */
  | { readonly kind: 'empty' };

/** What was known at one look. */
export interface Look {
  readonly replications: number;
  readonly spent: number;
  readonly best: number | null;
  readonly gap: number;
  readonly tolerance: number;
  readonly left: number;
}

/** How far outputs are from normal, which is what t supposes. */
export interface SkewGuard {
  /** Typical skewness of the best one's difference to each champion at the last look. */
  readonly objective: number;
  /** The same of the champions' scores: the limit that is worst. */
  readonly limits: number;
  /** Nothing was decided before so many replications on its account; 0 where it never waited. */
  readonly waited: number;
}

/** What a certifying procedure says in the end. */
export interface Selected extends Standing {
  /** 'none': every design exceeds a limit, or has no ratio. 'most': no more replications were allowed; `gap` says what is known. */
  readonly ended: 'certified' | 'none' | 'most';
  /** The objective by design, more is better, as far as it was sampled; of a ratio, the ratio of means. */
  readonly means: Float64Array;
  /** Replications by design. */
  readonly counts: Int32Array;
  readonly looks: readonly Look[];
  readonly skew: SkewGuard;
}
