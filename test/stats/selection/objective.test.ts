import { describe, expect, test } from 'vitest';
import { ratioObjective } from '../../../src/stats/selection/objective.ts';
import { selectBest } from '../../../src/stats/selection/gst.ts';
import { streamOf } from '../../../src/random/stream.ts';
import type { Sample } from './drive.ts';
import { drive } from './drive.ts';

describe('a ratio of means, seen from the best one', () => {
  const columns = [
    [Float64Array.of(2, 6), Float64Array.of(1, 3)], // ratio 2
    [Float64Array.of(3, 9), Float64Array.of(5, 3)], // ratio 1.5
  ];

  test.each([
    [false, 1],
    [true, -1],
  ])('each replication is what it adds to the distance, by hand: less %s', (less, sign) => {
    const objective = ratioObjective(2, less);
    columns.forEach((outputs, design) => objective.append(design, outputs));
    expect([...objective.figures]).toEqual([2 * sign, 1.5 * sign]);

    objective.linearise([0, 1], 0);
    expect([...objective.rows.of(0)].map(Math.abs)).toEqual([0, 0]);
    // (3 - 2 x 5) / 4 and (9 - 2 x 3) / 4
    expect([...objective.rows.of(1)]).toEqual([(sign * -7) / 4, (sign * 3) / 4]);
    expect(objective.rows.means[1]).toBe(sign * -0.5);

    objective.linearise([0, 1], 1);
    expect([...objective.rows.of(0)]).toEqual([(sign * 0.5) / 2, (sign * 1.5) / 2]);
  });

  test('nothing to divide by is no value: nothing is said of the design', () => {
    const objective = ratioObjective(2, false);
    objective.append(1, [Float64Array.of(1), Float64Array.of(0)]);
    expect(objective.figures[1]).toBeNaN();

    const sample: Sample = (design, from, to) => {
      const below = new Float64Array(to - from).fill(design === 1 ? 0 : 2);
      return [below.map((_, i) => design + (i % 5) / 100), below];
    };
    const options = { limits: [], ratio: true, tolerance: { amount: 0.1 } } as const;
    const found = drive(selectBest(3, options), sample);
    expect(found).toMatchObject({ best: 2, ended: 'certified', left: [2] });
    expect(found.reasons).toMatchObject([{ kind: 'beaten' }, { kind: 'empty' }, null]);
    const none = drive(selectBest(1, options), (_design, from, to) => sample(1, from, to));
    expect(none).toMatchObject({ ended: 'none', reasons: [{ kind: 'empty' }] });
  });

  test('units that vary far more than the ratio does cost no replications', () => {
    const stream = streamOf('ratio', 1, 'values');
    const sample: Sample = (design, from, to) => {
      const below = Float64Array.from({ length: to - from }, () => 10 + 3 * stream.normal());
      const ratio = design === 0 ? 1 : 0.9;
      return [below.map((unit) => ratio * unit + 0.1 * stream.normal()), below];
    };
    const options = { limits: [], ratio: true, tolerance: { amount: 0.01 } } as const;
    const found = drive(selectBest(2, options), sample);
    expect(found).toMatchObject({ best: 0, ended: 'certified' });
    expect(found.spent).toBeLessThanOrEqual(2 * 32);
  });
});
