import { describe, expect, test } from 'vitest';
import { studentQuantile } from '../../../src/stats/intervals.ts';
import { streamOf } from '../../../src/random/stream.ts';
import { halving } from '../../../src/stats/selection/halving.ts';
import { paretoFrontier } from '../../../src/stats/selection/pareto.ts';
import type { Sample } from './drive.ts';
import { drive, normalOutputs } from './drive.ts';

const SIDE = 51;

test('the frontier of a known problem: 49 of 2,601', () => {
  const points = Array.from({ length: SIDE * SIDE }, (_, i) => [i % SIDE, Math.floor(i / SIDE)]);
  const [g1, g2] = [
    points.map(([x, y]) => -((x! / 10 - 2) ** 2 + (y! / 10 - 1) ** 2 + 10)),
    points.map(([x, y]) => -((x! / 10) ** 2 + (y! / 10 - 2) ** 2 + 8)),
  ];
  const truth = points.flatMap((_, i) => {
    const beaten = points.some(
      (_p, j) => g1[j]! >= g1[i]! && g2[j]! >= g2[i]! && (g1[j]! > g1[i]! || g2[j]! > g2[i]!),
    );
    return beaten ? [] : [i];
  });
  expect(truth).toHaveLength(49);

  const one = normalOutputs(g1, 0, 1, 1e-4);
  const two = normalOutputs(g2, 0, 2, 1e-4);
  const found = drive(
    paretoFrontier(points.length, { tolerances: [1e-4, 1e-4] }),
    (i, from, to) => [one(i, from, to)[0]!, two(i, from, to)[0]!],
  );
  expect(found.ended).toBe('certified');
  // points that only a tie in one objective keeps from being beaten may stay: by no tolerance are they worse in both
  expect(truth.filter((i) => !found.frontier.includes(i))).toEqual([]);
  const extra = found.frontier.filter((i) => !truth.includes(i));
  const clearly = (i: number, j: number): boolean =>
    g1[j]! > g1[i]! + 1e-9 && g2[j]! > g2[i]! + 1e-9;
  expect(extra.filter((i) => points.some((_p, j) => clearly(i, j)))).toEqual([]);
});

describe('by hand: two designs at one look, better by 1 on average', () => {
  // differences 1 + s and 1 - s in turn: deviation s sqrt(16 / 15), standard error s / sqrt(15)
  const t = studentQuantile(0.05 / (2 * 2), 15);
  const edge = Math.sqrt(15) / t;
  const swinging =
    (...swings: readonly number[]): Sample =>
    (design, from, to) =>
      swings.map((swing) =>
        Float64Array.from({ length: to - from }, (_, i) =>
          design === 1 ? 5 : 6 + (i % 2 === 0 ? swing : -swing),
        ),
      );
  const found = (tolerance: number, sample: Sample, exact = false) =>
    drive(
      paretoFrontier(2, {
        tolerances: [tolerance, tolerance],
        most: 16,
        exact: (_, objective) => exact && objective === 0,
      }),
      sample,
    );

  test('beaten where both intervals lie above 0, not where one reaches it', () => {
    const beaten = found(0.1, swinging(0.99 * edge, 0.99 * edge));
    expect(beaten).toMatchObject({ dominatedBy: [null, 0], left: [0], ended: 'certified' });
    for (const swings of [
      [1.01 * edge, 0.99 * edge],
      [0.99 * edge, 1.01 * edge],
    ]) {
      const open = found(0.1, swinging(...swings));
      expect(open).toMatchObject({ dominatedBy: [null, null], left: [0, 1], ended: 'most' });
      expect(open).toMatchObject({ frontier: [0], undecided: [1] });
    }
  });

  test('equal in one and known to be: the other decides', () => {
    const equal: Sample = (design, from, to) => [
      new Float64Array(to - from).fill(3),
      swinging(0.5 * edge)(design, from, to)[0]!,
    ];
    expect(found(0.1, equal, true).dominatedBy).toEqual([null, 0]);
    // equal so far is not known to be equal
    expect(found(0.1, equal)).toMatchObject({ dominatedBy: [null, null], ended: 'most' });
    const alike: Sample = (_design, from, to) => [
      new Float64Array(to - from).fill(3),
      new Float64Array(to - from).fill(4),
    ];
    expect(found(0.1, alike)).toMatchObject({ dominatedBy: [null, null], frontier: [0, 1] });
  });

  test('a spread of few values decides nothing', () => {
    const rare = (odd: number): Sample => {
      return (design, from, to) =>
        [0, 1].map(() =>
          Float64Array.from({ length: to - from }, (_, i) => (design === 0 && i < odd ? 1 : 0)),
        );
    };
    // 0.44 and 0.5 on average, with a standard error of 0.13: t is 2.5
    expect(found(0.01, rare(7)).dominatedBy).toEqual([null, null]);
    expect(found(0.01, rare(8)).dominatedBy).toEqual([null, 0]);
  });

  test('what stays is decided once it is known to half the tolerance, or is not worse by it', () => {
    // interval 1 +- w: half of a tolerance, then just not; and below a tolerance, then just not
    const w = 1.2;
    const sample = swinging(w * edge, w * edge);
    expect(found(2 * w + 0.01, sample)).toMatchObject({ ended: 'certified', frontier: [0, 1] });
    expect(found(1 + w + 0.01, sample).undecided).toEqual([]);
    expect(found(1 + w - 0.01, sample)).toMatchObject({ undecided: [1], frontier: [0, 1] });
    // worse by more than half a tolerance, by what is known: no member while it is undecided
    expect(found(1.99, sample)).toMatchObject({ undecided: [1], frontier: [0] });
  });
});

test('skew differences wait', () => {
  const stream = streamOf('skew', 0, 'frontier');
  const sample: Sample = (design, from, to) =>
    [0, 1].map(() =>
      Float64Array.from({ length: to - from }, () => (design === 0 ? 100 : stream.exponential())),
    );
  const { counts, left } = drive(paretoFrontier(100, { tolerances: [1, 1] }), sample);
  expect(left).toEqual([0]);
  expect(new Set(counts)).toEqual(new Set([128]));
});

test('halving: as much each round, the better half goes on, replications count on', () => {
  const means = Array.from({ length: 8 }, (_, i) => (i === 5 ? 3 : 0));
  const { best, counts, spent } = drive(halving(8, 240), normalOutputs(means, 0, 0));
  expect(best).toBe(5);
  expect(spent).toBe(240);
  expect([...counts].sort((a, b) => a - b)).toEqual([10, 10, 10, 10, 30, 30, 70, 70]);
  // of equal ones the earlier
  const equal: Sample = (_, from, to) => [new Float64Array(to - from)];
  expect(drive(halving(8, 240), equal).best).toBe(0);
});
