import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../src/random/special/normal.ts';
import { streamOf } from '../../src/random/stream.ts';
import { knowledgeWorth } from '../../src/stats/knowledge-worth.ts';
import { expectCoverage } from '../helpers/statistical.ts';

/** One other choice, which gains `mean + slope x score + noise`. */
function study(number: number, mean: number, slope: number, noise: number, months = 512) {
  const stream = streamOf('worth', number, `${mean} ${slope}`);
  const scores = Float64Array.from({ length: months }, () => stream.normal());
  const gains = scores.map((score) => mean + slope * score + noise * stream.normal());
  return knowledgeWorth([gains], scores)!;
}

/** E[max(0, mean + slope z)] - max(0, mean), z standard normal. */
function exactly(mean: number, slope: number): number {
  const density = Math.exp(-((mean / slope) ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return slope * density + mean * normalCdf(mean / slope) - Math.max(0, mean);
}

describe('two choices whose gain is linear in a normal input', () => {
  const cases = [
    [0.5, 1, 2],
    [-1, 1, 1],
    [-0.3, 0.5, 0.5],
  ] as const;
  // Power: of 300 studies this rejects half the time at a true coverage of 0.84.
  test.each(cases)('mean %d, slope %d, noise %d: as the closed form says', (mean, slope, noise) => {
    const exact = exactly(mean, slope);
    let held = 0;
    let sum = 0;
    for (let number = 0; number < 300; number++) {
      const { value, ci95 } = study(number, mean, slope, noise);
      sum += value / 300;
      if (ci95[0] <= exact && exact <= ci95[1]) held++;
    }
    expect(Math.abs(sum / exact - 1)).toBeLessThan(0.06);
    expectCoverage(held, 300, 0.9, 0.98);
  });
});

// Power: of 400 studies this rejects half the time where 1 in 6 told of a worth.
test('an input that decides nothing is worth nothing in at least 9 of 10 studies, even at a tie', () => {
  let nothing = 0;
  for (let number = 0; number < 400; number++) {
    if (study(number, 0, 0, 1).value === 0) nothing++;
  }
  expectCoverage(nothing, 400, 0.9, 1);
});

// Power: told of one by one, 4 in 10 such studies find an input that seems worth knowing.
test('of twelve inputs that decide nothing none seems worth knowing in at least 9 of 10 studies', () => {
  let nothing = 0;
  for (let number = 0; number < 60; number++) {
    const stream = streamOf('worth', number, 'twelve');
    const normals = () => Float64Array.from({ length: 256 }, () => stream.normal());
    const gains = [normals(), normals(), normals(), normals()];
    const worths = Array.from({ length: 12 }, () => knowledgeWorth(gains, normals(), 12)!.value);
    if (worths.every((worth) => worth === 0)) nothing++;
  }
  expectCoverage(nothing, 60, 0.9, 1);
});

test('a choice that is best whatever the value leaves nothing to gain', () => {
  const { value, ci95 } = study(1, 10, 1, 0.5);
  expect(value).toBe(0);
  expect(ci95[1]).toBeLessThan(1e-6);
});

test('the best of two other choices is taken at each value', () => {
  const stream = streamOf('worth', 0, 'two');
  const scores = Float64Array.from({ length: 4096 }, () => stream.normal());
  const noise = () => 0.5 * stream.normal();
  const up = scores.map((score) => score + noise());
  const down = scores.map((score) => -score + noise());
  const { value, se } = knowledgeWorth([up, down], scores)!;
  expect(Math.abs(value - Math.sqrt(2 / Math.PI))).toBeLessThan(4 * se); // E|z|
});

test('too few months tell nothing', () => {
  expect(knowledgeWorth([[1, 2, 3]], [0, 1, 2])).toBeNull();
});
