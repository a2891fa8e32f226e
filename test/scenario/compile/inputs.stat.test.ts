import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../../src/random/special/normal.ts';
import { betaCdf } from '../../../src/random/special/beta.ts';
import { BLOCK, drawInputs, middleOf, quantileOf } from '../../../src/scenario/inputs.ts';
import type { Doubt } from '../../../src/scenario/scenario.ts';
import { expectCorrelation, expectDistribution } from '../../helpers/statistical.ts';

const UPPER = 1.6448536269514722;
/** P(value <= x) where some transform of it is normal with the 5th and 95th percentile at the ends. */
const between = (low: number, high: number, x: number): number =>
  normalCdf(((x - (low + high) / 2) / ((high - low) / 2)) * UPPER);
const logit = (p: number): number => Math.log(p / (1 - p));

const doubts: readonly (readonly [string, Doubt, (x: number) => number])[] = [
  [
    'share',
    { shape: 'share', low: 0.17, high: 0.28 },
    (x) => between(logit(0.17), logit(0.28), logit(x)),
  ],
  [
    'amount',
    { shape: 'amount', low: 180, high: 235 },
    (x) => between(Math.log(180), Math.log(235), Math.log(x)),
  ],
  ['effect', { shape: 'effect', low: -0.1, high: 0.3 }, (x) => between(-0.1, 0.3, x)],
  ['uniform', { shape: 'uniform', low: 2, high: 5 }, (x) => (x - 2) / 3],
  [
    'triangular',
    { shape: 'triangular', low: 0, mode: 1, high: 4 },
    (x) => (x <= 1 ? (x * x) / 4 : 1 - ((4 - x) * (4 - x)) / 12),
  ],
  ['counts', { shape: 'counts', hits: 18, trials: 150 }, (x) => betaCdf(x, 18.5, 132.5)],
];

describe.each(doubts)('a doubt of shape %s', (_shape, doubt, cdf) => {
  test('has its quantiles where its distribution puts them', () => {
    for (const p of [1e-6, 0.05, 0.3, 0.5, 0.95, 1 - 1e-6]) {
      expect(cdf(quantileOf(doubt, p))).toBeCloseTo(p, 9);
    }
    expect(cdf(middleOf(doubt))).toBeCloseTo(0.5, 9);
  });

  test.each(['stratified', 'plain'] as const)('is followed by %s draws', (how) => {
    const sample = Array.from({ length: 64 * BLOCK }, (_, replication) =>
      drawInputs([], 'a', replication, how)('closing.close_rate', doubt),
    );
    expectDistribution(sample, cdf);
  });
});

test('draws of different inputs are not correlated', () => {
  const unit = { shape: 'uniform', low: 0, high: 1 } as const;
  const sample = (path: string): number[] =>
    Array.from({ length: 64 * BLOCK }, (_, replication) =>
      drawInputs([], 'a', replication, 'stratified')(path, unit),
    );
  expectCorrelation(sample('closing.close_rate'), sample('calling.qualify_rate'));
});
