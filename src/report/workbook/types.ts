import type { LoadedScenario } from '../../scenario/scenario.ts';
import type { PayResult } from '../../study/pay/result.ts';
import type { BudgetResult, RunResult } from '../../study/results.ts';
import type { StatementRow } from '../../study/statements.ts';
import type { Table } from '../tables.ts';
import type { Sheet } from './sheet.ts';

/** What a workbook may tell of. */
export interface Contents {
  /** The floor, or the first of several. */
  readonly loaded: LoadedScenario;
  /** Its result, where it is a run; with the samples. */
  readonly run?: RunResult;
  /** Everybody's statements of one of the run's months. */
  readonly statements?: readonly StatementRow[];
  readonly budget?: BudgetResult;
  /** Pay plans side by side. */
  readonly pay?: PayResult;
  /** A result of any other kind, as one table. */
  readonly results?: { readonly verdict: readonly string[]; readonly table: Table };
}

/**
 * One sheet on the shelf.
 *
 * @returns null where the contents hold nothing for it
 */
export type SheetOf = (contents: Contents) => Sheet | null;
