import { describe, expect, test } from 'vitest';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import type { Baseline, Changed } from '../../src/study/baseline/types.ts';
import { compare } from '../../src/study/compare.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { version } from '../../src/study/version.ts';
import { load, set } from '../scenario/language/helpers.ts';

const runner = inlineRunner();
const RUNS = 96;

/** A floor whose months take little time. */
const MAY = `extends: callback-queue
name: Floor
team: {telemarketers: 6, closers: 2}
calling: {connect_rate: 9%, dials_per_day: 200, qualify_rate: 12%}
closing: {close_rate: 20%, deal: $2.4k}
period: {length: 1 week}
`;

function baselineOf(scenario: Scenario, over: Partial<Baseline> = {}): Baseline {
  const { seed } = scenario;
  return { file: 'may.json', engine: version, seed, runs: RUNS, scenario, profit: null, ...over };
}

interface Outcome {
  readonly changed: Changed;
  readonly verdict: readonly string[];
}

async function since(
  old: LoadedScenario,
  now: LoadedScenario,
  over: Partial<Baseline> = {},
): Promise<Outcome> {
  const options = { runner, runs: RUNS, asides: false };
  const { changed, verdict } = await run(now, {
    ...options,
    baseline: baselineOf(old.scenario, over),
  });
  return { changed: changed!, verdict };
}

const may = load(MAY);

/** May's file with some keys set anew. */
function june(...texts: string[]): LoadedScenario {
  return load(MAY, { settings: set(...texts) });
}

function keysOf({ inputs }: Pick<Changed, 'inputs'>): string[] {
  return inputs.map(({ key, now, was }) => `${key} ${was} -> ${now}`);
}

describe('what changed since', () => {
  test('nothing', async () => {
    const { changed, verdict } = await since(may, june('name=June', 'seed=another'));
    expect(changed).toMatchObject({
      inputs: [],
      metrics: {},
      cause: null,
      alike: null,
      against: null,
      notes: [],
    });
    expect(changed.same).toContain('profit');
    expect(verdict).toContain('Nothing changed since may.json.');
  });

  test('nothing that is lived: said, and not counted', async () => {
    const { changed } = await since(may, june('precision=1%'));
    expect(changed.inputs).toEqual([]);
    expect(changed.notes).toEqual([
      'Also changed since may.json, without bearing on what is simulated: precision.',
    ]);
  });

  test('one key, with the differences that compare finds', async () => {
    const now = june('calling.connect_rate=8%', 'name=June');
    const { changed, verdict } = await since(may, now);
    expect(keysOf(changed)).toEqual(['calling.connect_rate.value 9% -> 8%']);
    const { differences } = await compare([may, now], { runner, runs: RUNS });
    const told = Object.entries(changed.metrics).map(([id, { change }]) => [id, change]);
    expect(told.length).toBeGreaterThan(5);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        told.map(([id]) => [id, Reflect.get(differences[0]!.metrics, id as string)]),
      ),
    );
    const { change, lowerIn } = changed.metrics.profit!;
    expect(change.mean).toBeLessThan(0);
    expect(lowerIn).toBeCloseTo(1 - change.betterIn!, 12);
    expect(verdict.join('\n')).toMatch(
      /^1 input changed since may\.json; profit -\$\S+ in the middle week \(\d+ of 100 lower: \S+\), because connect rate 9% -> 8%\.$/mu,
    );
  });

  test('figures that no month feels are counted, not told', async () => {
    const { changed } = await since(may, june('costs.fixed=$30k/month'));
    expect(Object.keys(changed.metrics)).toEqual(['profit']);
    expect(changed.same).toEqual(
      expect.arrayContaining(['revenue', 'sales', 'leads', 'lost_leads', 'labour_cost']),
    );
    expect(changed.metrics.profit!.lowerIn).toBe(1);
  });

  test('several keys, with the one that explains most', async () => {
    const now = june('calling.connect_rate=6%', 'costs.fixed=$50/month', 'handoff.returned=4%');
    const { changed, verdict } = await since(may, now);
    expect(changed.inputs).toHaveLength(3);
    expect(keysOf(changed.cause!)).toEqual(['calling.connect_rate.value 9% -> 6%']);
    // Alone it is what a file with this one change would show.
    const alone = await since(may, june('calling.connect_rate=6%'));
    expect(changed.cause!.mean).toBe(alone.changed.metrics.profit!.change.mean);
    expect(verdict.join('\n')).toContain('mostly because connect rate 9% -> 6%.');
  });

  test('two of which these months cannot tell which does more', async () => {
    const now = june('closing.deal=$2,280', 'closing.close_rate=19%');
    const { changed, verdict } = await since(may, now);
    expect(changed.cause).toBeNull();
    expect(changed.alike!.flatMap(keysOf).toSorted()).toEqual([
      'closing.close_rate 20% -> 19%',
      'closing.deal.average $2,400 -> $2,280',
    ]);
    expect(verdict.join('\n')).toMatch(/mostly because .* and .*, about alike\./u);
  });

  test('two that cancel out', async () => {
    const now = june('closing.deal=$3k', 'closing.close_rate=16%');
    const { changed, verdict } = await since(may, now);
    expect(changed.cause).toBeNull();
    const [first, second] = changed.against!;
    expect(first.mean * second.mean).toBeLessThan(0);
    expect([...keysOf(first), ...keysOf(second)].toSorted()).toEqual([
      'closing.close_rate 20% -> 16%',
      'closing.deal.average $2,400 -> $3,000',
    ]);
    expect(verdict.join('\n')).toContain('They pull against each other: ');
  });

  test('three of a size, of which none explains half', async () => {
    const old = june('pay.on_costs.per_person=$500/month');
    const now = june(
      'pay.on_costs.per_person=$625/month',
      'costs.fixed=$5,500/month',
      'team.seats.cost=$4.2/h',
    );
    const { changed, verdict } = await since(old, now);
    expect(changed).toMatchObject({ cause: null, alike: null, against: null });
    expect(changed.metrics.profit!.lowerIn).toBe(1);
    expect(verdict.join('\n')).toContain('; none of them alone explains half of it.');
  });

  test('a pay plan', async () => {
    const { changed, verdict } = await since(may, june('pay.closers=$30/h + 2% of revenue'));
    expect(keysOf(changed)).toEqual(['pay.closers base-plus -> $30/h + 2% of revenue']);
    expect(Object.keys(changed.metrics)).toContain('labour_cost');
    expect(changed.same).toEqual(expect.arrayContaining(['revenue', 'sales']));
    expect(verdict.join('\n')).toContain(
      'because pay of closers base-plus -> $30/h + 2% of revenue.',
    );
  });

  test('a pay plan among other keys brings its rules along when it is changed alone', async () => {
    const now = june('pay.closers=$90/h', 'closing.deal=$2.41k');
    const { changed } = await since(may, now);
    expect(keysOf(changed.cause!)).toEqual(['pay.closers base-plus -> $90/h']);
  });

  test('the manner of handing over, as a whole', async () => {
    const now = june('handoff.kind=cold transfer', 'closing.deal=$2.41k');
    const { changed } = await since(may, now);
    const parts = changed.cause ?? changed.against![0];
    expect(new Set(parts.inputs.map(({ at }) => at[0]))).toEqual(new Set(['handoff']));
    expect(parts.inputs.length).toBe(changed.inputs.length - 1);
  });

  test('a variant of the same file', async () => {
    const floor = load(`${MAY}compare: {three: {team: {closers: 3}}}\n`);
    const three = { ...floor, scenario: floor.variants['three']!, variants: {} };
    const { changed } = await since(floor, three);
    expect(keysOf(changed)).toEqual(['team.closers.count 2 -> 3']);
  });

  test('what four digits do not show is told by all of them', async () => {
    const now = june('closing.close_rate=20.0001%');
    const { changed } = await since(may, now);
    expect(keysOf(changed)).toEqual(['closing.close_rate 0.2 -> 0.20000099999999998']);
  });

  test('a column of data with other numbers', async () => {
    const [one, other] = ['60\n120\n', '80\n100\n'].map((values) =>
      load(
        MAY.replace(
          'qualify_rate',
          'talk: {lead: {from: t.csv, column: s, unit: s}}, qualify_rate',
        ),
        {
          files: { 't.csv': `s\n${values}` },
        },
      ),
    );
    const { changed } = await since(one!, other!);
    expect(keysOf(changed)).toEqual([
      'calling.talk.lead 2 values, average 1.5 min, not the same numbers -> 2 values, average 1.5 min, not the same numbers',
    ]);
  });

  test('a list that is there no more', async () => {
    const web = load(`${MAY}prospects: {web: {inbound: 4 per day}}\n`);
    const { changed } = await since(web, may);
    expect(keysOf(changed)).toEqual([expect.stringMatching(/^prospects\.web .+ -> not there$/u)]);
  });
});

describe('what cannot be promised', () => {
  const told = async (over: Partial<Baseline>): Promise<readonly string[]> =>
    (await since(may, june('calling.connect_rate=8%'), over)).changed.notes;

  test('nothing is said where the old figures are those of its scenario', async () => {
    const old = await run(may, { runner, runs: RUNS, asides: false });
    const { mean, se } = old.metrics.profit!;
    expect(await told({ profit: { mean: mean!, se: se! } })).toEqual([]);
    const other = await run(may, { runner, runs: RUNS, asides: false, seed: 'other' });
    const { mean: near, se: error } = other.metrics.profit!;
    expect(await told({ seed: 'other', profit: { mean: near!, se: error! } })).toEqual([]);
    expect(await told({ profit: { mean: mean! + 0.01, se: se! } })).toEqual([
      expect.stringContaining('may.json tells another average profit than its own scenario'),
    ]);
    expect(
      await told({ seed: 'other', profit: { mean: near! + 20 * error!, se: error! } }),
    ).toEqual([
      expect.stringContaining('may.json tells another average profit than its own scenario'),
    ]);
  });

  test('another engine', async () => {
    expect(await told({ engine: '0.0.9', profit: { mean: 1, se: 1 } })).toEqual([
      expect.stringContaining(`may.json was made by engine 0.0.9, this is ${version}: `),
    ]);
  });
});

describe('what goes with nothing', () => {
  test.each([
    ['currency=EUR', 'expected a run in EUR, as "Floor" is, found one in USD.'],
    ['period.length=1 month', 'expected a run of 1 month, as "Floor" is, found one of 1 week.'],
  ])('%s', async (text, message) => {
    const now = load(MAY.replaceAll('$', ''), { settings: set(text) });
    await expect(since(may, now)).rejects.toThrow(`--baseline may.json: ${message}`);
  });
});
