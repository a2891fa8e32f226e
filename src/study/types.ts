import type { MetricName } from '../metrics/index.ts';
import type { Role, Scenario } from '../scenario/scenario.ts';

/** Sections of a scenario that differ from the base; a point is `{ ...scenario, ...patch }`. */
export type Patch = Partial<Scenario>;

/** How a point's inputs and luck differ from those of its replication. */
export interface Variant {
  /** Inputs held at a quantile, by path: shares above 0 and below 1. */
  readonly held?: Readonly<Record<string, number>>;
  /** Paths of inputs drawn as in the replication's twin; `all` for every input. */
  readonly twinInputs?: readonly string[] | 'all';
  /** Whether all luck is that of the twin. */
  readonly twinLuck?: boolean;
}

/** Part of a study's work, as plain data: points x replications. */
export interface Job {
  /** Unique within a study. */
  readonly id: string;
  readonly scenario: Scenario;
  readonly points: readonly Patch[];
  /** One for each point, where some differ from their replication in more than the scenario. */
  readonly variants?: readonly Variant[];
  /**
   * Run-in of every point of the study that starts running, clock seconds, >= 0: the longest that one of them needs, so that
   * all live the same luck. Absent, or shorter than the point's own: the point's own.
   */
  readonly runIn?: number;
  readonly seed: string;
  /** Replications `first` to `first + count - 1`. */
  readonly first: number;
  readonly count: number;
  readonly metrics: readonly MetricName[];
  /** Draw uncertain inputs in strata of 32 replications, at random, or hold them at their middle. */
  readonly inputs: 'stratified' | 'plain' | 'middle';
  /**
   * Book the sales, revenue and cancellations that were to be expected of each closing call, in place of those drawn
   * (floor/telesales/sales.ts): means stay, luck of closing is gone. For means of sums and ratios alone, never for quantiles or
   * what single people get; only where `notExpected` has nothing against any of the points.
   */
  readonly expected?: boolean;
  /** Every dial an event; people on one event list even where they could run alone. */
  readonly dialByDial?: boolean;
  readonly together?: boolean;
  /** Also give the profit-and-loss lines and what each person takes home. */
  readonly detail?: boolean;
  /** And month by month what is booked and what is paid. */
  readonly cash?: boolean;
  /** Also tell of this role what pays it, and at the first point what its people attained (pay/paid-role.ts). */
  readonly paid?: Role;
}

/** A job's answer: one buffer, handed over by transfer. Read it with `ReplyView` (reply.ts). */
export type Reply = ArrayBuffer;

/** Where jobs are done. Every runner gives equal bytes. */
export interface Runner {
  /**
   * @throws {AbortError} when the signal fires first
   */
  run(job: Job, signal?: AbortSignal): Promise<Reply>;
  /** How many jobs are worth having in hand at once. */
  readonly width: number;
  close(): Promise<void>;
}
