import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/load.ts';
import { scenarioKey } from '../../src/scenario/keys.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Key } from '../../src/scenario/schema/key.ts';
import { showScenario } from '../../src/scenario/show.ts';
import { randomFloor, randomScenario } from './random-scenarios.ts';

const SEED = 20_261_122;

/** Keys that no random scenario changes, and why that is no loss. */
const NEVER_RANDOM: Readonly<Record<string, string>> = {
  version: 'has one value',
  seed: 'every property draws its own',
  precision: 'ends studies: not read by one replication',
  'team.closers.ramp.of': 'has one value',
  expect: 'is judged from results: not read by one replication',
};

/** Keys of plans that no random plan holds, and why. */
const NEVER_IN_PLANS: Readonly<Record<string, string>> = {
  'clawback.leavers': 'has one value',
  'commission.at': 'is short for tiers',
  'commission.above_quota': 'is short for tiers',
  'commission.first': 'is short for tiers',
  'commission.above': 'is short for tiers',
  'target.pay': 'is short for salary and commission',
  'target.base': 'is short for salary and commission',
  'target.quota': 'is short for salary and commission',
};
const PLANS = ['pay.telemarketers', 'pay.closers', 'pay.plans.*', 'organisations.*.pay'];
/** A rule of closers. */
const NOT_OF_TELEMARKETERS = ['closer', 'telemarketer'].map(
  (key) => `pay.telemarketers.split.${key}`,
);

/** A name of one's own that each record below a key takes: enough to see what stands under it. */
const NAMES = ['early', 'mon', '9', '2', 'web'];
/** Said in one value of the scenario: the numbers of a column. */
const OF_DATA = ['from', 'column', 'unit'];

/** Paths of all keys of the grammar that hold a value, with * for names of one's own. */
function keysOf(key: Key<unknown>, path: string): readonly string[] {
  const below = Object.entries(key.keys ?? {});
  if (below.length > 0) {
    return below.flatMap(([name, part]) =>
      OF_DATA.includes(name) && 'average' in key.keys!
        ? [`${path}.values`]
        : keysOf(part, path === '' ? name : `${path}.${name}`),
    );
  }
  const named = NAMES.map((name) => key.below(name)).find((found) => found !== null);
  return named == null ? [path] : keysOf(named, `${path}.*`);
}

/** What scenarios say at each path, as text. */
class Said {
  private readonly values = new Map<string, Set<string>>();

  note(value: unknown, key: Key<unknown> | null, path: string): void {
    const said = this.values.get(path) ?? new Set();
    this.values.set(path, said.add(JSON.stringify(value)));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, part] of Object.entries(value)) {
      const at = key?.keys === null ? '*' : name;
      this.note(part, key?.below(name) ?? null, path === '' ? at : `${path}.${at}`);
    }
  }

  /** Whether a path has had two values. */
  varies(path: string): boolean {
    return (this.values.get(path)?.size ?? 0) > 1;
  }
}

/** Plans stand under their names, with their rules in a list; a file gives each rule a key. */
function asWritten({ organisation, pay, period, ...rest }: Scenario): unknown {
  const { starts } = period;
  const rules = (name: string): object =>
    Object.fromEntries((pay.plans[name]?.components ?? []).map((rule) => [rule.kind, rule]));
  const plans = Object.entries(pay.plans).map(([name, plan]) => {
    return [name, { for: plan.for, ...rules(name) }] as const;
  });
  const shape = organisation && {
    ...organisation.shape,
    ...('pay' in organisation.shape && {
      pay: Object.fromEntries(organisation.shape.pay.components.map((rule) => [rule.kind, rule])),
    }),
  };
  return {
    ...rest,
    period: { ...period, starts: typeof starts === 'string' ? { mode: starts } : starts },
    pay: {
      ...pay,
      telemarketers: rules(pay.telemarketers),
      closers: rules(pay.closers),
      plans: Object.fromEntries(plans),
    },
    organisations: shape && { [organisation.name]: shape },
  };
}

test('random scenarios say every key of the grammar, in at least two ways', () => {
  const said = new Said();
  for (const scenario of fc.sample(randomScenario, { numRuns: 300, seed: SEED })) {
    said.note(asWritten(scenario), scenarioKey, '');
  }
  const never = [...new Set(keysOf(scenarioKey, ''))].filter((path) => !said.varies(path));
  const inPlans = PLANS.flatMap((plan) =>
    Object.keys(NEVER_IN_PLANS).map((key) => `${plan}.${key}`),
  );
  const expected = [...Object.keys(NEVER_RANDOM), ...inPlans, ...NOT_OF_TELEMARKETERS];
  expect(never.toSorted()).toEqual(expected.toSorted());
});

const world = { readFile: () => 'x\n15\n30\n45\n' };
/** A random scenario has numbers of no file; here they get one, in the unit that belongs there. */
const DATA = /\{\} {2}# 3 values.*$/gmu;
const dataOf = (text: string): string =>
  text
    .replaceAll(/(?<=deal: )\{\} {2}# 3 values.*$/gmu, '{from: x.csv, column: x}')
    .replaceAll(DATA, '{from: x.csv, column: x, unit: s}');

/** Plans of the preset, which a file cannot lack. */
const OF_PRESET = /^ {4}(?:base-plus|commission-only|hourly: (?:same pay as|\$?40|\$?35))/u;

/** Lines of values in order of their text; what is read back comes in another order, beside plans of the preset. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n# derived')[0]!
    .split('\n')
    .filter((line) => !line.includes('from: x.csv') && !OF_PRESET.test(line))
    .toSorted();
}

test('what `show` prints of any floor is a file that says the same', () => {
  fc.assert(
    fc.property(randomFloor, (scenario) => {
      const shown = (found: Scenario, origins = {}): string =>
        showScenario({ scenario: found, origins, notes: [], variants: {} }, { origin: false });
      const text = dataOf(shown(scenario));
      const read = loadScenario({ file: 'shown.yaml', text }, world);
      expect(linesOf(shown(read.scenario, read.origins))).toEqual(linesOf(text));
    }),
    { numRuns: 120, seed: SEED },
  );
});
