import { expect, test } from 'vitest';
import { WaitHistogram } from '../../src/floor/wait-histogram.ts';
import { metrics } from '../../src/metrics/index.ts';
import { sampleMonth } from './sample-month.ts';

test('wait_p90 is what 9 in 10 waits did not exceed, not 88 or 92 in 100', () => {
  const waits = new WaitHistogram();
  for (let minutes = 0.1; minutes < 100.05; minutes += 0.1) waits.add(60 * minutes);
  const month = { ...sampleMonth, floor: { ...sampleMonth.floor, waits } };
  expect(Math.abs(metrics.wait_p90.numerator(month) / 90 - 1)).toBeLessThan(0.01);
});
