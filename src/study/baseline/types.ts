import type { MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Difference } from '../results.ts';

/** An earlier result of `run`, as far as it is needed to live its floor again. */
export interface Baseline {
  /** The file, as the person named it. */
  readonly file: string;
  readonly engine: string;
  readonly seed: string;
  readonly runs: number;
  readonly scenario: Scenario;
  /** Average profit that it tells, and the standard error; null where it tells none. */
  readonly profit: { readonly mean: number; readonly se: number } | null;
}

/** One input that is not what it was. */
export interface ChangedInput {
  /** Keys that lead to it, from the top; a name may hold a dot. */
  readonly at: readonly string[];
  /** As the file spells it. */
  readonly key: string;
  /** As a file would say them; `not there` for what one of the two does not have. */
  readonly was: string;
  readonly now: string;
}

/** One figure that is not what it was. */
export interface ChangedMetric {
  /** Of the middle month; null where none has a value. */
  readonly was: number | null;
  readonly now: number | null;
  /** New minus old on the same months. */
  readonly change: Difference;
  /** Share of months in which it is lower now, ties half. */
  readonly lowerIn: number;
}

/** What inputs do that are changed alone, the others as they were. */
export interface Alone {
  readonly inputs: readonly ChangedInput[];
  /** Average change of the target, and its 95 % half-width. */
  readonly mean: number;
  readonly halfWidth: number;
}

/** What changed since an earlier result. */
export interface Changed {
  readonly since: string;
  /** That the earlier result was made with. */
  readonly engine: string;
  /** Possible months lived with old and new inputs. */
  readonly runs: number;
  readonly target: MetricName;
  readonly inputs: readonly ChangedInput[];
  readonly metrics: Readonly<Partial<Record<MetricName, ChangedMetric>>>;
  /** Metrics that are in every month what they were. */
  readonly same: readonly MetricName[];
  /** What explains at least half of the target's change by itself; null where nothing does, or there is none to explain. */
  readonly cause: Alone | null;
  /** Two that explain at least half of it together, of which these months cannot tell which does more; else null. */
  readonly alike: readonly [Alone, Alone] | null;
  /** Two that pull against each other, the stronger first; null where none do. */
  readonly against: readonly [Alone, Alone] | null;
  /** What cannot be promised. */
  readonly notes: readonly string[];
}
