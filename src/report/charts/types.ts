import type { TopLevelSpec } from 'vega-lite';
import type { CompareResult, RunResult, SweepResult } from '../../study/results.ts';
import type { NextHireResult } from '../../study/next-hire/result.ts';
import type { BestResult } from '../../study/best/result.ts';
import type { PayResult } from '../../study/pay/result.ts';
import type { SolveResult } from '../../study/solve/result.ts';
import type { WhyResult } from '../../study/why/result.ts';
import type { SeenResult } from '../../study/trace/seen.ts';
import type { Table } from '../tables.ts';

/** The result of each command that a chart may need. */
export interface ResultOf {
  readonly run: RunResult;
  readonly sweep: SweepResult;
  readonly compare: CompareResult;
  readonly pay: PayResult;
  readonly 'next-hire': NextHireResult;
  readonly solve: SolveResult;
  readonly best: BestResult;
  readonly why: WhyResult;
  /** Some of the run's months, recorded. */
  readonly trace: SeenResult;
}

/** The results a report may hold, by the command that makes them. */
export type Results = Partial<ResultOf>;

/** Room for a chart: `wide` for about 1,100 px, `narrow` for a phone held upright. */
export type Width = 'wide' | 'narrow';

/** One picture on the shelf. All but `missing` may be asked for only where `missing` gives null. */
export interface Chart<Needs extends keyof ResultOf> {
  readonly title: string;
  /** What the reader wants to know. */
  question(result: ResultOf[Needs]): string;
  /** Which command's result it draws. */
  readonly needs: Needs;
  /** Why these results cannot be drawn, as a sentence; null where they can. */
  missing(result: ResultOf[Needs]): string | null;
  /** A sentence that gives the answer. */
  headline(result: ResultOf[Needs]): string;
  /** How to read it, and what it leaves out. */
  caption(result: ResultOf[Needs]): string;
  /** What the picture shows, for who cannot see it. */
  alt(result: ResultOf[Needs]): string;
  spec(result: ResultOf[Needs], width: Width): TopLevelSpec;
  /**
   * The picture in pieces no wider than a phone where that can be, which a page sets side by side as they fit. So a large
   * picture need not stand there twice.
   */
  parts?(result: ResultOf[Needs]): TopLevelSpec[];
  table(result: ResultOf[Needs]): Table;
}

/** One of several pictures put together, and one layer of a picture. */
export type Panel = Extract<TopLevelSpec, { vconcat: unknown }>['vconcat'][number];
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];
