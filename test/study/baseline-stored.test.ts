import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { ScenarioError, type Scenario } from '../../src/scenario/scenario.ts';
import { showScenario } from '../../src/scenario/show.ts';
import { readBaseline } from '../../src/study/baseline/stored.ts';
import { scenarioDigest } from '../../src/study/digest.ts';
import { EVERYTHING } from '../scenario/language/everything.ts';
import { load } from '../scenario/language/helpers.ts';
import { randomFloor } from './random-scenarios.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

const FLOOR = load('extends: callback-queue\n').scenario;

/** What a result of `run` holds that matters here. */
async function stored(scenario: unknown, over: object = {}): Promise<string> {
  return JSON.stringify({
    format_version: '1.0',
    command: 'run',
    engine: '0.0.9',
    seed: 'x',
    runs: 64,
    scenario: {
      name: 'a floor',
      digest: await scenarioDigest(scenario as Scenario),
      resolved: scenario,
    },
    metrics: { profit: { mean: 12.5, se: 3 } },
    ...over,
  });
}

/** A copy with something else at a path. */
function withValue(path: string, value: unknown): Scenario {
  const copy = structuredClone(FLOOR) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop()!;
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy as unknown as Scenario;
}

async function refused(text: string): Promise<string> {
  try {
    await readBaseline('may.json', text);
  } catch (error) {
    expect(error).toMatchObject({ name: 'StudyError' });
    return (error as Error).message;
  }
  return 'nothing';
}

const START =
  '--baseline may.json: expected the JSON of an earlier run (callmix run FILE -o may.json), found ';

describe('a scenario comes back from its JSON bit for bit', () => {
  test.each(files)('%s', async (file) => {
    const text = readFileSync(new URL(file, SCENARIOS), 'utf8');
    const { scenario } = loadScenario({ file, text }, worldOf(file, SCENARIOS.pathname));
    const { scenario: again } = await readBaseline('may.json', await stored(scenario));
    expect(again).toEqual(scenario);
  });

  test('with every key that there is', async () => {
    const loaded = load(EVERYTHING, { files: { 'data/talk.csv': 'seconds\n30\n90\n' } });
    for (const scenario of [loaded.scenario, ...Object.values(loaded.variants)]) {
      expect((await readBaseline('may.json', await stored(scenario))).scenario).toEqual(scenario);
    }
  });

  test('whatever a file says', async () => {
    await fc.assert(
      fc.asyncProperty(randomFloor, async (floor) => {
        const scenario = fromFile(floor);
        fc.pre(scenario !== null);
        expect((await readBaseline('may.json', await stored(scenario))).scenario).toEqual(scenario);
      }),
      { seed: 20_261_123, numRuns: 200 },
    );
  });
});

/** The floor as a file says it; null where values do not go together, so that no file can. */
function fromFile(scenario: Scenario): Scenario | null {
  const loaded = { scenario, origins: {}, notes: [], variants: {} };
  try {
    return load(showScenario(loaded, { origin: false })).scenario;
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

test('what a result tells of itself is kept', async () => {
  expect(await readBaseline('may.json', await stored(FLOOR))).toMatchObject({
    file: 'may.json',
    engine: '0.0.9',
    seed: 'x',
    runs: 64,
    profit: { mean: 12.5, se: 3 },
  });
});

describe('what is no earlier run is refused in one line', () => {
  test.each<[string, () => string | Promise<string>]>([
    ['text that is not JSON.', () => 'name: floor\n'],
    ['JSON that is no result of callmix.', () => '{"a": 1}'],
    ['JSON that is no result of callmix.', () => '7'],
    ['results of 2 files; it must be of one.', () => '[{}, {}]'],
    ['a result of sweep.', () => stored(FLOOR, { command: 'sweep' })],
    [
      'format version "2.0", where 1.x can be read.',
      () => stored(FLOOR, { format_version: '2.0' }),
    ],
    ['problems of a file in place of a result.', () => stored(FLOOR, { problems: [] })],
    ['a result without engine, seed or runs.', () => stored(FLOOR, { runs: 'many' })],
    [
      'a result without its scenario, as engine 0.0.9 wrote them; run the old file once more.',
      () => stored(FLOOR, { scenario: { name: 'a', digest: 'sha256:0' } }),
    ],
    [
      'something else in the place of scenario.resolved.',
      () => stored(FLOOR, { scenario: { resolved: [1], digest: 'sha256:0' } }),
    ],
    [
      'a scenario that was changed after it was written: its digest is another.',
      async () => (await stored(FLOOR)).replace('"seed":"callmix"', '"seed":"other"'),
    ],
  ])('%s', async (found, text) => {
    expect(await refused(await text())).toBe(START + found);
  });

  test.each<[string, unknown, string]>([
    ['closing', undefined, 'a key is missing'],
    ['closing', null, ''],
    ['closing.close_rate', undefined, 'a key is missing'],
    ['calling.machines', undefined, 'calling.machines: expected none, found nothing'],
    ['closing.close_rate', 7, 'closing.close_rate'],
    ['closing.close_rate', 'often', 'closing.close_rate'],
    ['team.closers.count', '3', 'team.closers.count: expected a number, found a word'],
    ['team.closers.count', -1, 'closers'],
    ['pay.closers', 'nobody', 'pay.closers'],
    ['pay.plans', 3, ''],
    ['handoff.kind', 'pigeon', 'a key is missing'],
    ['calling.talk', [], ''],
    ['period.length', { count: 1, unit: 'aeon' }, 'period.length'],
  ])('%s set to %j', async (path, value, said) => {
    const message = await refused(await stored(withValue(path, value)));
    expect(
      message.startsWith(`${START}a scenario that engine 0.0.9 wrote and this cannot read: `),
    ).toBe(true);
    expect(message).toContain(said);
    expect(message).not.toContain('\n');
  });
});
