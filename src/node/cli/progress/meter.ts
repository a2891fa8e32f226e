import type { Progress } from '../../../study/results.ts';

/** Shows on standard error how a study is going. */
export interface Meter {
  update(progress: Progress): void;
  /** Takes away what will not stay. */
  end(): void;
}

/** What a meter may know about the study and its surroundings. */
export interface Meters {
  readonly err: NodeJS.WritableStream;
  readonly currency: string;
  /** Milliseconds. */
  readonly now: () => number;
}
