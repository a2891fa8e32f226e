import type { LoadedScenario } from '../../scenario/scenario.ts';

/** How one kind of open work settles on a floor that begins empty. */
export interface Settling {
  readonly of: 'leads' | 'deals';
  /** Average at the end of each point, over the pilots. */
  readonly series: Float64Array;
  /** Points to leave out, a multiple of 5; null where it does not settle. */
  readonly cut: number | null;
  /** Average of the points that stay; null where it does not settle. */
  readonly settled: number | null;
}

/** How long a floor that begins empty takes until it is as usual, and whether a file waits that long. */
export interface WarmUpResult {
  readonly loaded: LoadedScenario;
  readonly seed: string;
  readonly pilots: number;
  /** What a point is: a working day; where continuous, an hour. */
  readonly unit: 'day' | 'h';
  readonly points: number;
  /** Leads, and deals where they stay open; empty where nothing is carried over. */
  readonly series: readonly Settling[];
  /** Points to leave out, by all series; null where one does not settle. */
  readonly needed: number | null;
  /** Points that the file runs before it counts, and how many of them are its `period.warm_up`. */
  readonly waits: number;
  readonly warmUp: number;
}
