import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarioDigest } from '../../src/study/digest.ts';
import { gridOf, mergePatches } from '../../src/study/patches.ts';
import { version } from '../../src/study/version.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const { scenario } = sampleFloor();

test('patches of one section go together', () => {
  const { team } = mergePatches(scenario, [teamOf(9, 2), teamOf(4, 5)]);
  expect(team!.telemarketers.count).toBe(9);
  expect(team!.closers.count).toBe(5);
  expect(team!.management).toBe(scenario.team.management);
});

test('a patch that sets what is there already changes nothing of another', () => {
  expect(mergePatches(scenario, [teamOf(9, 2), teamOf(4, 2)]).team!.telemarketers.count).toBe(9);
});

test('lists and doubts are replaced whole, keys come and go', () => {
  const close = {
    ...scenario.closing,
    close_rate: { shape: 'uniform', low: 0.1, high: 0.2 } as const,
  };
  const plans = { mine: scenario.pay.plans['hourly']! };
  const merged = mergePatches(scenario, [{ closing: close }, { pay: { ...scenario.pay, plans } }]);
  expect(merged.closing!.close_rate).toEqual(close.close_rate);
  expect(Object.keys(merged.pay!.plans)).toEqual(['mine']);
});

test('the last axis varies fastest', () => {
  const grid = gridOf(scenario, [
    [teamOf(1, 2), teamOf(3, 2)],
    [payOf({ closers: 'hourly' }), payOf({ closers: 'base-plus' })],
  ]);
  const at = grid.map(({ team, pay }) => `${team!.telemarketers.count} ${pay!.closers}`);
  expect(at).toEqual(['1 hourly', '1 base-plus', '3 hourly', '3 base-plus']);
});

test('the digest is that of what a scenario says, whatever the order of its keys', async () => {
  const turned = Object.fromEntries(
    Object.entries(scenario).reverse(),
  ) as unknown as typeof scenario;
  const digest = await scenarioDigest(scenario);
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(await scenarioDigest(turned)).toBe(digest);
  expect(await scenarioDigest({ ...scenario, ...teamOf(4, 3) })).not.toBe(digest);
});

test('the digest is SHA-256 of the JSON', async () => {
  // printf '{"a":[1,{"b":2}]}' | sha256sum
  expect(await scenarioDigest({ a: [1, { b: 2 }] } as never)).toBe(
    'sha256:131046d752153f6caec4efda5b2eef9d24c020ea4af78718437c0968524e4700',
  );
});

test('the engine has the version of the package', () => {
  const { version: wanted } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe(wanted);
});
