import type { Stream } from '../stream.ts';
import { defineFamily } from './family.ts';
import type { Distribution } from './types.ts';

/** Half the width over the standard deviation. */
const HALF_WIDTH = Math.sqrt(6);

class Triangular implements Distribution {
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
    const side = luck < 0.5 ? Math.sqrt(2 * luck) - 1 : 1 - Math.sqrt(2 * (1 - luck));
    return this.mean * (1 + this.half * side);
  }

  cdf(x: number): number {
    const { mean, half } = this;
    if (mean === 0) return x < 0 ? 0 : 1;
    const side = Math.max(-1, Math.min(1, (x / mean - 1) / half));
    return side < 0 ? 0.5 * (1 + side) * (1 + side) : 1 - 0.5 * (1 - side) * (1 - side);
  }
}

/** Any variation up to 1 / sqrt(6), 40.8 %, where the lower end reaches 0. */
export const triangular = defineFamily({
  name: 'triangular',
  about: 'Most likely at the average, falling off evenly to both ends.',
  usualVariation: null,
  variations: {
    least: 0,
    most: 1 / HALF_WIDTH,
    words: 'of at most 1/sqrt(6) (40.8 %)',
  },
  make: (mean, variation) => new Triangular(mean, variation),
});
