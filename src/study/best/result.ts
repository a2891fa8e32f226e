import type { MetricName } from '../../metrics/index.ts';
import type { Axis, Difference, Estimates, ResultHead } from '../results.ts';

/** A limit that every mix has to keep. */
export interface LimitResult {
  /** As written: `closer_idle <= 20%`. */
  readonly text: string;
  readonly metric: MetricName;
  /** 0.9 for p90; `mean` for the long-run average. */
  readonly at: number | 'mean';
  readonly must: '<=' | '>=';
  /** In the metric's unit, for the whole horizon; and what still passes as keeping it. */
  readonly limit: number;
  readonly atMost: number;
}

/** What was known at one look. */
export interface BestLook {
  /** Of each mix left, and of all mixes together. */
  readonly replications: number;
  readonly spent: number;
  /** Mixes not ruled out. */
  readonly left: number;
  /** What the best may be short of the best of all; null while unknown. In the target's unit, as the gap that is small enough. */
  readonly gap: number | null;
  readonly tolerance: number;
}

/** One of the mixes that were simulated again, on months that did not choose it. */
export interface Finalist {
  /** Its number among all mixes. */
  readonly mix: number;
  readonly name: string;
  /** Value of each axis, by axis label; of a list the name alone. */
  readonly at: Readonly<Record<string, number | string>>;
  /** Average of the target in the months that chose. */
  readonly average: number;
  /** Not ruled out there. */
  readonly left: boolean;
  /** As the file has it. */
  readonly own: boolean;
  readonly beyondSeats: boolean;
  /** Does not keep the limits: ruled out for one, or, where the search did not decide, afresh beyond what still passes. */
  readonly over: boolean;
  /** Afresh, with drawn sales; null where there was no time for it. */
  readonly metrics: Estimates | null;
  /** The figure that each limit speaks of, in their order, on these months; null where it has none. */
  readonly limited: readonly (number | null)[];
  /** Share of these months in which the best does better, ties half; 0.5 for itself. */
  readonly beatenByBest: number | null;
  /** The best minus this one, of the target, on these months. */
  readonly behind: Difference | null;
  /** The best minus this one, of what labour costs, on these months. */
  readonly labour: Difference | null;
  /** Share of possible floors in which it is the best of the finalists that keep the limits; null where nothing is unknown. */
  readonly floors: number | null;
}

/** What is not known about the floor, and what that means for the choice. */
export interface ChoiceDoubt {
  /** Possible floors drawn, each lived twice. */
  readonly floors: number;
  /** Share of them in which the best is one of several that are equally good; they share the floor. */
  readonly tied: number;
  /** What the choice loses on average against the best mix of each floor, in the target's unit. */
  readonly regret: number;
  /** The input that decides most between the best and its strongest rival; null where there is no rival. */
  readonly driver: {
    readonly path: string;
    /** Share of what the doubt moves between the two that this input explains. */
    readonly share: number;
    /** The rival's number among all mixes. */
    readonly rival: number;
    /** Observations behind it; null where it is a range. */
    readonly observations: number | null;
  } | null;
}

/** How a search ended. */
export type Ended = 'certified' | 'none' | 'most' | 'time' | 'interrupt' | 'preview';

/** The best of some mixes. */
export interface Choice {
  /** What people are paid by in all of them, where a choice between plans is not made; else null. */
  readonly pay: string | null;
  /** Mixes among which it is the best. */
  readonly tried: number;
  readonly ended: Ended;
  /** Its number among all mixes; null where none is known to keep the limits. */
  readonly best: number | null;
  /** None of those tried is better by more, in the target's unit; null while unknown. */
  readonly gap: number | null;
  readonly tolerance: number;
  readonly replications: number;
  readonly spent: number;
  /** Mixes not ruled out, as many as were ruled out for a limit, as have no value of the target, and as were beaten. */
  readonly left: number;
  readonly overLimits: number;
  readonly withoutValue: number;
  readonly beaten: number;
  /** Names of mixes left that never differed from the best: nothing is said against them. */
  readonly alike: readonly string[];
  readonly looks: readonly BestLook[];
  /** The best first; then by average, best first. */
  readonly finalists: readonly Finalist[];
  readonly doubt: ChoiceDoubt | null;
}

/** A mix on the frontier, or one of which it could not be decided. */
export interface FrontierMember {
  readonly mix: number;
  readonly name: string;
  readonly at: Readonly<Record<string, number | string>>;
  /** Averages of the metrics, in their order. */
  readonly averages: readonly number[];
  readonly decided: boolean;
  readonly beyondSeats: boolean;
}

/** The mixes that nothing beats on every metric at once. */
export interface Frontier {
  readonly metrics: readonly MetricName[];
  /** Differences that do not matter, by metric, in its unit. */
  readonly tolerances: readonly number[];
  readonly members: readonly FrontierMember[];
  readonly ended: 'certified' | 'most' | 'time' | 'interrupt';
  readonly replications: number;
  readonly spent: number;
  /** Mixes that one on the frontier beats on every metric, or is as good as to within what does not matter. */
  readonly beaten: number;
  /** Mixes without a value of one of the metrics: nothing is said of them. */
  readonly withoutValue: number;
}

/** What `best` found. */
export interface BestResult extends ResultHead {
  readonly command: 'best';
  /** Empty where the mixes are a list. */
  readonly axes: readonly Axis[];
  readonly target: MetricName;
  readonly mode: 'certify' | 'preview' | 'frontier';
  readonly limits: readonly LimitResult[];
  /** How sure a certified statement is, a share. */
  readonly sure: number;
  /** The mix that the file itself describes, and whether it is one of those tried. */
  readonly own: { readonly name: string; readonly tried: boolean };
  /** Mixes in the grid or list, and how many of them were looked at closely. */
  readonly mixes: number;
  readonly tried: number;
  /** Null where expected values stood in for the luck of sales; else why they could not. */
  readonly drawnSales: string | null;
  /** Why each pay plan has a choice of its own; null where there is one choice. */
  readonly caution: string | null;
  /** One, or one for each way people are paid; none in frontier mode. */
  readonly choices: readonly Choice[];
  readonly frontier: Frontier | null;
  readonly verdict: readonly string[];
}
