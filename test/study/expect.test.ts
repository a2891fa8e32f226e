import { expect, test } from 'vitest';
import type { MetricName } from '../../src/metrics/index.ts';
import type { Expectation } from '../../src/scenario/scenario.ts';
import { StudyError } from '../../src/study/errors.ts';
import { judge } from '../../src/study/expect.ts';
import { PaySpread, type People } from '../../src/study/people.ts';
import { tableOf } from './fake-runner.ts';

/** Profits 1, 2 ... 400, in an order that does not matter. */
const profits = tableOf({
  profit: Array.from({ length: 400 }, (_, i) => [((i * 37) % 400) + 1, 1] as const),
});
const nobody = { takeHome: () => undefined } as unknown as People;

const expecting = (must: Expectation['must'], limit: number, at: Expectation['at'] = 0.9) =>
  judge({ text: 'it', metric: 'profit', at, must, limit }, profits, 0, nobody);

test('met, not met or undecided by the side on which the interval lies', () => {
  // The 90th percentile is 360.1; its 95 % interval goes from the 348th to the 372nd value.
  const { value, ci95 } = expecting('<=', 0);
  expect(value).toBeCloseTo(360.1, 10);
  expect(ci95).toEqual([348, 372]);
  expect(expecting('<=', 372).met).toBe('yes');
  expect(expecting('<=', 371).met).toBe('undecided');
  expect(expecting('<=', 348).met).toBe('undecided');
  expect(expecting('<=', 347).met).toBe('no');
  expect(expecting('>=', 348).met).toBe('yes');
  expect(expecting('>=', 360).met).toBe('undecided');
  expect(expecting('>=', 373).met).toBe('no');
});

test('a limit that may not be reached is told from one that may', () => {
  expect(expecting('<', 372).met).toBe('undecided');
  expect(expecting('<', 373).met).toBe('yes');
  expect(expecting('>', 348).met).toBe('undecided');
  expect(expecting('>', 372).met).toBe('no');
});

test('the margin is positive on the right side of the limit', () => {
  expect(expecting('<=', 400).margin).toBeCloseTo(39.9, 10);
  expect(expecting('<=', 300).margin).toBeCloseTo(-60.1, 10);
  expect(expecting('>=', 300).margin).toBeCloseTo(60.1, 10);
});

test('the mean is judged by its own interval', () => {
  const { value, ci95, met } = expecting('>=', 150, 'mean');
  expect(value).toBe(200.5);
  expect(ci95![0]).toBeGreaterThan(180);
  expect(met).toBe('yes');
  expect(expecting('>=', 195, 'mean').met).toBe('undecided');
});

test('too few months, or no value, leave it undecided', () => {
  const few = tableOf({ profit: Array.from({ length: 20 }, (_, i) => [i, 1] as const) });
  const result = judge(
    { text: '', metric: 'profit', at: 0.95, must: '<=', limit: 1e9 },
    few,
    0,
    nobody,
  );
  expect(result).toMatchObject({ met: 'undecided', ci95: null });
  // The side that is known is enough where it lies beyond the limit.
  const limit = { text: '', metric: 'profit', at: 0.95, limit: 15 } as const;
  expect(judge({ ...limit, must: '<=' }, few, 0, nobody)).toMatchObject({ met: 'no', ci95: null });
  expect(judge({ ...limit, must: '>=' }, few, 0, nobody).met).toBe('yes');
  const none = tableOf({ cost_per_sale: [[0, 0], [0, 0]] }); // prettier-ignore
  expect(
    judge({ text: '', metric: 'cost_per_sale', at: 0.5, must: '<=', limit: 1 }, none, 0, nobody),
  ).toMatchObject({ met: 'undecided', value: null, margin: null });
});

test('pay is judged over people', () => {
  const pays = new PaySpread(Array.from({ length: 100 }, () => Float64Array.of(4_000, 6_000)));
  const people = { takeHome: (name: MetricName) => (name === 'closer_pay' ? pays : undefined) };
  const table = tableOf({ closer_pay: Array.from({ length: 100 }, () => [10_000, 2] as const) });
  const expectation = {
    text: '',
    metric: 'closer_pay',
    at: 0.05,
    must: '>=',
    limit: 4_000,
  } as const;
  expect(judge(expectation, table, 0, people as unknown as People)).toMatchObject({
    met: 'yes',
    value: 4_000,
  });
});

test('an unknown metric is named', () => {
  expect(() =>
    judge({ text: 'luck > 1', metric: 'luck', at: 0.5, must: '>', limit: 1 }, profits, 0, nobody),
  ).toThrow(new StudyError('expect "luck > 1": there is no metric "luck"'));
});
