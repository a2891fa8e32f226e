import type { Role } from '../../scenario/scenario.ts';
import type { Difference, Estimate, Estimates, ResultHead, Samples } from '../results.ts';

/** What trained people take home per whole month (or what there is of one, where none is whole), over people and possible months; currency. */
export interface TakeHomeSpread {
  readonly average: number;
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** Average of the worst 5 %. */
  readonly worst: number;
  /** 20 equally likely amounts: the 2.5th, 7.5th ... 97.5th percentile. */
  readonly dots: readonly number[];
}

/** What the role costs on average, all told; currency. */
export interface RoleCostParts {
  /** Pay by the hour and salaries, overtime with them; pay by results, less what is taken back. */
  readonly byTime: number;
  readonly byResults: number;
  readonly topUps: number;
  readonly onCosts: number;
}

/** One plan on the simulated months. */
export interface PayFigures {
  /** Null where nobody of the role is there. */
  readonly takeHome: TakeHomeSpread | null;
  /** Average a person and month, currency: pay that does not hang on results, and pay that does. */
  readonly base: number | null;
  readonly variable: number | null;
  /** Average a person and month, currency: taken back for cancelled deals, and raised to a guarantee or the legal minimum. */
  readonly clawedBack: number | null;
  readonly topUps: number | null;
  /** People times weeks worked in all possible months, and those raised to the legal minimum; 0 where no minimum is set. */
  readonly weeks: { readonly worked: number; readonly under: number };
  /** Pay and on-costs of the role. */
  readonly roleCost: Estimate;
  readonly costParts: RoleCostParts;
  readonly metrics: Estimates;
  /** Total cost against the plan in force; null for itself. */
  readonly difference: Difference | null;
}

/** One pay plan. */
export interface PlanResult {
  readonly name: string;
  /** Its rules as written. */
  readonly text: string;
  readonly inForce: boolean;
  readonly written: PayFigures;
  /** At the same middle pay as the plan in force; null for that plan, for one made so already, and where no factor does it. */
  readonly equal: (PayFigures & { readonly factor: number }) | null;
  /** Whether it is an hourly wage made to pay the same. */
  readonly samePay: boolean;
  /** Pay of one person and month at each of the curve's results, currency. */
  readonly payout: readonly number[];
  /** What a month at quota pays, currency; null where the plan has none of what is sold. */
  readonly onTarget: number | null;
}

/** A value found with its 95 % interval, or why there is none. */
export interface Found {
  readonly at: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly reason: string | null;
}

/** Where two plans cost the company the same. */
export interface Crossing extends Found {
  readonly a: string;
  readonly b: string;
  /** Which of the two costs less below the crossing. */
  readonly cheaperBelow: string | null;
}

/** How much a dearer plan must lift the key to leave what the cheaper one leaves at the key's middle. */
export interface Lift extends Found {
  readonly dearer: string;
  readonly cheaper: string;
  /** `at` over the middle, less 1. */
  readonly lift: number | null;
}

/** What plans leave over the values of one key. */
export interface PayBreakEven {
  /** Path in the scenario. */
  readonly key: string;
  /** As people say it: `the close rate`. */
  readonly name: string;
  /** Middle and 90 % range of what the file says of it; the ends are alike where it is known exactly. */
  readonly middle: number;
  readonly range: readonly [number, number];
  /** Between what crossings were looked for. */
  readonly searched: readonly [number, number];
  readonly values: readonly number[];
  /** Average profit of each plan, in their order, at each value. */
  readonly profits: readonly (readonly number[])[];
  /** Average total cost, likewise. */
  readonly costs: readonly (readonly number[])[];
  readonly runs: number;
  /** The plan in force against each other one. */
  readonly crossings: readonly Crossing[];
  readonly lifts: readonly Lift[];
}

/** What one person is paid for what he or she attains. */
export interface Payout {
  /** What results are measured by. */
  readonly measure: 'revenue' | 'accepted leads';
  /** Results of one month at which pay is told, rising. */
  readonly results: readonly number[];
  /** 20 equally likely person-months, rising. */
  readonly attained: readonly number[];
}

/** What `pay` found. */
export interface PayResult extends ResultHead {
  readonly command: 'pay';
  readonly role: Role;
  /** What pay is told for: `month`, or as the horizon is called. */
  readonly per: string;
  /** The plan in force first. */
  readonly plans: readonly PlanResult[];
  /** Null where nobody waited for it. */
  readonly breakEven: PayBreakEven | null;
  /** Null where nobody of the role was there for a whole month. */
  readonly payout: Payout | null;
  /** What the legal minimum comes to for the hours that people work on average in such a span, currency; null where none is set. */
  readonly floor: number | null;
  readonly verdict: readonly string[];
  readonly samples: Samples;
}
