import type { MetricName } from '../metrics/index.ts';
import type { MetricUnit } from '../metrics/types.ts';
import type { CashMonth } from '../pay/cash.ts';
import type { Expectation, LoadedScenario, PriceUnit, Role } from '../scenario/scenario.ts';
import type { OddsWord } from '../stats/odds.ts';
import type { NextHireResult } from './next-hire/result.ts';
import type { BestResult } from './best/result.ts';
import type { Changed } from './baseline/types.ts';
import type { PayResult } from './pay/result.ts';
import type { WhyResult } from './why/result.ts';
import type { SolveResult } from './solve/result.ts';
import type { Theory } from './theory/types.ts';

export type { OddsWord };

/** What is known of one metric: `mean`, `se`, `ci95` of the long-run value, quantiles of the possible months. */
export interface Estimate {
  readonly unit: MetricUnit;
  readonly mean: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly p05: number | null;
  readonly p10: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p80: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  /** Months without a value (nothing to divide by); why, where there is no value at all. */
  readonly monthsWithout: number;
  readonly reason?: string;
}

/** Estimates by metric. */
export type Estimates = Readonly<Partial<Record<MetricName, Estimate>>>;

/** What ended a study. */
export type StoppedBy = 'runs' | 'precision' | 'time' | 'interrupt' | 'limit';

/** How well the target metric's middle is known, and what it would take to know it as well as was wanted. */
export interface Settled {
  readonly metric: MetricName;
  /** 95 % half-width of the middle, in the metric's unit; null where it has no value. */
  readonly halfWidth: number | null;
  readonly wanted: number | null;
  readonly runsNeeded: number | null;
  readonly stoppedBy: StoppedBy;
}

/** One line of `expect:`, judged. */
export interface ExpectationResult {
  readonly text: string;
  readonly met: 'yes' | 'no' | 'undecided';
  readonly value: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly limit: number;
  /** How far on the right side of the limit, > 0 where met; in the metric's unit. */
  readonly margin: number | null;
  readonly expectation: Expectation;
}

/** One line of the profit-and-loss table: averages over the possible months, currency. Costs are negative. */
export interface LedgerLine {
  readonly id: string;
  readonly label: string;
  readonly average: number;
  readonly p05: number;
  readonly p95: number;
  /** `total` lines sum those above. */
  readonly kind: 'line' | 'total';
}

/** What every result carries, so that it can be repeated. */
export interface ResultHead {
  readonly loaded: LoadedScenario;
  /** `sha256:...` over the resolved scenario. */
  readonly digest: string;
  readonly seed: string;
  /** Possible months simulated (replications). */
  readonly runs: number;
  readonly settled: Settled;
  /** Sentences worth saying beside the numbers. */
  readonly notes: readonly string[];
}

/** Columns of one row per possible month. */
export interface Samples {
  /** Metric ids with units in the names (`profit_usd`), then drawn inputs (`in.closing.close_rate`). */
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** A question as people ask it, and what the numbers say. */
export interface Answer {
  readonly question: string;
  readonly answer: string;
}

/** What one more of a role, trained and there from the start, does to profit; on so many of the run's own months. */
export interface HireOdds {
  readonly role: Role;
  readonly runs: number;
  readonly change: Difference;
}

/** What `run` found. */
export interface RunResult extends ResultHead {
  readonly command: 'run';
  readonly metrics: Estimates;
  /** Metrics that are told apart by source: by metric, then source. */
  readonly bySource: Readonly<Record<string, Readonly<Record<string, Estimate>>>>;
  readonly ledger: readonly LedgerLine[];
  readonly expectations: readonly ExpectationResult[];
  /** Empty where nobody asked, or there are too few months to tell. */
  readonly hires: readonly HireOdds[];
  readonly verdict: readonly string[];
  readonly questions: readonly Answer[];
  /** 20 equally likely months: the 2.5th, 7.5th ... 97.5th percentile of profit. */
  readonly profitDots: readonly number[];
  /** Staffed hours of the horizon, whatever metrics were asked for. */
  readonly hours: { readonly telemarketers: Estimate; readonly closers: Estimate };
  /** Take-home per person and month, over people and possible months. */
  readonly takeHome: { readonly telemarketers: Estimate; readonly closers: Estimate };
  readonly samples: Samples;
  /** Averages of each month as booked and as paid, and of what moves after the horizon; null where nobody asked. */
  readonly cash: readonly CashMonth[] | null;
  /** What changed since an earlier result; null where nobody asked. */
  readonly changed: Changed | null;
  /** What formulas say of the same floor, beside the simulated figures. */
  readonly theory: Theory;
}

/** B minus A on the same months. */
export interface Difference {
  readonly mean: number;
  readonly se: number;
  readonly ci95: readonly [number, number];
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  /** Share of months in which B is better, ties half; null where neither way is better. */
  readonly betterIn: number | null;
  /** The word for it, and whom it favours. */
  readonly verdict: OddsWord | null;
  readonly favours: 'a' | 'b' | null;
}

/** Scenarios set against the first of them. */
export interface Comparison extends ResultHead {
  readonly scenarios: readonly {
    readonly name: string;
    readonly metrics: Estimates;
    readonly digest: string;
  }[];
  /** Each other scenario against the first. */
  readonly differences: readonly {
    readonly a: string;
    readonly b: string;
    readonly metrics: Readonly<Partial<Record<MetricName, Difference>>>;
  }[];
  readonly verdict: readonly string[];
}

/** What `compare` found. */
export interface CompareResult extends Comparison {
  readonly command: 'compare';
}

/** One shape of organisation and what it costs. */
export interface OrganisationResult {
  readonly name: string;
  readonly kind: 'own floor' | 'full-cycle' | 'agency';
  /** Full-cycle reps or seats of the agency; null for the file's own floor. */
  readonly people: number | null;
  /** What the file says; null where nothing. */
  readonly written: number | null;
  /** Average currency a month, all cost, and how much more that is than the file's own floor. */
  readonly monthlyCost: number;
  readonly costDifference: number;
  /**
   * Prices at which an agency's average profit is that of the file's own floor: of each part of its price, the others as they
   * are, and then of other units, each in place of them all. Null for others.
   */
  readonly breakEven: readonly BreakEven[] | null;
}

/** The price at which an agency stops winning. */
export interface BreakEven {
  readonly per: PriceUnit;
  /** Whether the file pays it by this unit. */
  readonly written: boolean;
  /** Currency; null, with the reason, where no price above 0 does. */
  readonly price: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly reason: string | null;
}

/** What `organisations` found; the first scenario is the file's own floor. */
export interface OrganisationsResult extends Comparison {
  readonly command: 'organisations';
  /** In the order of `scenarios`. */
  readonly organisations: readonly OrganisationResult[];
}

/** One varied key and its points. */
export interface Axis {
  /** Path in the scenario, such as `team.closers.count`. */
  readonly key: string;
  /** As people say it: `closers`. */
  readonly label: string;
  /** As written on the command line, normalised: numbers stay numbers. */
  readonly values: readonly (number | string)[];
}

/** One mix of a sweep. */
export interface MixResult {
  /** Value of each axis, by axis label. */
  readonly at: Readonly<Record<string, number | string>>;
  readonly metrics: Estimates;
  /**
   * Share of months in which the best mix (of the target metric's mean) beats this one, ties half; 0.5 for itself. Where
   * pay plans are apart in middle take-home, the best of the same plan.
   */
  readonly beatenByBest: number;
  /** Beaten in fewer than 80 of 100 months. */
  readonly tossUp: boolean;
  /** Whether its average labour cost a month is within the budget; null where none is given. */
  readonly withinBudget: boolean | null;
  /** Where it takes places beyond the limit of seats, which cost at least the next block. */
  readonly beyondSeats?: true;
}

/** What `sweep` found. */
export interface SweepResult extends ResultHead {
  readonly command: 'sweep';
  readonly axes: readonly Axis[];
  /** In the order of the axes, the last varying fastest. */
  readonly mixes: readonly MixResult[];
  readonly target: MetricName;
  /** Index of the best of those tried, by mean of the target. */
  readonly best: number;
  /** Budget for labour cost a month, where given. */
  readonly budget: number | null;
  /** Best within the budget; null where there is no budget or nothing fits. */
  readonly bestWithinBudget: number | null;
  readonly verdict: readonly string[];
}

/** Possible months, quarters or years of one floor. */
export interface BudgetView {
  readonly span: 'month' | 'quarter' | 'year';
  readonly run: RunResult;
  /** Share of them in which money is lost. */
  readonly losing: number;
}

/** What `budget` found; head and notes are those of the months. */
export interface BudgetResult extends ResultHead {
  readonly command: 'budget';
  /** From months to years; fewer where it was interrupted. */
  readonly views: readonly BudgetView[];
  readonly verdict: readonly string[];
}

/** What any study found. */
export type StudyResult =
  | RunResult
  | CompareResult
  | OrganisationsResult
  | SweepResult
  | BestResult
  | BudgetResult
  | PayResult
  | NextHireResult
  | WhyResult
  | SolveResult;

/** How a long study is going. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whether `total` is merely the most there can be: before the first look nobody knows how much it will take. */
  readonly atMost: boolean;
  /** Replications that are complete for every point. */
  readonly replications: number;
  readonly settled: Settled | null;
  /** Of a search for the best mix, from its first look on. */
  readonly search?: Searched;
}

/** How far a search for the best mix has come. */
export interface Searched {
  readonly target: MetricName;
  /** What the best so far may be short of the best of all, and what is small enough, in the target's unit; null while unknown. */
  readonly gap: number | null;
  readonly tolerance: number;
  /** Mixes not ruled out. */
  readonly left: number;
}
