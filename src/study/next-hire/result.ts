import type { Role } from '../../scenario/scenario.ts';
import type { Difference, ResultHead } from '../results.ts';

/** What of joining and leaving a file tells. */
export type Joining = 'hiring cost' | 'training' | 'ramp' | 'leaving';

/** In which month a change has paid for itself, the first being 1; null where it is later than the horizon. */
export interface Payback {
  readonly middle: number | null;
  /** The 5th and the 95th percentile of the possible years. */
  readonly early: number | null;
  readonly late: number | null;
  /** Share of possible years in which it does not within the horizon. */
  readonly never: number;
}

/** What a change has brought so far, less what the team as it is has; currency, quantiles of the possible years. */
export interface SoFar {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** What sales to be expected can tell of a difference: nothing of single months. */
export type AverageDifference = Pick<Difference, 'mean' | 'se' | 'ci95'>;

/** One person more or fewer. */
export interface TeamChange {
  readonly role: Role;
  readonly change: 1 | -1;
  /** `one more closer`. */
  readonly label: string;
  /** What is counted of hiring; empty where the change is before hiring and training cost, or nobody is hired. */
  readonly counted: readonly Joining[];
  /** Profit of the horizon less that of the team as it is. */
  readonly year: Difference;
  /** By month, the first entry before it begins; empty where the horizon has no months. */
  readonly soFar: readonly SoFar[];
  /** The most that it is ever down at a month's end, <= 0: in the middle year, and in the worst of 20. Null without months. */
  readonly lowest: { readonly p50: number; readonly p05: number } | null;
  /** Of hires; null without months. */
  readonly payback: Payback | null;
  /** Profit of a month with the person there from the start, trained, less that without; null where nobody waited for it. */
  readonly month: AverageDifference | null;
}

/** What a week costs in which a position of a role is not filled: margin lost, less what it saves; currency, below 0 where it saves more. */
export interface EmptyChair {
  readonly role: Role;
  readonly mean: number;
  readonly ci95: readonly [number, number];
}

/** What `next-hire` found; runs are possible years. */
export interface NextHireResult extends ResultHead {
  readonly command: 'next-hire';
  /** One more of each role, then one fewer. */
  readonly changes: readonly TeamChange[];
  /** One more closer less one more telemarketer; null where there are not both. */
  readonly between: Difference | null;
  readonly emptyChairs: readonly EmptyChair[];
  /** Possible months simulated for a person once trained and for empty chairs. */
  readonly monthRuns: number;
  readonly verdict: readonly string[];
}
