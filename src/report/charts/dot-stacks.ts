/** One dot on its column: `x` in the values' measure, `level` 0 for the lowest. */
export interface StackedDot {
  readonly x: number;
  readonly level: number;
}

/**
 * Dots put into columns one dot wide, each column at the middle of its values (Wilkinson's dot plot).
 *
 * @param values in rising order
 * @param size of a dot, in the values' measure, above 0
 */
export function stackedDots(values: readonly number[], size: number): StackedDot[] {
  const dots: StackedDot[] = [];
  for (let from = 0; from < values.length;) {
    const first = values[from]!;
    let to = from;
    while (to < values.length && values[to]! < first + size) to += 1;
    const x = (first + values[to - 1]!) / 2;
    for (let level = 0; level < to - from; level++) dots.push({ x, level });
    from = to;
  }
  return dots;
}
