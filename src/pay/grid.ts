/** Calls `visit` with the first row of each span, the row behind its last, and its number. */
export function eachSpan(
  numbers: Int32Array,
  visit: (from: number, until: number, number: number) => void,
): void {
  for (let from = 0; from < numbers.length;) {
    const until = spanEnd(numbers, from);
    visit(from, until, numbers[from]!);
    from = until;
  }
}

/** The row behind the last of the span that a row is in. */
export function spanEnd(numbers: Int32Array, row: number): number {
  let until = row + 1;
  while (until < numbers.length && numbers[until] === numbers[row]) until++;
  return until;
}

/** Whether a row is the last of its span. */
export function ends(numbers: Int32Array, row: number): boolean {
  return row === numbers.length - 1 || numbers[row + 1] !== numbers[row];
}

/** The first row of the span that a row is in. */
export function firstRow(numbers: Int32Array, row: number): number {
  let first = row;
  while (first > 0 && numbers[first - 1] === numbers[row]) first--;
  return first;
}
