import type { Distribution, Family } from './types.ts';

class Constant implements Distribution {
  declare readonly mean: number;

  constructor(mean: number) {
    this.mean = mean;
  }

  /** Takes nothing from the stream. */
  luck(): number {
    return 0;
  }

  at(): number {
    return this.mean;
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }
}

/** Always `value`. */
export function constant(value: number): Distribution {
  return new Constant(value);
}

/** Always the average; its variation is 0. */
export const constantFamily: Family = {
  about: 'Always the same amount.',
  usualVariation: 0,
  of(mean, variation) {
    if (variation !== 0) {
      throw new RangeError(`constant: expected a variation of 0, found ${variation}`);
    }
    return new Constant(mean);
  },
};
