import type { Stream } from '../stream.ts';
import type { Distribution } from './types.ts';

class Empirical implements Distribution {
  readonly mean: number;
  private readonly sorted: Float64Array;

  constructor(values: readonly number[]) {
    this.sorted = Float64Array.from(values).sort();
    let sum = 0;
    for (const value of this.sorted) sum += value;
    this.mean = sum / values.length;
  }

  /** Uniform from 0 to 1: the rank, as a share of all values. */
  luck(stream: Stream): number {
    return stream.uniform();
  }

  at(luck: number): number {
    return this.sorted[Math.floor(luck * this.sorted.length)]!;
  }

  cdf(x: number): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low / this.sorted.length;
  }
}

/**
 * Real data: each draw is one of the values, each as likely as its neighbour.
 *
 * @param values amounts, each >= 0, at least one; in any order
 * @throws {RangeError} where there is none, or one is not a finite amount >= 0
 */
export function empirical(values: readonly number[]): Distribution {
  if (values.length === 0)
    throw new RangeError('empirical: expected at least one value, found none');
  const wrong = values.findIndex((value) => !(value >= 0 && value < Infinity));
  if (wrong >= 0) {
    throw new RangeError(
      `empirical: expected finite values of at least 0, found ${values[wrong]} as value ${wrong + 1}`,
    );
  }
  return new Empirical(values);
}
