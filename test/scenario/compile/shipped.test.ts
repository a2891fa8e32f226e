import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worldOf } from '../../../src/node/files.ts';
import { uncertainInputs } from '../../../src/scenario/inputs.ts';
import { loadScenario } from '../../../src/scenario/load.ts';
import { presets } from '../../../src/scenario/presets/index.ts';
import type { LoadedScenario } from '../../../src/scenario/scenario.ts';
import { showScenario } from '../../../src/scenario/show.ts';

const SCENARIOS = new URL('../../../scenarios/', import.meta.url);
const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

function shipped(file: string): LoadedScenario {
  const text = readFileSync(new URL(file, SCENARIOS), 'utf8');
  return loadScenario({ file, text }, worldOf(file, SCENARIOS.pathname));
}

describe.each(Object.keys(presets))('preset %s', (name) => {
  const loaded = loadScenario(
    { file: 'mine.yaml', text: `extends: ${name}\n` },
    worldOf('mine.yaml', SCENARIOS.pathname),
  );

  test('is complete and hangs together', () => {
    expect(showScenario(loaded, { origin: true })).toContain('derived:');
  });

  test('says of every value where it comes from', () => {
    const silent = Object.entries(loaded.origins).filter(
      ([, { source, text }]) => source === null && text !== 'none',
    );
    // These lists are empty: nothing is claimed.
    const empty = ['expect', 'calling.rules', 'handoff.priority'];
    expect(silent.map(([path]) => path).filter((path) => !empty.includes(path))).toEqual([]);
  });
});

describe.each(files)('scenario %s', (file) => {
  test('loads, compiles and can be shown', () => {
    expect(showScenario(shipped(file), { origin: true })).toContain('derived:');
  });
});

test.each(files.filter((file) => file.startsWith('oracles/')))('%s holds no doubt', (file) => {
  const { scenario } = shipped(file);
  const { telemarketers, closers } = scenario.pay;
  const inForce = [telemarketers, closers].map((name) => scenario.pay.plans[name]);
  expect(uncertainInputs({ ...scenario, pay: { ...scenario.pay, plans: {} } })).toEqual([]);
  expect(inForce.map((plan) => plan!.text)).toEqual(['$18/h', '$30/h']);
});

describe('the bank floor', () => {
  const { scenario, origins } = shipped('bank-floor.yaml');

  /** The campaign's own figures, from all its calls. */
  test.each([
    ['lead', 838.35, 416.44, 763],
    ['other', 221.0, 207.61, 163],
  ] as const)(
    'talks to a %s as long as the campaign did, to 0.5 %',
    (who, mean, deviation, median) => {
      const talk = scenario.calling.talk[who];
      if (talk === null || !('values' in talk)) throw new Error('expected values of a file');
      const { values } = talk;
      const average = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - average) ** 2, 0);
      const sorted = Float64Array.from(values).sort();
      const half = sorted.length / 2;
      const middle = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.005);
      expect(Math.abs(Math.sqrt(squares / values.length) / deviation - 1)).toBeLessThan(0.005);
      expect(Math.abs(middle / median - 1)).toBeLessThan(0.005);
    },
  );

  test('gives a source or the word guess for every value of its own', () => {
    const own = Object.entries(origins).filter(([, { file }]) => file === 'bank-floor.yaml');
    expect(own.filter(([path, { source }]) => source === null && path !== 'name')).toEqual([]);
  });
});
