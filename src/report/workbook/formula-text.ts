import type { Call, Expression, Reference } from './sheet.ts';

/** Where a sheet's table stands on its page. */
export interface Place {
  /** Name of the tab. */
  readonly name: string;
  /** Row of the table's first row of values, from 0. */
  readonly top: number;
}

/**
 * A formula as a spreadsheet spells it, without the sign before it.
 *
 * @param here the sheet that it stands in
 * @param places every sheet of the workbook, by id
 * @throws {RangeError} when it speaks of a sheet that the workbook has not
 */
export function formulaText(
  expression: Expression,
  here: Place,
  places: ReadonlyMap<string, Place>,
): string {
  if (typeof expression === 'number') return String(expression);
  if ('call' in expression) {
    return callText(
      expression,
      expression.of.map((part) => formulaText(part, here, places)),
    );
  }
  return referenceText(expression, here, places);
}

/** Row and column from 0 as `B3`. */
function address(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row + 1);
}

function callText({ call }: Call, parts: readonly string[]): string {
  const [first = '', second = ''] = parts;
  switch (call) {
    case 'subtract':
      return `(${first}-${second})`;
    case 'share below 0':
      return `COUNTIF(${first},"<0")/COUNT(${first})`;
    default:
      return `${call.toUpperCase()}(${parts.join(',')})`;
  }
}

function referenceText(
  { sheet, row, column, toRow }: Reference,
  here: Place,
  places: ReadonlyMap<string, Place>,
): string {
  const place = sheet === undefined ? here : places.get(sheet);
  if (!place) throw new RangeError(`formula: the workbook has no sheet "${sheet!}"`);
  const first = address(place.top + row, column);
  const range = toRow === undefined ? first : `${first}:${address(place.top + toRow, column)}`;
  return place === here ? range : `'${place.name.replaceAll("'", "''")}'!${range}`;
}
