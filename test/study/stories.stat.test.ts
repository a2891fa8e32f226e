import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { presets } from '../../src/scenario/presets/index.ts';
import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { compare, withVariants } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const RUNS = 128;

function story(file: string): LoadedScenario {
  const text = readFileSync(new URL(file, SCENARIOS), 'utf8');
  return loadScenario({ file, text }, worldOf(file, SCENARIOS.pathname));
}

// Odds from 128 paired months have a standard error of 3 points near 85 of 100: a remedy is likely, or clear, on these.
test.each([
  [
    'weak-filter.yaml',
    /^The filter is weak \(\d+ in 100 leads are rejected\): .* Strengthen the filter/u,
    ['a filter'],
    'more outreach',
  ],
  [
    'empty-pipeline.yaml',
    /^You are short of leads, not of closers: .* more and better-aimed outreach\.$/u,
    ['more outreach', 'better-aimed outreach'],
    'a fifth closer',
  ],
  [
    'overlapping-roles.yaml',
    /^Overlapping roles \(\d+% of closers' time goes to finding leads themselves\): .* Separate the roles/u,
    ['separate roles'],
    'one more of the same',
  ],
])(
  '%s: the verdict names the remedy, and the remedy wins',
  async (file, verdict, remedies, wrong) => {
    const runner = inlineRunner();
    const loaded = story(file);
    const told = await run(loaded, { runner, runs: RUNS });
    expect(told.verdict).toContainEqual(expect.stringMatching(verdict));

    const all = withVariants(loaded);
    const named = (name: string): LoadedScenario =>
      all.find(({ scenario }) => scenario.name === name)!;
    const options = { runner, runs: RUNS, metrics: ['profit'] as const };
    const better = remedies.map(named);
    for (const worse of [loaded, named(wrong)]) {
      const { differences } = await compare([worse, ...better], options);
      for (const { metrics } of differences) {
        expect(metrics.profit!.favours).toBe('b');
        expect(metrics.profit!.betterIn).toBeGreaterThanOrEqual(0.8);
      }
    }
  },
);

// Wide limits: 64 months place the middle of closers' idle time within some 10 points.
test.each(Object.keys(presets))(
  'the floor of preset %s is neither swamped nor asleep',
  async (name) => {
    const world = worldOf('mine.yaml', SCENARIOS.pathname);
    const loaded = loadScenario({ file: 'mine.yaml', text: `extends: ${name}\n` }, world);
    const { metrics } = await run(loaded, { runner: inlineRunner(), runs: 64 });
    expect(metrics.closer_idle!.p50).toBeGreaterThan(0.15);
    expect(metrics.closer_idle!.p50).toBeLessThan(0.75);
    expect(metrics.profit!.p05).toBeLessThan(0);
    expect(metrics.profit!.p95).toBeGreaterThan(0);
  },
);
