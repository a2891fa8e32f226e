import { expect, test } from 'vitest';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { expectCoverage } from '../../helpers/statistical.ts';
import { drive, normalOutputs } from './drive.ts';

const DELTA = 0.2;
const slack = 1e-9;

// Rivals lie just beyond the tolerance: nothing is harder. A chance of 0.95 of a good answer and true gaps at every look
// is claimed; more than that is found because the bound is a union over looks and rivals.
test.each([
  { name: '20 designs, independent', designs: 20, rho: 0, studies: 60 },
  { name: '20 designs, correlated', designs: 20, rho: 0.8, studies: 200 },
])(
  '$name: good selection, true gaps at each look, the best never lost',
  ({ designs, rho, studies }) => {
    const means = Array.from({ length: designs }, (_, i) => (i === 7 ? DELTA + slack : 0));
    let right = 0;
    for (let study = 0; study < studies; study++) {
      let wrong = 0;
      const result = drive(
        selectBest(designs, { limits: [], ratio: false, tolerance: { amount: DELTA }, first: 10 }),
        normalOutputs(means, rho, study),
        ({ best, gap, left }) => {
          if (!(left.includes(7) && (best === 7 || gap >= DELTA))) wrong++;
        },
      );
      expect(result.ended).toBe('certified');
      if (wrong === 0 && result.best === 7) right++;
    }
    expectCoverage(right, studies, 0.95, 1);
  },
);
