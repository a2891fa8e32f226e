import type { MetricName } from '../../metrics/index.ts';
import type { Expectation } from '../../scenario/scenario.ts';
import type { Difference, ExpectationResult, ResultHead } from '../results.ts';
import type { Turn } from './root.ts';
import type { Step } from './whole.ts';

/** What was found along the key. */
export type Solved =
  /** A value along a line. */
  | ({ readonly kind: 'turn'; readonly narrow: boolean } & Turn)
  /** A whole number. */
  | ({ readonly kind: 'step' } & Step)
  /** The same at every value tried: it holds, or it does not, at best or at worst as told; or nobody can tell where it turns. */
  | {
      readonly kind: 'always' | 'never' | 'open';
      readonly nearest: { readonly value: number; readonly found: number };
    }
  /** The key changes nothing. */
  | { readonly kind: 'flat'; readonly found: number }
  /** The metric has no value anywhere. */
  | { readonly kind: 'nothing' };

/** One scenario's metric over the values of the key. */
export interface Curve {
  readonly name: string;
  readonly points: readonly {
    readonly value: number;
    readonly found: number;
    /** Ends of the 95 % interval, null where months are too few to bound it. */
    readonly low: number | null;
    readonly high: number | null;
  }[];
}

/** What is known of the key that is solved for. */
export interface SolvedKey {
  /** Path in the scenario. */
  readonly key: string;
  /** As people say it: `the close rate`, `closers`. */
  readonly name: string;
  readonly whole: boolean;
  /** Middle and 90 % range of what the file says; the ends are alike where it is known exactly. */
  readonly middle: number;
  readonly range: readonly [number, number];
  /** Between what was looked. */
  readonly searched: readonly [number, number];
}

/** Whom a question is about: one scenario that is to meet a condition, or B that is to be better than A. */
export type Asked =
  | {
      readonly kind: 'condition';
      readonly expectation: Expectation;
      /** The condition with the file as it is. */
      readonly own: ExpectationResult;
    }
  | {
      readonly kind: 'break-even';
      readonly a: string;
      readonly b: string;
      /** Whether the key changes nothing in B, which does not have it. */
      readonly onlyA: boolean;
      /** B minus A with the files as they are; null where one has no value. */
      readonly own: Difference | null;
    };

/** What `solve` found. */
export interface SolveResult extends ResultHead, SolvedKey {
  readonly command: 'solve';
  readonly metric: MetricName;
  readonly asked: Asked;
  readonly largest: boolean;
  readonly solved: Solved;
  /** Other places where the condition turns, as a first look saw them: between two values each. */
  readonly others: readonly { readonly from: number; readonly to: number }[];
  /** Share of the file's own doubt about the key on the side where the condition holds; null where there is none. */
  readonly likely: number | null;
  /** Of each scenario, over the file's own range and what was found. */
  readonly curves: readonly Curve[];
  /** Possible months at each value of the curves. */
  readonly curveRuns: number;
  readonly verdict: readonly string[];
}
