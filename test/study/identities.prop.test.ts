import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/types.ts';
import { compileBooks, compileCalendar } from '../../src/scenario/compile/index.ts';
import { drawInputs } from '../../src/scenario/inputs.ts';
import { Stages } from '../../src/study/stages.ts';
import { Staging } from '../../src/study/staging.ts';
import { brokenIdentities, brokenPayroll } from '../metrics/identities.ts';
import { randomScenario } from './random-scenarios.ts';

test('any scenario keeps leads, deals and money, and has finite metrics', () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(99), (scenario, replication) => {
      const draw = drawInputs([], 'identities', replication, 'plain');
      const chance = { seed: 'identities', replication, dialByDial: false };
      const calls = { telemarketers: 0, telesales: 0, books: 0 };
      const point = new Staging().staged(scenario, compileCalendar(scenario));
      const month = new Stages(chance, draw, false, calls).month(point);
      expect(brokenIdentities(month)).toEqual([]);
      expect(brokenPayroll(compileBooks(scenario, draw), month)).toEqual([]);
      for (const { denominator, numerator } of Object.values<Metric>(metrics)) {
        expect(Number.isFinite(numerator(month))).toBe(true);
        expect(denominator?.(month) ?? 1).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
