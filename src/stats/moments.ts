import { mean } from 'simple-statistics';

/**
 * Average of values, summed with compensation.
 *
 * @throws {Error} if there are none
 */
export function meanOf(values: ArrayLike<number>): number {
  return mean(values as number[]); // reads by index only: typed arrays will do
}

/**
 * Standard deviation of a sample, with divisor n - 1.
 *
 * Measured from the first value, so that it is exactly 0 where all are equal and large amounts lose no digits.
 *
 * @returns in the values' unit; 0 where there are fewer than two values
 */
export function deviationOf(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 2) return 0;
  const origin = values[0]!;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]! - origin;
  const middle = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const gap = values[i]! - origin - middle;
    squares += gap * gap;
  }
  return Math.sqrt(squares / (n - 1));
}
