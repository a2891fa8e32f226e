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
  /** Replications of each design left, and of all designs together. */
  readonly replications: number;
  readonly spent: number;
}
