import type { Reference } from './sheet.ts';

/** Id of the sheet with the profit-and-loss lines, and of that with what its waterfall is drawn from. */
export const PROFIT_AND_LOSS = 'profit-and-loss';
export const WATERFALL = 'waterfall';

/** Column of the averages of the lines. */
export const AVERAGE = 1;

/** The average of a line, for formulas of other sheets. */
export function averageOf(row: number): Reference {
  return { sheet: PROFIT_AND_LOSS, row, column: AVERAGE };
}
