import { exp } from '../elementary.ts';
import type { Stream } from '../stream.ts';
import { shareBelow } from './share-below.ts';
import type { Distribution, Family } from './types.ts';

class Exponential implements Distribution {
  declare readonly mean: number;

  constructor(mean: number) {
    this.mean = mean;
  }

  luck(stream: Stream): number {
    return stream.exponential();
  }

  at(luck: number): number {
    return this.mean * luck;
  }

  cdf(x: number): number {
    return shareBelow(x, this.mean, (ratio) => 1 - exp(-ratio));
  }
}

/** Times between things that happen independently; its variation is 1. */
export const exponential: Family = {
  about: 'Waits that do not remember how long they have lasted: ringing, patience, gaps.',
  usualVariation: 1,
  of(mean, variation) {
    if (variation !== 1) {
      throw new RangeError(`exponential: expected a variation of 1 (100 %), found ${variation}`);
    }
    return new Exponential(mean);
  },
};
