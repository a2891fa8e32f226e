import type { Joins } from './joins.ts';

/**
 * Goes through the spans of one position; one that somebody else comes into ends there, and another begins.
 *
 * @param joins of the position
 * @param visit gets the first row of each span, the row behind its last, and its number
 */
export function eachSpan(
  numbers: Int32Array,
  joins: Joins,
  visit: (from: number, until: number, number: number) => void,
): void {
  for (let from = 0; from < numbers.length;) {
    const until = spanEnd(numbers, joins, from);
    visit(from, until, numbers[from]!);
    from = until;
  }
}

/** The row behind the last of the span that a row is in. */
export function spanEnd(numbers: Int32Array, joins: Joins, row: number): number {
  let until = row + 1;
  while (!begins(numbers, joins, until)) until++;
  return until;
}

/** Whether a row is the last of its span. */
export function ends(numbers: Int32Array, joins: Joins, row: number): boolean {
  return begins(numbers, joins, row + 1);
}

/** The first row of the span that a row is in. */
export function firstRow(numbers: Int32Array, joins: Joins, row: number): number {
  let first = row;
  while (!begins(numbers, joins, first)) first--;
  return first;
}

/** Whether a span begins with a row; one would with the row behind the last. */
function begins(numbers: Int32Array, joins: Joins, row: number): boolean {
  return row === 0 || numbers[row] !== numbers[row - 1] || joins[row] === 1;
}
