import {
  valueOf,
  type Expression,
  type Reference,
  type Sheet,
} from '../../../src/report/workbook/sheet.ts';

/** What a formula comes to, worked out from the values of the cells that it speaks of. */
export function evaluate(expression: Expression, here: Sheet, sheets: readonly Sheet[]): number {
  if (typeof expression === 'number') return expression;
  if (!('call' in expression)) return numbersIn(expression, here, sheets)[0] ?? 0;
  const { call, of } = expression;
  const parts = of.map((part) => evaluate(part, here, sheets));
  const numbers = of.flatMap((part) =>
    typeof part === 'object' && 'row' in part
      ? numbersIn(part, here, sheets)
      : evaluate(part, here, sheets),
  );
  switch (call) {
    case 'sum':
      return numbers.reduce((sum, number) => sum + number, 0);
    case 'subtract':
      return parts[0]! - parts[1]!;
    case 'average':
      return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    case 'max':
      return Math.max(...numbers);
    case 'min':
      return Math.min(...numbers);
    case 'share below 0':
      return numbers.filter((number) => number < 0).length / numbers.length;
    case 'percentile': {
      const share = parts.at(-1)!;
      const sorted = numbers.slice(0, -1).sort((a, b) => a - b);
      const at = share * (sorted.length - 1);
      const below = sorted[Math.floor(at)]!;
      return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
    }
  }
}

function numbersIn(
  { sheet, row, column, toRow = row }: Reference,
  here: Sheet,
  sheets: readonly Sheet[],
): number[] {
  const of = sheet === undefined ? here : sheets.find(({ id }) => id === sheet);
  if (!of) throw new RangeError(`no sheet ${sheet!}`);
  return of.rows
    .slice(row, toRow + 1)
    .map((cells) => valueOf(cells[column]!))
    .filter((value) => typeof value === 'number');
}
