/** What a dialler that serves a pool sees of it. Counts of today begin anew each day. */
export interface PoolView {
  /** Lines per telemarketer at work, and telemarketers at work. */
  readonly level: number;
  readonly atWork: number;
  /** Averages of the last minute: telemarketers who wait less answered calls that wait; telemarketers at work. */
  readonly spare: number;
  readonly agents: number;
  /** Answered calls that detection, if any, let through; of them, those dropped. */
  readonly answeredLastMinute: number;
  readonly droppedLastMinute: number;
  readonly answeredToday: number;
  readonly droppedToday: number;
  /** Until the shift closes. */
  readonly hoursLeft: number;
  /** Seconds that a call passed on holds a telemarketer, to seconds that a line rings for it: what the model says of the present hour, times how long calls have taken of late. */
  readonly offeredPerLine: number;
  /** Calls passed on by one line that only rings, per second. */
  readonly answersPerLine: number;
  readonly settings: PacingSettings;
}

/** What a file may say of a dialler's pace. */
export interface PacingSettings {
  /** Share of live answers that may be dropped, 0 to 1. */
  readonly dropLimit: number;
  /** Most lines per telemarketer, >= 1. */
  readonly highestLevel: number;
  /** Adaptive: d above 0 counts 1 + intensity times, d below 0 |intensity - 1| times; 0 leaves both as they are. */
  readonly intensity: number;
  /** Waiting telemarketers that an adaptive dialler takes for too few (above 0) or for enough (below 0). */
  readonly difference: number;
}

/** A number that stands behind a mode's name, as in `power 2`. */
export interface ModeNumber {
  readonly what: string;
  readonly least: number;
  readonly most: number;
}

/** Most lines for each telemarketer: beyond it nearly every answer is dropped. */
export const MOST_LINES_EACH = 20;

/** How lines serve a pool of telemarketers. */
export interface Pacing {
  /** Lines per telemarketer at work before the first look; `number` stands behind the mode's name, else 1. */
  firstLevel(number: number): number;
  /** A look every 15 s: the level from here on; null where it never changes. */
  readonly adjust: ((pool: PoolView) => number) | null;
  /** Whether `highest`, `intensity` and `difference` play a part. */
  readonly adapts: boolean;
}

/** One mode of dialling on the shelf. */
export interface Dialer {
  /** One sentence. */
  readonly about: string;
  /** Whether each attempt begins with a time for thinking. */
  readonly thinks: boolean;
  readonly number: ModeNumber | null;
  /** Null: each telemarketer dials for themself. */
  readonly pacing: Pacing | null;
}
