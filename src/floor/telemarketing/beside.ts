import type { FilterFeedback } from '../qualifying/feedback.ts';
import type { Records } from './records.ts';

/** What not every telemarketer has. */
export interface Beside {
  /** What moves the filter's threshold. */
  readonly feedback: FilterFeedback | null;
  /** What there is to dial of each list; null where there is one that never ends. */
  readonly records: readonly Records[] | null;
  /** Name of the streams of somebody who dials between other work, as a `Prospector` says; days and hours stand elsewhere. */
  readonly dialsAs: string | null;
}

/** Of a telemarketer who has none of it. */
export const NOTHING_BESIDE: Beside = { feedback: null, records: null, dialsAs: null };
