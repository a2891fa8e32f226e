import type { Size } from './yardstick.ts';

/** The benchmark model, from the top of the repository. */
export const PIPELINE_1 = 'scenarios/oracles/pipeline-1.yaml';

/** A large floor over a year. */
export const YEAR_500 = 'test/bench/year-500.yaml';

/** What an engine process does: it does nothing else, for V8 suits the code to what a process has run. */
export interface Work {
  /**
   * point: one point through `runJob`; telemarketing: every telemarketer's life and nothing else; sweep: a grid of mixes
   * and pay plans in one job; pay: so many plans of closers on the same months, as `callmix pay` has them; threads: many jobs of
   * one point on worker threads.
   */
  readonly kind: 'point' | 'telemarketing' | 'sweep' | 'pay' | 'threads';
  /** Scenario file, from the top of the repository. */
  readonly file: string;
  readonly size?: Size;
  /** Pay plans. */
  readonly plans?: number;
  readonly dialByDial?: boolean;
  readonly together?: boolean;
  /** Worker threads, and the path of the module they run. */
  readonly threads?: { readonly count: number; readonly worker: string };
}

/** To an engine process: which replications to do. */
export interface Order {
  readonly first: number;
  readonly count: number;
}

/** How to do the work: built once in a process, then timed. */
export interface Task {
  /** @returns dials simulated */
  run(order: Order): number | Promise<number>;
  /** Events per dial; null where a scenario has kinds of events that no metric counts. */
  readonly eventsPerDial: number | null;
}
