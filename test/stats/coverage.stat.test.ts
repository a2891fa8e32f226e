import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/random/special/normal.ts';
import { streamOf } from '../../src/random/stream.ts';
import { meanInterval } from '../../src/stats/intervals.ts';
import { middleHalfWidth, quantile } from '../../src/stats/quantiles.ts';
import { expectCoverage } from '../helpers/statistical.ts';
import { coverageCases } from './coverage-cases.ts';
import { coverageOf, WANTED } from './coverage.ts';

// Power: of 2,000 studies this rejects half the time at a true coverage of 0.920 or 0.976 (ratio 0.915, 0.980).
const STUDIES = 2000;

describe('95 % intervals from 30 replications', () => {
  test.each(coverageCases)('$kind: $name', (example) => {
    const { held } = coverageOf(example, STUDIES);
    const [from, to] = WANTED[example.kind];
    expectCoverage(held, STUDIES, from, to);
  });
});

describe('inputs in strata of 32', () => {
  const BLOCKS = 20;
  const studies = 1000;

  /** Input with one point in each of 32 strata a block, and the luck of the month: standard normal both. */
  function study(number: number): Float64Array {
    const stream = streamOf('strata', number, 'months');
    return Float64Array.from({ length: 32 * BLOCKS }, (_, i) => {
      const input = normalQuantile(((i % 32) + stream.uniform53()) / 32);
      return Math.exp(input + 0.3 * stream.normal()); // median 1, mean exp(1.09 / 2)
    });
  }

  test('intervals of the mean hold it as often, and are narrower', () => {
    let held = 0;
    let narrower = 0;
    for (let number = 0; number < studies; number++) {
      const values = study(number);
      const { low, high, se } = meanInterval(values, 32);
      if (low! <= Math.exp(0.545) && Math.exp(0.545) <= high!) held++;
      if (se! < meanInterval(values).se!) narrower++;
    }
    expectCoverage(held, studies, 0.94, 0.96);
    expect(narrower).toBeGreaterThan(0.95 * studies);
  });

  test('the half-width of the middle is reached by its error in about 1 study of 20', () => {
    let held = 0;
    let narrower = 0;
    for (let number = 0; number < studies; number++) {
      const values = study(number);
      const half = middleHalfWidth(values, 32)!;
      const middle = quantile(Float64Array.from(values).sort(), 0.5);
      if (Math.abs(middle - 1) <= half) held++;
      if (half < middleHalfWidth(values, 0)!) narrower++;
    }
    expectCoverage(held, studies, 0.94, 0.98); // ranks are whole, so a little more than 95 %
    expect(narrower).toBeGreaterThan(0.95 * studies);
  });
});
