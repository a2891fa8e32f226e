import { gammaCdf } from '../special/gamma.ts';
import type { Stream } from '../stream.ts';
import { anyVariation, defineFamily } from './family.ts';
import { shareBelow } from './share-below.ts';
import type { Distribution } from './types.ts';

class Gamma implements Distribution {
  readonly mean: number;
  private readonly shape: number;

  constructor(mean: number, variation: number) {
    this.mean = mean;
    this.shape = 1 / (variation * variation);
  }

  luck(stream: Stream): number {
    return stream.gamma(this.shape) / this.shape;
  }

  at(luck: number): number {
    return this.mean * luck;
  }

  cdf(x: number): number {
    return shareBelow(x, this.mean, (ratio) => gammaCdf(ratio * this.shape, this.shape));
  }
}

/** Any variation. */
export const gamma = defineFamily({
  name: 'gamma',
  about: 'Sums of steps, with a shorter tail than lognormal; differences between people.',
  usualVariation: null,
  variations: anyVariation,
  make: (mean, variation) => new Gamma(mean, variation),
});
