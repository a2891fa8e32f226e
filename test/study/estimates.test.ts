import { expect, test } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { columnOf, monthValues } from '../../src/study/columns.ts';
import { estimateOf } from '../../src/study/estimates.ts';
import { PaySpread, wholeMonths } from '../../src/study/people.ts';
import { tableOf } from './fake-runner.ts';
import { sampleFloor } from './sample-floor.ts';

test('a sum per month has the mean and the quantiles of its months', () => {
  const table = tableOf({ profit: [[1, 1], [2, 1], [3, 1], [4, 1], [5, 1]] }); // prettier-ignore
  const estimate = estimateOf(metrics.profit, columnOf(table, 0, 'profit'));
  expect(estimate).toMatchObject({
    unit: 'currency',
    mean: 3,
    p05: 1.2,
    p50: 3,
    p95: 4.8,
    monthsWithout: 0,
  });
  expect(estimate.se).toBeCloseTo(Math.sqrt(0.5), 12);
  // t(0.975, 4) = 2.7764451
  expect(estimate.ci95![1] - 3).toBeCloseTo(2.7764451 * Math.sqrt(0.5), 5);
});

test('a ratio is a ratio of means, while its quantiles are of each month’s own ratio', () => {
  const table = tableOf({ cost_per_lead: [[100, 10], [100, 40], [50, 0], [100, 10]] }); // prettier-ignore
  const column = columnOf(table, 0, 'cost_per_lead');
  const estimate = estimateOf(metrics.cost_per_lead, column);
  expect(monthValues(column)).toEqual(Float64Array.of(10, 2.5, Number.NaN, 10));
  expect(estimate.p50).toBe(10);
  expect(estimate.monthsWithout).toBe(1);
  expect(estimate.mean).not.toBeCloseTo((10 + 2.5 + 10) / 3, 1);
});

test('nothing to divide by gives null with the reason, never NaN', () => {
  const table = tableOf({ closer_idle: [[0, 0], [0, 0]] }); // prettier-ignore
  const estimate = estimateOf(metrics.closer_idle, columnOf(table, 0, 'closer_idle'));
  expect(estimate).toMatchObject({
    mean: null,
    se: null,
    ci95: null,
    p05: null,
    p50: null,
    p95: null,
  });
  expect(estimate.monthsWithout).toBe(2);
  expect(estimate.reason).toBe(metrics.closer_idle.noValue);
  expect(JSON.stringify(estimate)).not.toContain('NaN');
});

test('one month has a mean and quantiles but no interval', () => {
  const estimate = estimateOf(metrics.profit, columnOf(tableOf({ profit: [[7, 1]] }), 0, 'profit'));
  expect(estimate).toMatchObject({ mean: 7, se: null, ci95: null, p05: 7, p95: 7 });
});

test('pay quantiles go over people and months', () => {
  const spread = new PaySpread([Float64Array.of(1, 2), Float64Array.of(3, 4)]);
  expect(spread.flat()).toEqual(Float64Array.of(1, 2, 3, 4));
  expect(spread.quantile(0.5)!.value).toBe(2.5);
  expect(new PaySpread([new Float64Array(0)]).quantile(0.5)).toBeNull();
});

test('people of one month count as one observation, not as many', () => {
  // 40 months of 25 people who all get the same: the interval must be that of 40 numbers.
  const months = Array.from({ length: 40 }, (_, month) =>
    new Float64Array(25).fill((month * 17) % 40),
  );
  const { ci95 } = new PaySpread(months).quantile(0.5)!;
  expect(ci95![0]).toBeLessThanOrEqual(14);
  expect(ci95![1]).toBeGreaterThanOrEqual(25);
});

test('part periods are left out of pay, unless there are no others', () => {
  const lasting = (count: number, unit: 'week' | 'month') => {
    const { scenario } = sampleFloor();
    return wholeMonths({ ...scenario, period: { ...scenario.period, length: { count, unit } } });
  };
  expect(lasting(2, 'month')).toEqual([true, true]);
  expect(lasting(6, 'week')).toEqual([true, false]);
  expect(lasting(2, 'week')).toEqual([true]);
});
