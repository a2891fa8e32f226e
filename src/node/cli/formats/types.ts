import type { StudyResult } from '../../../study/results.ts';
import type { Look } from '../text/look.ts';

/** How a result is to be written, where the format leaves a choice. */
export interface Manner {
  readonly look: Look;
  readonly full: boolean;
  readonly quiet: boolean;
  /** Files that the results are of, where there are several. */
  readonly files?: readonly string[];
}

/**
 * Writes results in one way.
 *
 * @param results - of one command: one, or one for each file that `run` was given
 * @returns a whole file, its last line ended
 */
export type Write = (results: readonly StudyResult[], manner: Manner) => string | Promise<string>;

/** One way to write results, on the shelf. */
export interface Format {
  /** File endings that mean it, without the dot. */
  readonly endings: readonly string[];
  readonly write: Write;
}
