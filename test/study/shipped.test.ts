import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/types.ts';
import { worldOf } from '../../src/node/files.ts';
import { compileBooks, compileCalendar } from '../../src/scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../../src/scenario/inputs.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { presets } from '../../src/scenario/presets/index.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import { compare } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { withWages } from '../../src/study/same-pay.ts';
import { Stages } from '../../src/study/stages.ts';
import { Staging } from '../../src/study/staging.ts';
import { brokenIdentities, brokenPayroll } from '../metrics/identities.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

function loaded(text: string, file = 'mine.yaml'): LoadedScenario {
  return loadScenario({ file, text }, worldOf(file, SCENARIOS.pathname));
}

function shipped(file: string): LoadedScenario {
  return loaded(readFileSync(new URL(file, SCENARIOS), 'utf8'), file);
}

const everything = readFileSync(new URL('everything.yaml', SCENARIOS), 'utf8');

/** What breaks in some possible months of a scenario: identities, and numbers that are none. */
function brokenIn(scenario: Scenario, months: number): string[] {
  const point = new Staging().staged(scenario, compileCalendar(scenario));
  const inputs = uncertainInputs(scenario);
  return Array.from({ length: months }, (_, replication) => {
    const draw = drawInputs(inputs, scenario.seed, replication, 'plain');
    const chance = { seed: scenario.seed, replication, dialByDial: false };
    const calls = { telemarketers: 0, telesales: 0, books: 0 };
    const month = new Stages(chance, draw, false, calls).month(point);
    const endless = Object.entries<Metric>(metrics).filter(
      ([, { numerator, denominator }]) =>
        !Number.isFinite(numerator(month)) || !((denominator?.(month) ?? 1) >= 0),
    );
    return [
      ...brokenIdentities(month),
      ...brokenPayroll(compileBooks(scenario, draw), month),
      ...endless.map(([name]) => `${name} is not finite`),
    ];
  }).flat();
}

test.each(files)('%s runs and keeps leads and money', (file) => {
  expect(brokenIn(shipped(file).scenario, 4)).toEqual([]);
});

test.each(Object.keys(presets))('preset %s runs and keeps leads and money', (name) => {
  expect(brokenIn(loaded(`extends: ${name}\n`).scenario, 4)).toEqual([]);
});
