import { describe, expect, test } from 'vitest';
import { streamOf } from '../../../src/random/stream.ts';
import { COUNTED, Counted } from '../../../src/stats/selection/counted.ts';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { drive, type Sample } from './drive.ts';

/** So many replications beyond the limit, on its right side, and without a value. */
function values(beyond: number, kept: number, nothing = 0): Float64Array {
  return Float64Array.from([
    ...Array<number>(beyond).fill(COUNTED.beyond),
    ...Array<number>(kept).fill(COUNTED.kept),
    ...Array<number>(nothing).fill(COUNTED.nothing),
  ]);
}

describe('a limit that one replication in ten may be beyond', () => {
  // 0.9^44 = 0.0097, 0.9^43 = 0.0108; of 20: P(X >= 6) = 0.0113, P(X >= 7) = 0.0024 (binomial tables)
  test.each([
    { name: '44 without any beyond', some: values(0, 44), over: false, kept: true },
    { name: '43 do not say it', some: values(0, 43), over: false, kept: false },
    {
      name: 'those without a value count on neither side',
      some: values(0, 43, 9),
      over: false,
      kept: false,
    },
    { name: '7 of 20 beyond', some: values(7, 13), over: true, kept: false },
    { name: '6 of 20 do not say it', some: values(6, 14), over: false, kept: false },
    { name: '7 of 20, whatever has none', some: values(7, 13, 20), over: true, kept: false },
    { name: 'never a value in 128', some: values(0, 0, 128), over: true, kept: false },
    { name: 'never a value in 127', some: values(0, 0, 127), over: false, kept: false },
  ])('$name', ({ some, over, kept }) => {
    const judge = new Counted(2, 0.1, 0.01);
    judge.append(1, some.slice(0, 5));
    judge.append(1, some.slice(5));
    expect([judge.isOver(1), judge.isKept(1)]).toEqual([over, kept]);
  });
});

test('a limit on a p99 that is broken by a little is hardly ever found kept', () => {
  // the better design is beyond in 1.5 of 100, the other never: 40 studies at alpha 0.05
  let wrong = 0;
  for (let study = 0; study < 40; study++) {
    const stream = streamOf('counted', study, 'values');
    const sample: Sample = (design, from, to) => {
      const beyond = (): number =>
        design === 1 && stream.uniform() < 0.015 ? COUNTED.beyond : COUNTED.kept;
      const limit = Float64Array.from({ length: to - from }, beyond);
      return [Float64Array.from(limit, () => design + stream.normal()), limit, limit];
    };
    const options = { limits: [0.01], ratio: false, tolerance: { amount: 0.2 } } as const;
    const { best, replications } = drive(selectBest(2, options), sample);
    if (best === 1) wrong++;
    // 0.99^512 = 0.006 is more than one decision may be wrong by
    expect(replications).toBeGreaterThan(512);
  }
  // more than 6 of 40 at 0.05: a chance under 1 in 100
  expect(wrong).toBeLessThanOrEqual(6);
});
