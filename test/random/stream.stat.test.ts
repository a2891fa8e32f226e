import { describe, expect, test } from 'vitest';
import { exp } from '../../src/random/elementary.ts';
import { gammaCdf, logGamma, normalCdf } from '../../src/random/quantiles.ts';
import { type Stream, streamOf } from '../../src/random/stream.ts';
import { ALPHA, expectDistribution, expectMean } from '../helpers/statistical.ts';
import { jStat } from './jstat.ts';

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

  test.each([0.04, 0.5, 4, 400])('of gamma %d: mean and variance are the shape', (shape) => {
    const sample = sampleOf(`gamma moments ${shape}`, (stream) => stream.gamma(shape));
    expectMean(sample, shape, 0.1);
    expectMean(
      sample.map((x) => (x - shape) ** 2),
      shape,
      0.3,
    );
  });

  const power = (sample: Float64Array, k: number) => sample.map((x) => x ** k);
  /** Odd powers average 0; with 1 added, a tolerance can be relative. */
  const odd = (sample: Float64Array, k: number) => sample.map((x) => 1 + x ** k);
});

describe('tails of the ziggurats', () => {
  // ten million draws leave 3,000 to 5,000 beyond the last layer: a distance of 0.04 is seen
  const GROUPS = 1000;
  const GROUP = 10_000;

  function beyond(name: string, draw: (stream: Stream) => number, edge: number) {
    const stream = streamOf('statistics', 0, name);
    const amounts: number[] = [];
    const counts = new Float64Array(GROUPS);
    for (let group = 0; group < GROUPS; group++) {
      for (let i = 0; i < GROUP; i++) {
        const x = draw(stream);
        if (!(x > edge)) continue;
        amounts.push(x);
        counts[group]!++;
      }
    }
    return { amounts, counts };
  }

  test('exponential', () => {
    const edge = 7.6971;
    const { amounts, counts } = beyond('tail', (stream) => stream.exponential(), edge);
    expectMean(counts, GROUP * exp(-edge), 0.1);
    expectDistribution(amounts, (x) => 1 - exp(edge - x));
  });

  test.each([1, -1])('normal, side %d', (side) => {
    const edge = 3.6541;
    const { amounts, counts } = beyond(`side ${side}`, (stream) => side * stream.normal(), edge);
    const all = normalCdf(-edge);
    expectMean(counts, GROUP * all, 0.15);
    expectDistribution(amounts, (x) => 1 - normalCdf(-x) / all);
  });
});

describe('poisson', () => {
  test.each([0.01, 0.5, 3, 9.99, 10, 25, 300, 5000, 1e6])('of mean %d', (mean) => {
    const counts = sampleOf(`poisson ${mean}`, (stream) => stream.poisson(mean));
    expectMean(counts, mean, 0.15);
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
