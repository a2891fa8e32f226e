import { expect, test } from 'vitest';
import { halving } from '../../../src/stats/selection/halving.ts';
import { paretoFrontier } from '../../../src/stats/selection/pareto.ts';
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

test('halving: as much each round, the better half goes on, replications count on', () => {
  const means = Array.from({ length: 8 }, (_, i) => (i === 5 ? 3 : 0));
  const { best, counts, spent } = drive(halving(8, 240), normalOutputs(means, 0, 0));
  expect(best).toBe(5);
  expect(spent).toBe(240);
  expect([...counts].sort((a, b) => a - b)).toEqual([10, 10, 10, 10, 30, 30, 70, 70]);
});
