import { exp, log } from '../elementary.ts';
import { normalCdf } from '../special/normal.ts';
import type { Stream } from '../stream.ts';
import { anyVariation, defineFamily } from './family.ts';
import { shareBelow } from './share-below.ts';
import type { Distribution } from './types.ts';

class Lognormal implements Distribution {
  readonly mean: number;
  /** Mean and standard deviation of the logarithm of amount / mean. */
  private readonly centre: number;
  private readonly spread: number;

  constructor(mean: number, variation: number) {
    const variance = log(1 + variation * variation);
    this.mean = mean;
    this.centre = -0.5 * variance;
    this.spread = Math.sqrt(variance);
  }

  luck(stream: Stream): number {
    return stream.normal();
  }

  at(luck: number): number {
    return this.mean * exp(this.centre + this.spread * luck);
  }

  cdf(x: number): number {
    return shareBelow(x, this.mean, (ratio) => normalCdf((log(ratio) - this.centre) / this.spread));
  }
}

/** Any variation. */
export const lognormal = defineFamily({
  name: 'lognormal',
  about: 'Mostly short, now and then very long: talk, wrap-up, deal values.',
  usualVariation: null,
  variations: anyVariation,
  make: (mean, variation) => new Lognormal(mean, variation),
});
