import { metrics, type MetricName } from '../../src/metrics/index.ts';
import type { Estimate, Estimates } from '../../src/study/results.ts';

/** An estimate that is the same number everywhere. */
export function estimate(name: MetricName, value: number, se = 0): Estimate {
  return {
    unit: metrics[name].unit,
    mean: value,
    se,
    ci95: [value - 2 * se, value + 2 * se],
    p05: value,
    p10: value,
    p25: value,
    p50: value,
    p75: value,
    p80: value,
    p90: value,
    p95: value,
    monthsWithout: 0,
  };
}

/** Estimates of some metrics, each the same number everywhere. */
export function estimates(values: Partial<Record<MetricName, number>>): Estimates {
  const names = Object.keys(values) as MetricName[];
  return Object.fromEntries(names.map((name) => [name, estimate(name, values[name]!)]));
}
