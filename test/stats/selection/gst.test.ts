import { describe, expect, test } from 'vitest';
import { streamOf } from '../../../src/random/stream.ts';
import { studentQuantile } from '../../../src/stats/intervals.ts';
import type { SelectOptions } from '../../../src/stats/selection/gst.ts';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { looksOf } from '../../../src/stats/selection/looks.ts';
import type { Sample } from './drive.ts';
import { drive, normalOutputs } from './drive.ts';

const plain: SelectOptions = { limits: [], ratio: false, tolerance: { amount: 0.2 } };

test('looks are those of the specification', () => {
  expect(looksOf(16, 4096)).toEqual([
    16, 23, 32, 46, 64, 91, 128, 182, 256, 363, 512, 725, 1024, 1449, 2048, 2897, 4096,
  ]);
  expect(looksOf(10, 40)).toEqual([10, 15, 20, 29, 40]);
  expect(() => looksOf(16, 15)).toThrow(/found 16 and 15/);
});

test.each([
  [10, [4.2831, 3.587, 3.4189]],
  [1000, [6.8104, 4.948, 4.5543]],
  [100_000, [9.8766, 6.1503, 5.4629]],
])('multipliers for %i designs', (designs, known) => {
  [16, 64, 1024].forEach((replications, i) => {
    const found = studentQuantile(0.05 / (17 * (designs - 1)), replications - 1);
    expect(found).toBeCloseTo(known[i]!, 4);
  });
});

test('one design is the best of one', () => {
  const result = drive(selectBest(1, plain), normalOutputs([3], 0, 0));
  expect(result).toMatchObject({ best: 0, gap: 0, ended: 'certified', left: [0], spent: 16 });
});

describe('by hand: two designs at the first look', () => {
  // differences 1 and 3 in turn: mean 2, deviation sqrt(16 / 15), standard error sqrt(1 / 15)
  const sample: Sample = (design, from, to) => [
    Float64Array.from({ length: to - from }, (_, i) => (design === 0 ? 10 + 2 * (i % 2) : 9)),
  ];
  const lead = 2 - studentQuantile(0.05 / 17, 15) / Math.sqrt(15);

  test('the worse is beaten by at least the lower end of the interval', () => {
    const { reasons, left, means, counts } = drive(selectBest(2, plain), sample);
    expect(reasons[0]).toBeNull();
    expect(reasons[1]).toMatchObject({ kind: 'beaten', by: 0 });
    expect(reasons[1]).toHaveProperty('least', expect.closeTo(lead, 12));
    expect(left).toEqual([0]);
    expect([...means]).toEqual([11, 9]);
    expect([...counts]).toEqual([16, 16]);
  });

  test('with a limit, comparisons are one for it, three for each design, less one', () => {
    const score = (column: Float64Array) => column.map((_, i) => -100 + (i % 2));
    const limited: Sample = (design, from, to) => {
      const [column] = sample(design, from, to);
      return [column!, score(column!), score(column!)];
    };
    const { reasons } = drive(selectBest(2, { ...plain, limits: [null] }), limited);
    const least = 2 - studentQuantile(0.05 / (17 * 6), 15) / Math.sqrt(15);
    expect(reasons[1]).toHaveProperty('least', expect.closeTo(least, 12));
  });
});

test('a replication without a value is refused, and the design named', () => {
  const sample: Sample = (design, from, to) => {
    const column = Float64Array.from({ length: to - from }, (_, i) => i);
    if (design === 3) column[2] = NaN;
    return [column];
  };
  expect(() => drive(selectBest(5, plain), sample)).toThrow(/design 3, output 0/);
});

test('the same stream of numbers, the same answer, whatever is asked at once', () => {
  const means = Array.from({ length: 200 }, (_, i) => streamOf('means', i, 'x').normal());
  const one = drive(selectBest(200, plain), normalOutputs(means, 0.5, 1));
  const again = drive(selectBest(200, plain), normalOutputs(means, 0.5, 1));
  expect(again).toEqual(one);
});
