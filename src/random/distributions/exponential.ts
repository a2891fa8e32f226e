import { exp } from '../elementary.ts';
import type { Stream } from '../stream.ts';
import { defineFamily } from './family.ts';
import { shareBelow } from './share-below.ts';
import type { Distribution } from './types.ts';

class Exponential implements Distribution {
  readonly mean: number;

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
export const exponential = defineFamily({
  name: 'exponential',
  about: 'Waits that do not remember how long they have lasted: ringing, patience, gaps.',
  usualVariation: 1,
  variations: { least: 1, most: 1, words: 'of 1 (100 %)' },
  make: (mean) => new Exponential(mean),
});
