import type { Stream } from '../stream.ts';
import { defineFamily } from './family.ts';
import type { Distribution } from './types.ts';

/** Half the width over the standard deviation. */
const HALF_WIDTH = Math.sqrt(3);

class Uniform implements Distribution {
  readonly mean: number;
  /** Half the width, as a share of the mean. */
  private readonly half: number;

  constructor(mean: number, variation: number) {
    this.mean = mean;
    this.half = Math.min(1, variation * HALF_WIDTH);
  }

  luck(stream: Stream): number {
    return stream.uniform();
  }

  at(luck: number): number {
    return this.mean * (1 + this.half * (2 * luck - 1));
  }

  cdf(x: number): number {
    const { mean, half } = this;
    if (mean === 0) return x < 0 ? 0 : 1;
    return Math.max(0, Math.min(1, 0.5 + (x / mean - 1) / (2 * half)));
  }
}

/** Any variation up to 1 / sqrt(3), 57.7 %, where the lower end reaches 0. */
export const uniform = defineFamily({
  name: 'uniform',
  about: 'Every amount between two ends equally likely, symmetric around the average.',
  usualVariation: null,
  variations: {
    least: 0,
    most: 1 / HALF_WIDTH,
    words: 'of at most 1/sqrt(3) (57.7 %)',
  },
  make: (mean, variation) => new Uniform(mean, variation),
});
