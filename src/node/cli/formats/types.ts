import type { StudyResult } from '../../../study/results.ts';
import type { StatementRow } from '../../../study/statements.ts';
import type { Look } from '../text/look.ts';

/** How a result is to be written, where the format leaves a choice. */
export interface Manner {
  readonly look: Look;
  readonly full: boolean;
  readonly quiet: boolean;
  /** Files that the results are of, where there are several. */
  readonly files?: readonly string[];
  /** Of one possible month, for a workbook. */
  readonly statements?: readonly StatementRow[];
}

/** Text; bytes only where the format is no text. */
export type Written = string | Uint8Array;

/**
 * Writes results in one way.
 *
 * @param results - of one command: one, or one for each file that `run` was given
 * @returns a whole file; of text, its last line ended
 */
export type Write<Out extends Written = string> = (
  results: readonly StudyResult[],
  manner: Manner,
) => Out | Promise<Out>;

/** One way to write results, on the shelf. */
export interface Format<Out extends Written = string> {
  /** File endings that mean it, without the dot. */
  readonly endings: readonly string[];
  readonly write: Write<Out>;
}
