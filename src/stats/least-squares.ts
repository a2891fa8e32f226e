/** What is left of a column after those before it, as a share of its own size, below which it says nothing of its own. */
const TINY = 1e-10;

/**
 * Coefficients of the columns whose sum is nearest to the values, by least squares.
 *
 * @param columns each as long as `values`
 * @returns one coefficient for each column; 0 for a column that those before it give already
 *
 * Method: normal equations, Cholesky's factor. Columns should be of like size and not nearly the same.
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
): number[] {
  const count = columns.length;
  const factor = columns.map(() => new Float64Array(count));
  const side = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = product(columns[i]!, columns[j]!);
      const size = sum;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      if (i === j) factor[i]![i] = sum > TINY * size ? Math.sqrt(sum) : 0;
      else factor[i]![j] = factor[j]![j] === 0 ? 0 : sum / factor[j]![j]!;
    }
    let sum = product(columns[i]!, values);
    for (let k = 0; k < i; k++) sum -= factor[i]![k]! * side[k]!;
    side[i] = factor[i]![i] === 0 ? 0 : sum / factor[i]![i]!;
  }
  const found = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    let sum = side[i]!;
    for (let k = i + 1; k < count; k++) sum -= factor[k]![i]! * found[k]!;
    found[i] = factor[i]![i] === 0 ? 0 : sum / factor[i]![i]!;
  }
  return found;
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
