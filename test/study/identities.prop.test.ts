import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/types.ts';
import { compileBooks, compileCalendar } from '../../src/scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../../src/scenario/inputs.ts';
import { Stages } from '../../src/study/stages.ts';
import { Staging } from '../../src/study/staging.ts';
import { brokenIdentities, brokenPayroll } from '../metrics/identities.ts';
import { randomScenario } from './random-scenarios.ts';

test('any scenario keeps leads, deals and money, and has finite metrics', () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(99), (scenario, replication) => {
      const draw = drawInputs(uncertainInputs(scenario), 'identities', replication, 'plain');
      const chance = { seed: 'identities', replication, dialByDial: replication % 2 === 1 };
      const calls = { telemarketers: 0, telesales: 0, books: 0 };
      const point = new Staging().staged(scenario, compileCalendar(scenario));
      const month = new Stages(chance, draw, replication % 3 === 1, calls).month(point);
      expect(brokenIdentities(month)).toEqual([]);
      expect(brokenPayroll(compileBooks(scenario, draw), month)).toEqual([]);
      for (const { denominator, numerator } of Object.values<Metric>(metrics)) {
        expect(Number.isFinite(numerator(month))).toBe(true);
        const below = denominator?.(month) ?? 1;
        expect(Number.isFinite(below) && below >= 0).toBe(true);
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
