import { describe, expect, test } from 'vitest';
import { readAxis } from '../../src/scenario/axis.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { sweep } from '../../src/study/sweep.ts';
import { studentQuantile } from '../../src/stats/intervals.ts';
import { readText, worldOf } from '../../src/node/files.ts';
import { ALPHA } from '../helpers/statistical.ts';

const FILE = 'scenarios/oracles/erlang-a-floor.yaml';
const HOURS = 160;
const RUNS = 640;

/** Long run, currency per hour (Erlang A; 20 telemarketers at $18/h, closers at $30/h, burden 1.4194). */
const EXACT = [
  { closers: 1, revenue: 468.884, labour: 553.566, net: -84.682 },
  { closers: 2, revenue: 862.5318, labour: 596.148, net: 266.3838 },
  { closers: 3, revenue: 1149.6971, labour: 638.73, net: 510.9671 },
  { closers: 4, revenue: 1329.7143, labour: 681.312, net: 648.4023 },
  { closers: 5, revenue: 1426.6906, labour: 723.894, net: 702.7966 },
  { closers: 6, revenue: 1471.9003, labour: 766.476, net: 705.4243 },
];

describe('the Erlang A floor, from the file to the books', async () => {
  const folder = process.cwd();
  const loaded = loadScenario({ file: FILE, text: readText(FILE, folder) }, worldOf(FILE, folder));
  const axis = readAxis('closers=1..6', loaded);
  const found = await sweep(loaded, [axis], {
    runner: inlineRunner(),
    runs: RUNS,
    metrics: ['cost_per_lead'],
  });

  test.each(EXACT)('$closers closers: revenue, labour and net per hour', (exact) => {
    const { metrics } = found.mixes[exact.closers - 1]!;
    const widest = studentQuantile(ALPHA / 2, RUNS - 1);
    const close = (name: 'revenue' | 'profit', perHour: number): void => {
      const { mean, se } = metrics[name]!;
      expect(Math.abs(mean! / HOURS - perHour), name).toBeLessThanOrEqual(widest * (se! / HOURS));
    };
    close('revenue', exact.revenue);
    close('profit', exact.net);
    // Wages do not depend on luck: to the cent of each statement.
    expect(metrics.labour_cost!.mean! / HOURS).toBeCloseTo(exact.labour, 2);
    const { mean, se } = metrics.cost_per_lead!;
    expect(Math.abs(mean! - 34.0656)).toBeLessThanOrEqual(widest * se!);
  });

  test('puts 6 closers best, with 5 a toss-up and 4 not', () => {
    expect(found.mixes[found.best]!.at).toEqual({ closers: 6 });
    expect(found.mixes.map(({ tossUp }) => tossUp)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});
