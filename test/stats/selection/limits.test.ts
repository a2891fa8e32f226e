import { expect, test } from 'vitest';
import { Limits } from '../../../src/stats/selection/limits.ts';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { patienceOf } from '../../../src/stats/selection/skew.ts';
import { streamOf } from '../../../src/random/stream.ts';
import { expectCoverage } from '../../helpers/statistical.ts';
import type { Sample } from './drive.ts';
import { drive, normalOutputs } from './drive.ts';

const DELTA = 0.2;
const TOLERANCE = 0.2;

/** Normal objective, and one limit: its score about `over`, the lenient one moved by the tolerance. */
function limited(means: readonly number[], over: readonly number[], study: number): Sample {
  const objective = normalOutputs(means, 0.8, 2 * study);
  const score = normalOutputs(over, 0.8, 2 * study + 1);
  return (design, from, to) => {
    const strict = score(design, from, to)[0]!;
    return [objective(design, from, to)[0]!, strict, strict.map((value) => value - TOLERANCE)];
  };
}

/** One limit on a mean. */
const limitsOf = (designs: number, exact: (design: number) => boolean = () => false): Limits =>
  new Limits(designs, { shares: [null], exact, tail: 0.05 });

const one = { limits: [null], ratio: false, tolerance: { amount: DELTA } } as const;

test('a trap: the best exactly at its limit, better ones just beyond the tolerance, others just worse', () => {
  const means = Array.from({ length: 10 }, (_, i) => (i === 0 ? 0.21 : i < 6 ? 0.6 : 0));
  const over = means.map((_, i) => (i === 0 ? 0 : i < 6 ? TOLERANCE + 0.01 : -0.5));
  const studies = 40;
  let right = 0;
  for (let study = 0; study < studies; study++) {
    const { best, ended } = drive(selectBest(10, one), limited(means, over, study));
    if (ended === 'certified' && best === 0) right++;
  }
  expectCoverage(right, studies, 0.95, 1);
});

test('no design keeps the limit', () => {
  const result = drive(selectBest(4, one), limited([0, 1, 2, 3], [1, 1, 1, 1], 0));
  expect(result).toMatchObject({ ended: 'none', best: null, left: [], gap: Infinity });
  expect(result.reasons).toEqual(Array(4).fill({ kind: 'over', limit: 0 }));
});

test('the strict score drops a design, the lenient one accepts it', () => {
  const limits = limitsOf(3);
  const about = (mean: number): Float64Array =>
    Float64Array.from({ length: 16 }, (_, i) => mean + (i % 2 === 0 ? 1 : -1));
  // standard error 0.26: an interval of 2 of them is 0.52 to either side
  limits.append(0, [about(0.6), about(0.4)]);
  limits.append(1, [about(0.1), about(-0.6)]);
  limits.append(2, [about(0.3), about(-0.3)]);
  expect([0, 1, 2].map((design) => limits.look(design, 2))).toEqual([0, null, null]);
  expect([0, 1, 2].map((design) => limits.accepted(design))).toEqual([false, true, false]);
});

test('once accepted it stays, and what hardly moves is not accepted', () => {
  const limits = limitsOf(2);
  const about = (mean: number, spread: number): Float64Array =>
    Float64Array.from({ length: 16 }, (_, i) => mean + (i % 2 === 0 ? spread : -spread));
  limits.append(0, [about(-1, 0.1), about(-2, 0.1)]);
  limits.append(1, [about(-1, 0), about(-2, 0)]);
  expect([0, 1].map((design) => limits.look(design, 2))).toEqual([null, null]);
  expect([0, 1].map((design) => limits.accepted(design))).toEqual([true, false]);
  for (const design of [0, 1]) limits.append(design, [about(50, 0.1), about(49, 0.1)]);
  expect([0, 1].map((design) => limits.look(design, 2))).toEqual([null, 0]);
  expect(limits.accepted(0)).toBe(true);
});

test.each([
  [0.5, 0],
  [0.51, 32],
  [1, 32],
  [1.01, 128],
])('at a skewness of %f nothing is decided before %i replications', (skew, before) => {
  expect(patienceOf(skew)).toBe(before);
});

test.each([
  ['gamma of shape 5, skewness 0.89', 5, 32],
  ['exponential, skewness 2', 1, 128],
])('skew differences wait: %s', (_, shape, before) => {
  const stream = streamOf('skew', 0, 'values');
  // each rival differs from the leader by noise of its own alone, and lies far behind
  const sample: Sample = (design, from, to) => [
    Float64Array.from({ length: to - from }, () =>
      design === 0 ? 100 : stream.gamma(shape) / Math.sqrt(shape),
    ),
  ];
  const options = { limits: [], ratio: false, tolerance: { amount: DELTA } } as const;
  const { looks, counts, best } = drive(selectBest(200, options), sample);
  for (const look of looks) {
    const waits = look.replications < before;
    expect(look.left).toBe(waits ? 200 : 1);
    expect(look.gap === Infinity).toBe(waits);
  }
  expect(Math.min(...counts)).toBe(before);
  expect(best).toBe(0);
});

test('a ratio of means is what is selected, not the mean of ratios', () => {
  // numerators about 1.0, 1.3 and 1.6 of each unit; the middle one would win by its numerator alone
  const stream = streamOf('ratio', 0, 'values');
  const units = [5, 20, 2];
  const sample: Sample = (design, from, to) => {
    const below = Float64Array.from(
      { length: to - from },
      () => units[design]! * (1 + 0.1 * stream.normal()),
    );
    return [below.map((unit) => (1 + 0.3 * design) * unit + 0.1 * stream.normal()), below];
  };
  const options = { limits: [], ratio: true, tolerance: { amount: 0.05 } } as const;
  const most = drive(selectBest(3, options), sample);
  const least = drive(selectBest(3, { ...options, less: true }), sample);
  expect([most.best, least.best]).toEqual([2, 0]);
  expect(most.means[2]).toBeCloseTo(1.6, 1);
  expect(least.means[0]).toBeCloseTo(-1, 1);
});

test('pairs known exactly may be decided at once, others by the same in each of 128 replications', () => {
  const sample: Sample = (design, from, to) => [new Float64Array(to - from).fill(5 + design)];
  const options = { limits: [], ratio: false, tolerance: { amount: 0.5 } } as const;
  const exact = drive(selectBest(2, { ...options, exact: () => true }), sample);
  const plain = drive(selectBest(2, options), sample);
  const unsure = drive(selectBest(2, { ...options, most: 127 }), sample);
  expect(exact.reasons[0]).toMatchObject({ kind: 'beaten', by: 1, least: 1 });
  expect(exact.replications).toBe(16);
  expect(plain.reasons[0]).toMatchObject({ kind: 'beaten', by: 1, least: 1 });
  expect(plain.replications).toBe(128);
  expect(unsure).toMatchObject({ ended: 'most', gap: Infinity, reasons: [null, null] });
});

test('scores known exactly decide at once, unless they were seen to move', () => {
  const limits = limitsOf(4, (design) => design < 3);
  const score = (mean: number, odd = mean): Float64Array =>
    Float64Array.from({ length: 16 }, (_, i) => (i === 15 ? odd : mean));
  limits.append(0, [score(1), score(0.5)]);
  limits.append(1, [score(-1), score(-1.5)]);
  limits.append(2, [score(1, 1.1), score(0.5, 0.6)]);
  limits.append(3, [score(1), score(0.5)]);
  expect([0, 1, 2, 3].map((design) => limits.look(design, 2))).toEqual([0, null, null, null]);
  expect([0, 1, 2, 3].map((design) => limits.accepted(design))).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
