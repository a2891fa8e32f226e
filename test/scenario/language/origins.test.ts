import { expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { EVERYTHING } from './everything.ts';
import { load, set } from './helpers.ts';

const FILES = { 'data/talk.csv': 'seconds\n30\n' };

test('each value has its place, its text and its source', () => {
  const { origins } = load(EVERYTHING, { files: FILES, settings: set('closing.margin=50%') });
  expect(origins['calling.dials_per_day']).toEqual({
    file: 'floor.yaml',
    line: EVERYTHING.split('\n').findIndex((line) => line.includes('dials_per_day')) + 1,
    column: 26,
    text: '180..235',
    source: 'dialler export, weeks 14-21',
    by: null,
  });
  expect(origins['prospects.cold list.records']).toMatchObject({
    source: "vendor's sheet",
    by: 'AB',
  });
  expect(origins['calling.connect_rate.by_hour.9']).toMatchObject({ text: '0.9' });
  expect(origins['closing.margin']).toMatchObject({ file: '--set', line: 0, text: '50%' });
  expect(origins['costs.telephony']).toMatchObject({ file: 'floor.yaml', source: null });
});

test("a block's source is that of each of its values", () => {
  const { origins } = load('closing: {cancels: {share: 3%, within: 10 days, source: CRM}}');
  expect(origins['closing.cancels.share']?.source).toBe('CRM');
  expect(origins['closing.cancels.within']?.source).toBe('CRM');
});

test('every value of the preset says where it comes from', () => {
  const { origins } = load('');
  for (const [path, origin] of Object.entries(origins)) {
    expect(origin.file, path).toBe('preset callback-queue');
    expect(origin.source ?? 'nobody', path).not.toBe('');
  }
});

/** Paths of the numbers of a scenario, by the file's spelling. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  if ('shape' in value && ('low' in value || 'hits' in value)) return [path];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, path === '' ? key : `${path}.${key}`),
  );
}

test('every number of a scenario has an origin at its path or above it', () => {
  const { scenario, origins } = load(EVERYTHING, { files: FILES });
  const { calling, handoff, closing, costs, team }: Scenario = scenario;
  const paths = leaves({ calling, handoff, closing, costs, team }, '').filter(
    (path) => !/\.(?:shape|varies|values)$/u.test(path),
  );
  expect(paths.length).toBeGreaterThan(50);
  const known = Object.keys(origins);
  for (const path of paths) {
    const found = known.some((key) => path === key || path.startsWith(`${key}.`));
    // What is null may have no origin: the key that would give it is not in force.
    const value = path
      .split('.')
      .reduce<unknown>((node, key) => Reflect.get(Object(node), key), scenario);
    expect(found || value === null, path).toBe(true);
  }
});
