import { exp, log } from './elementary.ts';
import { logGamma } from './special/log-gamma.ts';
import { CIRCLE, seedXor4096, STATE, turnCircle } from './xor4096.ts';
import { exponentialZiggurat, normalZiggurat } from './ziggurat.ts';

const { tail: exponentialTail, step: exponentialStep } = exponentialZiggurat;
const { inside: exponentialInside, height: exponentialHeight } = exponentialZiggurat;
const { tail: normalTail, step: normalStep } = normalZiggurat;
const { inside: normalInside, height: normalHeight } = normalZiggurat;

/** Below this mean a Poisson count is found by summing its probabilities. */
const MANY = 10;

/** Words that a stream takes of a block of memory that many share: with arrays each, a large floor waits for memory. */
const WORDS = STATE + CIRCLE;
const BLOCK_WORDS = 64 * WORDS;
let block = new Int32Array(0);
let taken = 0;

/**
 * One stream of random numbers in standard form: scales are applied to them afterwards, so that a changed mean does not
 * change the luck.
 *
 * One class, one hidden class: this is the innermost loop of the program. Words are made a circle at a time and wait in
 * `memory` behind the generator's state, up to `end`, so that taking one is a load and a step. Adding 0 to what a rare call
 * returns tells the engine that a number comes back; without it every draw would be put on the heap.
 */
export class Stream {
  private readonly memory: Int32Array;
  /** Where this stream's part of it ends. */
  private readonly end: number;
  private next: number;

  /** @param seed any text; equal texts give equal streams */
  constructor(seed: string) {
    if (taken === block.length) {
      block = new Int32Array(BLOCK_WORDS);
      taken = 0;
    }
    seedXor4096(seed, block, taken);
    taken += WORDS;
    this.memory = block;
    this.end = taken;
    this.next = taken;
  }

  /** The next 32 bits of the generator xor4096, as a signed whole number. */
  bits(): number {
    if (this.next === this.end) this.goRound();
    return this.memory[this.next++]!;
  }

  private goRound(): void {
    this.next = this.end - CIRCLE;
    turnCircle(this.memory, this.end - WORDS, this.next);
  }

  /** Uniform from 0 (included) to 1 (excluded), in steps of 2^-32; one word. */
  uniform(): number {
    return (this.bits() >>> 0) * 2 ** -32;
  }

  /** Uniform between 0 and 1, both excluded: the odd multiples of 2^-53; two words. */
  uniform53(): number {
    const high = this.bits() >>> 6;
    const low = this.bits() >>> 6;
    return (high * 2 ** 26 + low + 0.5) * 2 ** -52;
  }

  /** Exponential with mean 1, above 0; one word in 99 of 100 draws. */
  exponential(): number {
    // 8 bits choose the layer, the other 24 the position in it
    const word = this.bits();
    const layer = word & 255;
    const position = word >>> 8;
    const x = (position + 0.5) * exponentialStep[layer]!;
    return position < exponentialInside[layer]! ? x : 0 + this.exponentialAtEdge(layer, x);
  }

  private exponentialAtEdge(layer: number, x: number): number {
    if (layer === 0) return exponentialTail - log(this.uniform53());
    const low = exponentialHeight[layer]!;
    if (low + this.uniform() * (exponentialHeight[layer + 1]! - low) < exp(-x)) return x;
    return this.exponential();
  }

  /** Standard normal, never 0; one word in 99 of 100 draws. */
  normal(): number {
    // 8 bits choose the layer; the other 24, read as a signed number, side and position
    const word = this.bits();
    const layer = word & 255;
    const signed = word >> 8;
    const x = (signed + 0.5) * normalStep[layer]!;
    return (signed ^ (signed >> 31)) < normalInside[layer]! ? x : 0 + this.normalAtEdge(layer, x);
  }

  private normalAtEdge(layer: number, x: number): number {
    if (layer === 0) return x < 0 ? -this.normalBeyondTail() : this.normalBeyondTail();
    const low = normalHeight[layer]!;
    if (low + this.uniform() * (normalHeight[layer + 1]! - low) < exp(-0.5 * x * x)) return x;
    return this.normal();
  }

  /** Marsaglia (1964): the normal given that it exceeds the start of the tail. */
  private normalBeyondTail(): number {
    for (;;) {
      const beyond = -log(this.uniform53()) / normalTail;
      if (-2 * log(this.uniform53()) > beyond * beyond) return normalTail + beyond;
    }
  }

  /**
   * Gamma with scale 1.
   *
   * @param shape above 0; also the mean
   *
   * Source: G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000).
   */
  gamma(shape: number): number {
    if (shape < 1) {
      const power = exp(-this.exponential() / shape);
      return this.gamma(shape + 1) * power;
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.uniform53();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v;
    }
  }

  /**
   * Poisson count.
   *
   * @param mean from 0 to 2^50
   * @returns a whole number; 0 where mean is 0
   * @throws {RangeError} where mean is out of range
   *
   * Source: below 10 inversion; else PTRS of W. Hörmann, The transformed rejection method for generating Poisson random
   * variables, Insurance: Mathematics and Economics 12 (1993).
   */
  poisson(mean: number): number {
    if (!(mean >= 0 && mean <= 2 ** 50)) {
      throw new RangeError(`poisson: expected a mean from 0 to 2^50, found ${mean}`);
    }
    if (mean === 0) return 0;
    return mean < MANY ? this.poissonOfFew(mean) : this.poissonOfMany(mean);
  }

  private poissonOfFew(mean: number): number {
    let left = this.uniform53();
    let count = 0;
    let chance = exp(-mean);
    // chances below 1e-20 are past the reach of 53 bits; they end the sum where rounding would not
    while (left > chance && chance > 1e-20) {
      left -= chance;
      count++;
      chance *= mean / count;
    }
    return count;
  }

  private poissonOfMany(mean: number): number {
    const logMean = log(mean);
    const b = 0.931 + 2.53 * Math.sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const oneOverAlpha = 1.1239 + 1.1328 / (b - 3.4);
    const sure = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
      const u = this.uniform53() - 0.5;
      const v = this.uniform53();
      const edge = 0.5 - Math.abs(u);
      const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= sure) return count;
      if (count < 0 || (edge < 0.013 && v > edge)) continue;
      const bound = count * logMean - mean - logGamma(count + 1);
      if (log((v * oneOverAlpha) / (a / (edge * edge) + b)) <= bound) return count;
    }
  }
}

/**
 * The stream that belongs to a purpose in one replication, found by name.
 *
 * @param seed the study's seed, any text
 * @param replication number of the replication, from 0
 * @param name who and what for, such as `telemarketer/4` or `telesales/first call`
 */
export function streamOf(seed: string, replication: number, name: string): Stream {
  return new Stream(`${seed}/${replication}/${name}`);
}
