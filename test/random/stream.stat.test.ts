import { describe, expect, test } from 'vitest';
import { exp } from '../../src/random/elementary.ts';
import { gammaCdf } from '../../src/random/special/gamma.ts';
import { logGamma } from '../../src/random/special/log-gamma.ts';
import { normalCdf } from '../../src/random/special/normal.ts';
import { type Stream, streamOf } from '../../src/random/stream.ts';
import { exponentialZiggurat, normalZiggurat } from '../../src/random/ziggurat.ts';
import { ALPHA, expectDistribution, expectMean } from '../helpers/statistical.ts';
import jStat from 'jstat';

const DRAWS = 100_000;
const sampleOf = (name: string, draw: (stream: Stream) => number, n = DRAWS) => {
  const stream = streamOf('statistics', 0, name);
  return Float64Array.from({ length: n }, () => draw(stream));
};

const continuous: Record<string, [draw: (stream: Stream) => number, cdf: (x: number) => number]> = {
  uniform: [(stream) => stream.uniform(), (x) => x],
  uniform53: [(stream) => stream.uniform53(), (x) => x],
  exponential: [(stream) => stream.exponential(), (x) => 1 - exp(-x)],
  normal: [(stream) => stream.normal(), normalCdf],
};
for (const shape of [0.04, 0.3, 0.999, 1, 2.78, 25, 400, 1e4]) {
  continuous[`gamma ${shape}`] = [(stream) => stream.gamma(shape), (x) => gammaCdf(x, shape)];
}

test.each(Object.entries(continuous))('%s follows its cdf', (name, [draw, cdf]) => {
  expectDistribution(sampleOf(name, draw), cdf);
});

describe('moments', () => {
  test('of the standard normal, up to the fourth', () => {
    const sample = sampleOf('normal moments', (stream) => stream.normal(), 1_000_000);
    expectMean(odd(sample, 1), 1, 0.01);
    expectMean(power(sample, 2), 1, 0.01);
    expectMean(odd(sample, 3), 1, 0.02);
    expectMean(power(sample, 4), 3, 0.02);
  });

  test('of the standard exponential, up to the third', () => {
    const sample = sampleOf('exponential moments', (stream) => stream.exponential(), 1_000_000);
    expectMean(sample, 1, 0.01);
    expectMean(power(sample, 2), 2, 0.02);
    expectMean(power(sample, 3), 6, 0.04);
  });

  test.each([0.04, 0.5, 0.999, 4, 400])('of gamma %d: mean and variance are the shape', (shape) => {
    const sample = sampleOf(`gamma moments ${shape}`, (stream) => stream.gamma(shape), 1_000_000);
    expectMean(sample, shape, 0.03);
    expectMean(
      sample.map((x) => (x - shape) ** 2),
      shape,
      0.15,
    );
  });

  const power = (sample: Float64Array, k: number) => sample.map((x) => x ** k);
  /** Odd powers average 0; with 1 added, a tolerance can be relative. */
  const odd = (sample: Float64Array, k: number) => sample.map((x) => 1 + x ** k);
});

describe('tails of the ziggurats', () => {
  /** Draws whose first word is `word`, which leads beyond the last layer. */
  function tailOf(word: number, draw: (stream: Stream) => number): Float64Array {
    const stream = streamOf('statistics', 0, 'tail');
    const bits = stream.bits.bind(stream);
    let first = true;
    stream.bits = () => {
      if (!first) return bits();
      first = false;
      return word;
    };
    return Float64Array.from({ length: DRAWS }, () => {
      first = true;
      return draw(stream);
    });
  }

  /** Layer 0, last position on the right; on the left for the normal. */
  const RIGHT = 0x7fffff00;
  const LEFT = 0x80000000 | 0;

  test('exponential', () => {
    const { tail } = exponentialZiggurat;
    const amounts = tailOf(0xffffff00 | 0, (stream) => stream.exponential());
    expectDistribution(amounts, (x) => 1 - exp(tail - x));
    expectMean(amounts, tail + 1, 0.002);
  });

  test.each([
    [1, RIGHT],
    [-1, LEFT],
  ])('normal, side %d', (side, word) => {
    const { tail } = normalZiggurat;
    const amounts = tailOf(word, (stream) => side * stream.normal());
    const beyond = normalCdf(-tail);
    expectDistribution(amounts, (x) => 1 - normalCdf(-x) / beyond);
    expectMean(amounts, exp(-0.5 * tail * tail) / Math.sqrt(2 * Math.PI) / beyond, 0.001);
  });

  test('are reached as often as they should be', () => {
    // counts in groups of 10,000 draws are independent observations
    const stream = streamOf('statistics', 0, 'reach');
    const far = [0, 1].map(() => new Float64Array(1000));
    for (let i = 0; i < 10_000_000; i++) {
      const group = i % 1000;
      if (stream.exponential() > exponentialZiggurat.tail) far[0]![group]!++;
      if (Math.abs(stream.normal()) > normalZiggurat.tail) far[1]![group]!++;
    }
    expectMean(far[0]!, 10_000 * exp(-exponentialZiggurat.tail), 0.1);
    expectMean(far[1]!, 20_000 * normalCdf(-normalZiggurat.tail), 0.1);
  });
});

describe('poisson', () => {
  test.each([0.01, 0.5, 3, 9.99, 10, 25, 300, 5000, 1e6])('of mean %d', (mean) => {
    const counts = sampleOf(`poisson ${mean}`, (stream) => stream.poisson(mean), 1_000_000);
    expectMean(counts, mean, 0.05);
    expectCounts(counts, (k) => exp(k * Math.log(mean) - mean - logGamma(k + 1)), mean);
  });

  /** Chi-square over cells of at least 20 expected draws, at most 200 of them. */
  function expectCounts(counts: Float64Array, chance: (k: number) => number, mean: number) {
    const found = new Map<number, number>();
    for (const count of counts) found.set(count, (found.get(count) ?? 0) + 1);
    const least = Math.max(20, counts.length / 200);
    const end = Math.ceil(mean + 12 * Math.sqrt(mean) + 12);
    let chiSquare = 0;
    let cells = 0;
    let [expected, observed, rest] = [0, 0, counts.length];
    const close = () => {
      chiSquare += (observed - expected) ** 2 / expected;
      cells++;
      expected = observed = 0;
    };
    for (let k = Math.max(0, Math.floor(mean - 12 * Math.sqrt(mean))); k < end; k++) {
      const more = counts.length * chance(k);
      expected += more;
      rest -= more;
      observed += found.get(k) ?? 0;
      if (expected >= least && rest >= least) close();
    }
    close();
    expect(rest, 'draws expected beyond the last cell').toBeLessThan(0.01);
    expect(chiSquare).toBeLessThan(jStat.chisquare.inv(1 - ALPHA, cells - 1));
  }
});

describe('neighbouring streams are uncorrelated', () => {
  const STREAMS = 400;
  const LENGTH = 2000;

  // z of each pair of neighbours is nearly standard normal, so their squares add up to chi-square
  test.each([
    ['replications', (k: number) => streamOf('run-7', k, 'arrivals')],
    ['people', (k: number) => streamOf('run-7', 0, `telemarketer/${k}`)],
    ['seeds', (k: number) => streamOf(`${k}`, 0, 'telesales/first call')],
  ] as const)('over %s', (_, streamAt) => {
    let sum = 0;
    let before = standardised(streamAt(0));
    for (let k = 1; k < STREAMS; k++) {
      const here = standardised(streamAt(k));
      let product = 0;
      for (let i = 0; i < LENGTH; i++) product += before[i]! * here[i]!;
      sum += product ** 2 / LENGTH;
      before = here;
    }
    expect(sum).toBeGreaterThan(jStat.chisquare.inv(ALPHA / 2, STREAMS - 1));
    expect(sum).toBeLessThan(jStat.chisquare.inv(1 - ALPHA / 2, STREAMS - 1));
  });

  function standardised(stream: Stream): Float64Array {
    return Float64Array.from({ length: LENGTH }, () => Math.sqrt(12) * (stream.uniform() - 0.5));
  }
});
