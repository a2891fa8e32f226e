import type { MetricName } from '../../metrics/index.ts';
import type { Doubt } from '../../scenario/scenario.ts';
import type { Estimated } from '../../stats/sobol.ts';
import type { ResultHead } from '../results.ts';

/** What so much observing would do to an input's range. */
export interface Observing {
  /** What is observed, such as `accepted leads`. */
  readonly unit: string;
  /** Observations that a range like today's is worth, and how many more halve it: four times as many in all. */
  readonly worth: number;
  readonly more: number;
}

/** What one uncertain input does. */
export interface InputEffect {
  readonly path: string;
  readonly quantity: Doubt;
  /** 5th percentile, middle and 95th percentile of the input. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Still the preset's guess. */
  readonly guess: boolean;
  /** The metric's long-run value with the input held at either end and every other at its middle; null where it has none. */
  readonly atLow: Estimated | null;
  readonly atHigh: Estimated | null;
  /** High end less low end, on the same luck. */
  readonly swing: Estimated | null;
  /** Whether the ends stand out of their simulation error. */
  readonly stands: boolean;
  /** Shares of the variance of a possible month; null where nothing varies. */
  readonly firstOrder: Estimated | null;
  readonly total: Estimated | null;
  /** Null where no number of observations follows from the range. */
  readonly observing: Observing | null;
  /** How much narrower the 9-in-10 range of the metric would be, about, were the input known exactly or half as vague. */
  readonly narrower: { readonly exact: number; readonly halved: number } | null;
  /** What knowing it exactly is worth by choosing another team, currency a month; null where no other team was looked at. */
  readonly worth: Estimated | null;
}

/** Two inputs that do together what neither does alone. */
export interface PairEffect {
  readonly a: string;
  readonly b: string;
  readonly share: Estimated;
}

/** Months in which every input is at its middle. */
export interface LuckEffect {
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  /** Months simulated, and in how many of them money is lost. */
  readonly months: number;
  readonly losing: number;
  readonly firstOrder: Estimated | null;
  readonly total: Estimated | null;
}

/** What `why` found. */
export interface WhyResult extends ResultHead {
  readonly command: 'why';
  readonly target: MetricName;
  /** The target's long-run value with every input at its middle. */
  readonly middle: Estimated | null;
  /** Largest swing first. */
  readonly inputs: readonly InputEffect[];
  readonly luck: LuckEffect;
  /** Share of the variance that is not luck; null where nothing varies or nothing is uncertain. */
  readonly unknown: Estimated | null;
  /** Largest half-width of a total share; null as `unknown`. */
  readonly sharesWithin: number | null;
  /** Strongest first; null where nobody asked. */
  readonly pairs: readonly PairEffect[] | null;
  /** Teams that knowing an input might lead to, beside the one as it is. */
  readonly teams: readonly string[];
  readonly verdict: readonly string[];
}
