import { exp, log } from '../elementary.ts';
import { logGamma } from '../special/log-gamma.ts';
import type { Stream } from '../stream.ts';
import { anyVariation, defineFamily } from './family.ts';
import { shareBelow } from './share-below.ts';
import type { Distribution } from './types.ts';

class Weibull implements Distribution {
  readonly mean: number;
  /** An amount is scale x (standard exponential)^power; power is 1 / shape. */
  private readonly power: number;
  /** Scale at mean 1. */
  private readonly scale: number;

  constructor(mean: number, variation: number) {
    this.mean = mean;
    this.power = powerFor(variation);
    this.scale = exp(-logGamma(1 + this.power));
  }

  luck(stream: Stream): number {
    return stream.exponential();
  }

  at(luck: number): number {
    return this.mean * (this.scale * exp(this.power * log(luck)));
  }

  cdf(x: number): number {
    return shareBelow(x, this.mean, (ratio) => 1 - exp(-exp(log(ratio / this.scale) / this.power)));
  }
}

/** The power of a Weibull with this coefficient of variation, by halving: log E(X^2) - 2 log E(X) rises with it. */
function powerFor(variation: number): number {
  const wanted = log(1 + variation * variation);
  const reached = (power: number) => logGamma(1 + 2 * power) - 2 * logGamma(1 + power);
  let low = 0;
  let high = 1;
  while (reached(high) < wanted) {
    low = high;
    high *= 2;
  }
  for (
    let middle = 0.5 * (low + high);
    middle > low && middle < high;
    middle = 0.5 * (low + high)
  ) {
    if (reached(middle) < wanted) low = middle;
    else high = middle;
  }
  return high;
}

/** Any variation. */
export const weibull = defineFamily({
  name: 'weibull',
  about: 'Patience that wears thin (variation below 1) or hardens (above 1).',
  usualVariation: null,
  variations: anyVariation,
  make: (mean, variation) => new Weibull(mean, variation),
});
