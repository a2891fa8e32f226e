import type { RunResult } from '../../study/results.ts';
import type { StatementRow } from '../../study/statements.ts';
import type { Sheet } from './sheet.ts';

/** What a workbook may tell of. */
export interface Contents {
  readonly run?: RunResult;
  /** Everybody's statements of one of the run's months. */
  readonly statements?: readonly StatementRow[];
}

/**
 * One sheet on the shelf.
 *
 * @returns null where the contents hold nothing for it
 */
export type SheetOf = (contents: Contents) => Sheet | null;
