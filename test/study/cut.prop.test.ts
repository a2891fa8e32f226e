import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jobsOf, stripsOf } from '../../src/study/cut.ts';
import { EMPTY_JOB } from './fake-runner.ts';

const sizes = fc.record({
  points: fc.integer({ min: 1, max: 3_000 }),
  most: fc.integer({ min: 1, max: 700 }),
});

test('every point gets every replication exactly once', () => {
  fc.assert(
    fc.property(sizes, ({ points, most }) => {
      const work = { ...EMPTY_JOB, points: Array.from({ length: points }, () => ({})) };
      const strips = stripsOf(points, most);
      const seen = strips.map(() => 0);
      for (const { job, strip } of jobsOf(work, strips, most)) {
        expect(job.first).toBe(seen[strip]);
        expect(job.points.length).toBe(strips[strip]!.to - strips[strip]!.from);
        seen[strip]! += job.count;
      }
      expect(seen).toEqual(strips.map(() => most));
      expect(strips[0]!.from).toBe(0);
      expect(strips.at(-1)!.to).toBe(points);
      for (let i = 1; i < strips.length; i++) expect(strips[i]!.from).toBe(strips[i - 1]!.to);
    }),
    { numRuns: 50, seed: 1 },
  );
});

test('ids are unique', () => {
  const work = { ...EMPTY_JOB, points: Array.from({ length: 1_200 }, () => ({})) };
  const ids = [...jobsOf(work, stripsOf(1_200, 80), 80)].map(({ job }) => job.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(12);
});

test('mixes are cut only when there are few replications or very many mixes, and never below 250', () => {
  expect(stripsOf(480, 2_048)).toHaveLength(1);
  expect(stripsOf(1_001, 2_048)).toHaveLength(2);
  expect(stripsOf(499, 32)).toHaveLength(1);
  expect(stripsOf(500, 32)).toEqual([
    { from: 0, to: 250 },
    { from: 250, to: 500 },
  ]);
});
