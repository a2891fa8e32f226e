import { expect, test } from 'vitest';
import { run } from '../../src/study/run.ts';
import { runJob } from '../../src/study/job.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { normalQuantile } from '../../src/random/special/normal.ts';
import { ALPHA } from '../helpers/statistical.ts';
import { sampleFloor } from './sample-floor.ts';

const RUNS = 2_048;
const METRICS = ['revenue', 'profit', 'sales', 'leads', 'cost_per_sale'] as const;

/**
 * Low and high leave a twentieth of all months on either side. What they leave of other months is uncertain twice: which
 * months gave the two ends, and which were held out.
 */
const TOLERANCE = -normalQuantile(ALPHA / 2) * Math.sqrt((2 * 0.05 * 0.95) / RUNS);

test('"actual against forecast": low 5 % to high 95 % covers nine in ten of months held out, missing as many on either side', async () => {
  const loaded = sampleFloor();
  const { metrics } = await run(loaded, { runner: inlineRunner(), runs: RUNS, seed: 'forecast' });
  const actual = new ReplyView(
    runJob({
      id: 'actual',
      scenario: loaded.scenario,
      points: [{}],
      seed: 'actual',
      first: 0,
      count: RUNS,
      metrics: METRICS,
      inputs: 'plain',
    }),
  );
  METRICS.forEach((name, column) => {
    const [p05, p95] = [metrics[name]!.p05!, metrics[name]!.p95!];
    const months = Array.from({ length: RUNS }, (_, month) => {
      return actual.numerator(month, 0, column) / actual.denominator(month, 0, column);
    });
    // A month exactly at an end, as with small whole numbers, is half out.
    const beyond = (of: (value: number) => number): number =>
      months.reduce((sum, value) => sum + (Math.sign(of(value)) + 1) / 2, 0) / RUNS;
    const [below, above] = [beyond((value) => p05 - value), beyond((value) => value - p95)];
    expect(Math.abs(below - 0.05), `${name}: ${below} below low`).toBeLessThan(TOLERANCE);
    expect(Math.abs(above - 0.05), `${name}: ${above} above high`).toBeLessThan(TOLERANCE);
  });
});
