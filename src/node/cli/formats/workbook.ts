import { sheetsOf, workbookOf } from '../../../report/workbook/index.ts';
import { tableOfSheet } from '../../../report/workbook/sheet.ts';
import type { Contents } from '../../../report/workbook/types.ts';
import { csvOf } from '../../../report/tables.ts';
import type { StudyResult } from '../../../study/results.ts';
import { tableOf } from './tables.ts';
import type { Manner, Write } from './types.ts';

/** A workbook with live formulas. */
export const xlsx: Write<Uint8Array> = (results, manner) => workbookOf(contentsOf(results, manner));

/** The same sheets as CSV files, values in place of formulas. */
export function csvFiles(
  results: readonly StudyResult[],
  manner: Manner,
): { readonly name: string; readonly text: string }[] {
  return sheetsOf(contentsOf(results, manner)).map((sheet) => ({
    name: `${sheet.id}.csv`,
    text: csvOf(tableOfSheet(sheet)),
  }));
}

function contentsOf(results: readonly StudyResult[], { statements }: Manner): Contents {
  const [first] = results;
  if (!first) throw new RangeError('workbook: expected a result, got none');
  const { loaded } = first;
  if (results.length === 1 && first.command === 'run') {
    return { loaded, run: first, ...(statements !== undefined && { statements }) };
  }
  if (first.command === 'budget') return { loaded, budget: first };
  if (first.command === 'pay') return { loaded, pay: first };
  const verdict = results.length === 1 ? first.verdict : [];
  return { loaded, results: { verdict, table: tableOf(results) } };
}
