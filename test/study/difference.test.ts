import { expect, test } from 'vitest';
import type { MetricName } from '../../src/metrics/index.ts';
import { differenceOf } from '../../src/study/difference.ts';
import { rankMixes } from '../../src/study/rank.ts';
import { columnOf, type Table } from '../../src/study/columns.ts';
import { Replies } from '../../src/study/replies.ts';
import { EMPTY_JOB, fakeReply } from './fake-runner.ts';

type Ratio = readonly [number, number];

function tableOfPoints(name: MetricName, points: readonly (readonly Ratio[])[]): Table {
  const runs = points[0]!.length;
  const job = {
    ...EMPTY_JOB,
    points: points.map((_, i) => ({ name: String(i) })),
    count: runs,
    metrics: [name],
  };
  const replies = new Replies([{ from: 0, to: points.length }], runs);
  replies.accept(
    { job, strip: 0 },
    fakeReply(job, ({ patch, replication }) => points[Number(patch.name)]![replication]!),
  );
  return { replies, metrics: [name], runs };
}

const sums = (...values: number[]): Ratio[] => values.map((value) => [value, 1]);

test('differences are B minus A on the same months', () => {
  const table = tableOfPoints('profit', [sums(1, 2, 3, 4), sums(2, 4, 2, 9)]);
  const difference = differenceOf('profit', table, 0, 1)!;
  expect(difference).toMatchObject({
    mean: 1.75,
    p50: 1.5,
    betterIn: 0.75,
    verdict: 'leaning',
    favours: 'b',
  });
  expect(differenceOf('profit', table, 1, 0)).toMatchObject({
    mean: -1.75,
    betterIn: 0.25,
    favours: 'a',
  });
});

test('ties count half', () => {
  const table = tableOfPoints('profit', [sums(1, 2, 3, 4), sums(1, 2, 4, 5)]);
  expect(differenceOf('profit', table, 0, 1)).toMatchObject({ betterIn: 0.75 });
});

test('less is better where it is', () => {
  const table = tableOfPoints('total_cost', [sums(1, 1), sums(2, 3)]);
  expect(differenceOf('total_cost', table, 0, 1)).toMatchObject({
    betterIn: 0,
    verdict: 'clear',
    favours: 'a',
  });
});

test('where neither way is better there are no odds', () => {
  const table = tableOfPoints('dials', [sums(1, 1), sums(2, 3)]);
  expect(differenceOf('dials', table, 0, 1)).toMatchObject({
    betterIn: null,
    verdict: null,
    favours: null,
  });
});

test('ratios differ as long-run values do, months without one are left out of the odds', () => {
  const a: Ratio[] = [[10, 1], [30, 2], [20, 0], [20, 2]]; // prettier-ignore
  const b: Ratio[] = [[12, 1], [28, 2], [20, 1], [22, 2]]; // prettier-ignore
  const difference = differenceOf('cost_per_lead', tableOfPoints('cost_per_lead', [a, b]), 0, 1)!;
  expect(difference.mean).toBeCloseTo(82 / 6 - 80 / 5, 12);
  expect(difference.betterIn).toBeCloseTo(1 / 3, 12);
});

test('without a value on one side there is no difference', () => {
  const table = tableOfPoints('cost_per_lead', [[[1, 1], [1, 1]], [[1, 0], [1, 0]]]); // prettier-ignore
  expect(differenceOf('cost_per_lead', table, 0, 1)).toBeNull();
  expect(differenceOf('profit', tableOfPoints('profit', [sums(1), sums(2)]), 0, 1)).toBeNull();
});

const ranked = (name: MetricName, points: readonly (readonly Ratio[])[], among?: number[]) => {
  const table = tableOfPoints(name, points);
  return rankMixes((point) => columnOf(table, point, name), name, among ?? [...points.keys()]);
};

test('the best is that of the best average, and the others are beaten month by month', () => {
  const points = [
    sums(5, 5, 5, 5, 5),
    sums(6, 6, 6, 6, 4),
    sums(6, 6, 6, 6, 6),
    sums(9, 1, 1, 1, 1),
  ];
  expect(ranked('profit', points)).toEqual({
    best: 2,
    beaten: [1, 0.6, 0.5, 0.8],
    tossUps: [1, 2],
  });
});

test('where less is better the least is best', () => {
  expect(ranked('total_cost', [sums(5, 5), sums(4, 4)]).best).toBe(1);
});

test('a mix without a value is beaten, and none with one is no best', () => {
  const nothing: Ratio[] = [[3, 0], [3, 0]]; // prettier-ignore
  const something: Ratio[] = [[3, 1], [3, 1]]; // prettier-ignore
  expect(ranked('cost_per_lead', [nothing, something])).toEqual({
    best: 1,
    beaten: [1, 0.5],
    tossUps: [1],
  });
  expect(ranked('cost_per_lead', [nothing, nothing]).best).toBeNull();
});

test('only what is asked for is ranked', () => {
  const points = [sums(5, 5), sums(6, 6), sums(9, 9)];
  expect(ranked('profit', points, [0, 1])).toEqual({ best: 1, beaten: [1, 0.5], tossUps: [1] });
  expect(ranked('profit', points, []).best).toBeNull();
});
