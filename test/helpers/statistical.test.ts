import { describe, expect, test } from 'vitest';
import { streamOf } from '../../src/random/stream.ts';
import {
  expectCorrelation,
  expectDistribution,
  expectMean,
  expectRatio,
  expectSameDistribution,
  expectShare,
} from './statistical.ts';

const N = 20_000;

/** Exponential draws with mean 1. */
function draws(name: string, n = N): Float64Array {
  const stream = streamOf('helpers', 0, name);
  return Float64Array.from({ length: n }, () => stream.exponential());
}

const exponentialCdf = (x: number): number => -Math.expm1(-x);

describe('each check passes the truth and rejects what is a little off', () => {
  const a = draws('a');
  const b = draws('b');

  test('a mean', () => {
    expectMean(a, 1);
    expect(() => expectMean(a, 1.05)).toThrow('exact value 1.05');
    expect(() => expectMean(a, 0.95)).toThrow('exact value 0.95');
  });

  test('a mean of too few observations to tell', () => {
    expect(() => expectMean(a.subarray(0, 100), 1, 0.05)).toThrow('tolerance of the mean');
    expectMean(a, 1, 0.05);
  });

  test('a constant, but for rounding', () => {
    expectMean([0.1, 0.1, 0.1], 0.1);
    expect(() => expectMean([0.1, 0.1, 0.1], 0.1000001)).toThrow('exact value');
  });

  test('a ratio', () => {
    const triple = a.map((x, i) => 3 * x + b[i]! - 1);
    expectRatio(triple, a, 3);
    expect(() => expectRatio(triple, a, 3.15)).toThrow('exact value 3.15');
  });

  test('a share', () => {
    const below = a.filter((x) => x < Math.LN2).length;
    expectShare(below, N, 0.5);
    expect(() => expectShare(below, N, 0.525)).toThrow('trials of 0.525');
    expect(() => expectShare(3, 3, 0.01)).toThrow('trials of 0.01');
  });

  test('a distribution', () => {
    expectDistribution(a, exponentialCdf);
    expect(() => expectDistribution(a, (x) => exponentialCdf(x / 1.1))).toThrow('20000 draws');
    expect(() => expectDistribution([1], () => NaN)).toThrow('NaN');
  });

  test('two samples', () => {
    expectSameDistribution(a, b);
    expect(() =>
      expectSameDistribution(
        a,
        b.map((x) => 1.1 * x),
      ),
    ).toThrow('20000 and 20000 draws');
  });

  test('a correlation', () => {
    expectCorrelation(a, b);
    const mixed = a.map((x, i) => 0.6 * x + 0.8 * b[i]!);
    expectCorrelation(a, mixed, 0.6);
    expect(() => expectCorrelation(a, mixed)).toThrow('exact value 0');
  });
});
