import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WaitHistogram } from '../../src/floor/wait-histogram.ts';

const YEAR = 365 * 86_400;

describe('the distribution of waits', () => {
  test('gives quantiles to within 1 %', () => {
    const wait = fc.oneof(
      fc.double({ min: 0, max: 3, noNaN: true }),
      fc.double({ min: 1, max: 5000, noNaN: true }),
      fc.double({ min: 1, max: YEAR, noNaN: true }),
    );
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(wait, { minLength: 1, maxLength: 300 }), share, (waits, wanted) => {
        const histogram = new WaitHistogram();
        for (const seconds of waits) histogram.add(seconds);
        const sorted = Float64Array.from(waits).sort();
        const exact = sorted[Math.ceil(wanted * waits.length - 1e-9) - 1]!;
        const found = histogram.quantile(wanted);
        // Under a second all waits are in one bin.
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact < 1 ? 1 : 0.01 * exact);
        expect(histogram.total).toBe(waits.length);
      }),
      { numRuns: 1000, seed: 20_260_101 },
    );
  });

  test('rises with the share', () => {
    const histogram = new WaitHistogram();
    for (let i = 0; i < 1000; i++) histogram.add((i * 7919) % 5000);
    let last = 0;
    for (let share = 0; share <= 1; share += 0.01) {
      expect(histogram.quantile(share)).toBeGreaterThanOrEqual(last);
      last = histogram.quantile(share);
    }
  });

  test('has no quantile where nobody waited', () => {
    const histogram = new WaitHistogram();
    expect(histogram.quantile(0.9)).toBeNaN();
  });

  test('keeps waits of more than two years in its last bin', () => {
    const histogram = new WaitHistogram();
    histogram.add(1e12);
    expect(histogram.quantile(1)).toBe(2 ** 26);
  });
});
