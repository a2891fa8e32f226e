import type { MetricName } from '../../metrics/index.ts';

/** What a formula says of one figure. */
export interface Row {
  readonly metric: MetricName;
  readonly formula: string;
  /** In the metric's unit. */
  readonly value: number;
  /** Why it is not exact for what is simulated; none where it is. */
  readonly reasons: readonly string[];
}

/** What formulas say, and of what none speaks, with why. */
export interface Spoken {
  readonly rows: readonly Row[];
  readonly unspoken: readonly string[];
}

/** A formula's figure beside the simulated one. */
export interface TheoryRow extends Row {
  readonly simulated: number;
  readonly se: number | null;
  /** Simulated minus theory: in standard errors where the formula is exact, else null; and as a share of theory. */
  readonly errors: number | null;
  readonly off: number | null;
}

/** Little's law over all months: leads in the queue against leads times their wait, as time spent waiting per month. */
export interface Little {
  /** Hours that leads spent in the queue, by the clock of the horizon; and by the waits that ended in it. */
  readonly inQueue: number;
  readonly inWaits: number;
  /** The first over the second, less 1: waits that straddle an end of the horizon. */
  readonly residual: number;
}

/** A floor for which formulas are exact, as a scenario file. */
export interface TheoryCase {
  /** What it is a case of: `dialling`, `the queue for closers`. */
  readonly about: string;
  readonly text: string;
}

/** Formulas beside a run. */
export interface Theory {
  readonly rows: readonly TheoryRow[];
  readonly unspoken: readonly string[];
  /** Null where nobody waited. */
  readonly little: Little | null;
}
