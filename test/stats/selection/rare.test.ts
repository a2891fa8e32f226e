import { describe, expect, test } from 'vitest';
import { streamOf } from '../../../src/random/stream.ts';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { paretoFrontier } from '../../../src/stats/selection/pareto.ts';
import { movesOf } from '../../../src/stats/selection/rows.ts';
import { drive, normalOutputs, type Sample } from './drive.ts';

const options = { limits: [], ratio: false, tolerance: { amount: 0.01 }, first: 10 } as const;

/** The second design is the same but for something great in 4 replications of 100. */
function rarely(study: number): Sample {
  const stream = streamOf('rare', study, 'values');
  return (design, from, to) => [
    Float64Array.from({ length: to - from }, () =>
      design === 1 && stream.uniform() < 0.04 ? 4 : 1,
    ),
  ];
}

describe('what differs seldom', () => {
  test('is never certified on the replications in which it did not', () => {
    let wrong = 0;
    for (let study = 0; study < 100; study++) {
      const { best, ended, alike } = drive(selectBest(2, options), rarely(study));
      if (ended === 'certified' && best === 0 && !alike.includes(1)) wrong++;
    }
    // more than 11 of 100 at 0.05: a chance under 1 in 100
    expect(wrong).toBeLessThanOrEqual(11);
  });

  test('and never does in 128 replications: certified, but nothing is said of it', () => {
    const same: Sample = (design, from, to) => [
      Float64Array.from({ length: to - from }, (_, i) => (design === 2 ? -10 : 0) + (i % 7)),
    ];
    const found = drive(selectBest(3, options), same);
    expect(found).toMatchObject({ best: 0, left: [0, 1], alike: [1], ended: 'certified' });
    expect(found.replications).toBeGreaterThanOrEqual(128);
    const known = drive(selectBest(2, { ...options, exact: () => true }), same);
    expect(known).toMatchObject({ best: 0, alike: [], ended: 'certified', replications: 10 });
  });

  test('keeps its place on a frontier', () => {
    let lost = 0;
    for (let study = 0; study < 60; study++) {
      const rare = rarely(study);
      const other = normalOutputs([5, 4], 0, study);
      // the second is better on the first objective by 0.12 on average, worse by 1 on the other
      const found = drive(paretoFrontier(2, { tolerances: [0.05, 0.05] }), (i, from, to) => [
        rare(i, from, to)[0]!,
        other(i, from, to)[0]!,
      ]);
      if (!found.left.includes(1)) lost++;
    }
    // more than 8 of 60 at 0.05: a chance under 1 in 100
    expect(lost).toBeLessThanOrEqual(8);
  });
});

test('how a difference moves is counted about its usual value, rounding apart', () => {
  const base = Float64Array.from({ length: 20 }, (_, i) => 1 / (3 + i));
  const moved = (odd: number): Float64Array =>
    base.map((value, i) => value + 0.7 + (i < odd ? 0.1 : 0));
  expect(movesOf(moved(0), base, 1)).toBe('never');
  expect(movesOf(moved(7), base, 1)).toBe('seldom');
  expect(movesOf(moved(8), base, 1)).toBe('enough');
});

test('a frontier with a ratio is that of the ratios of averages, whatever the first replications divide by', () => {
  let lost = 0;
  for (let study = 0; study < 60; study++) {
    const stream = streamOf('ratio', study, 'frontier');
    // cost per sale 100 and 97, about 5 sales a replication; the second is worse on the other
    const sample: Sample = (design, from, to) => {
      const sales = Float64Array.from({ length: to - from }, () => stream.poisson(5));
      const cost = sales.map((sold) => (design === 0 ? 100 : 97) * sold + 30 * stream.normal());
      return [cost, sales, sales.map((_, i) => (design === 0 ? 2 : 1) + (i % 9) / 10)];
    };
    const found = drive(
      paretoFrontier(2, { tolerances: [0.6, 0.1], ratios: [{ less: true }, null] }),
      sample,
    );
    if (!found.frontier.includes(1) || !found.frontier.includes(0)) lost++;
  }
  // more than 8 of 60 at 0.05: a chance under 1 in 100
  expect(lost).toBeLessThanOrEqual(8);
});
