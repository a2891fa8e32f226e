import { describe, expect, test } from 'vitest';
import { efforts } from '../../../src/scenario/efforts/index.ts';
import { EFFORT_KEYS } from '../../../src/scenario/efforts/types.ts';
import type { EffortKey } from '../../../src/scenario/efforts/types.ts';
import { showScenario } from '../../../src/scenario/show.ts';
import { load, saidOf, scenarioOf, set } from './helpers.ts';

/** Plans of both roles: raw counts, what becomes of leads, cliffs. */
const PLANS = `pay:
  telemarketers: by-accepted
  closers: base-plus
  plans:
    by-accepted: {for: telemarketers, hourly: $15/h, per_unit: [$4/accepted lead]}
    dearer: {for: telemarketers, hourly: $12/h, per_unit: [$8/accepted lead]}
    raw: {for: telemarketers, hourly: $12/h, per_unit: [$6/lead, $10/sale]}
    steps: {salary: $3k/month, commission: {of: revenue, at: 6%, quota: $55k/month, above_quota: 9%}}
`;
const STAYS =
  'team: {telemarketers: {leaves: {first_90_days: 20%, after: 40%}, backfill: {after: 3 weeks, cost_to_hire: $1k}}}\n';
const withEffort = (effort: string): string => `${PLANS}  effort: ${effort}\n`;
const effortOf = (effort: string) => scenarioOf(withEffort(effort)).pay.effort;
const NOTHING = Object.fromEntries([...EFFORT_KEYS, 'against'].map((key) => [key, null]));

test('it is off unless a file says otherwise', () => {
  expect(scenarioOf('').pay.effort).toBeNull();
  expect(effortOf('none')).toBeNull();
  expect(effortOf('{}')).toBeNull();
  expect(effortOf('{raw: none, steps: {sales: none}}')).toBeNull();
});

test('changes, shares and elasticities are read, each a range or not', () => {
  const said =
    '{raw: {volume: -5%..10%, selection: 20%, value: 20%..45%, audited: up to 50%}, ' +
    'dearer: {elasticity: 0.2..0.4}, ' +
    'steps: {sales: 0%..10%, gaming: 6%, brought_forward: 5%..20% uniform}}';
  expect(effortOf(said)).toEqual({
    raw: {
      ...NOTHING,
      volume: { shape: 'effect', low: -0.05, high: 0.1 },
      selection: 0.2,
      value: { shape: 'share', low: 0.2, high: 0.45 },
      audited: { shape: 'share', low: 0.05, high: 0.5 },
    },
    dearer: {
      ...NOTHING,
      elasticity: { shape: 'amount', low: 0.2, high: 0.4 },
      against: 'by-accepted',
    },
    steps: {
      ...NOTHING,
      sales: { shape: 'effect', low: 0, high: 0.1 },
      gaming: 0.06,
      brought_forward: { shape: 'uniform', low: 0.05, high: 0.2 },
    },
  });
});

test('a source for all of it, or for one number', () => {
  const { origins } = load(
    withEffort(
      '{raw: {volume: {value: 5%, source: trial}, selection: 1%}, steps: {sales: 2%}, source: guess}',
    ),
  );
  const sources = ['raw.volume', 'raw.selection', 'steps.sales'].map(
    (path) => origins[`pay.effort.${path}`]?.source,
  );
  expect(sources).toEqual(['trial', 'guess', 'guess']);
});

const words = Object.entries(efforts).map(([word, { effects, source }]) => ({
  word,
  source,
  keys: Object.keys(effects) as EffortKey[],
}));

describe.each(words)('$word', ({ keys, source, word }) => {
  const plan = keys.some((key) => ['sales', 'gaming'].includes(key)) ? 'steps' : 'raw';

  test('stands for a plan, and its source goes with every number', () => {
    const { origins, scenario } = load(withEffort(`{${plan}: ${word}}`));
    const spec = scenario.pay.effort![plan]!;
    expect(EFFORT_KEYS.filter((key) => spec[key] !== null)).toEqual(
      EFFORT_KEYS.filter((key) => keys.includes(key)),
    );
    for (const key of keys) expect(origins[`pay.effort.${plan}.${key}`]?.source).toBe(source);
  });

  test('stands for one number', () => {
    const whole = effortOf(`{${plan}: ${word}}`)![plan]!;
    for (const key of keys) {
      const { origins, scenario } = load(withEffort(`{${plan}: {${key}: ${word}}}`));
      expect(scenario.pay.effort![plan]).toEqual({ ...NOTHING, [key]: whole[key] });
      expect(origins[`pay.effort.${plan}.${key}`]?.source).toBe(source);
    }
  });
});

test('settings change one number and keep the others', () => {
  const text = withEffort('{raw: gallen}');
  const { pay } = scenarioOf(text, { settings: set('pay.effort.raw.value=10%') });
  expect(pay.effort!['raw']).toEqual({ ...NOTHING, volume: 0.5, value: 0.1 });
  const none = scenarioOf(text, { settings: set('pay.effort=none') });
  expect(none.pay.effort).toBeNull();
});

const at = (text: string, column: number, message: string): [string, string] => [
  text,
  `floor.yaml:9:${column}  ${message}`,
];

test.each([
  at('{dearr: {volume: 5%}}', 12, 'there is no plan "dearr". Did you mean "dearer"?'),
  at('{raw: {volum: 5%}}', 18, 'unknown key "volum" in pay.effort.raw. Did you mean "volume"?'),
  at('{raw: {volume: 5}}', 26, '"5" is not a change. Write 5% (or 0.05).'),
  at('{raw: {volume: 400%}}', 26, '"400%" is above 300 %.'),
  at('{raw: {volume: -95%}}', 26, '"-95%" is below -90 %.'),
  at('{raw: {volume: 10%..5%}}', 26, 'range 10%..5% runs backwards. Swap the ends?'),
  at('{raw: {value: 100%}}', 25, '"100%": nothing would be left; write 99%.'),
  at('{raw: {value: -5%}}', 25, '"-5%" is negative; a share cannot be negative.'),
  at(
    '{raw: {volume: larkin}}',
    26,
    '"larkin" says nothing of volume. Words here are flat-to-piece, lazear, shearer, paarsch-shearer, gallen.',
  ),
  at('{raw: {audited: gallen}}', 27, '"gallen" says nothing of audited. Give a number.'),
  at(
    '{raw: {sales: 5%}}',
    18,
    'sales is of closers, and "raw" is for telemarketers: telemarketers sell nothing. Write volume.',
  ),
  at(
    '{steps: {value: 5%}}',
    20,
    'value is of telemarketers, and "steps" is for closers: closers make no leads up. Write sales.',
  ),
  at('{raw: {audited: 5%}}', 18, 'audited goes with value, which says what is made up unchecked.'),
  at('{raw: {against: dearer}}', 18, 'against goes with elasticity. Leave it out.'),
  at(
    '{dearer: {elasticity: 0.2, volume: 5%}}',
    21,
    'volume and elasticity both say how much faster. Keep one, and write none for the other.',
  ),
  at(
    '{by-accepted: {elasticity: 0.2}}',
    26,
    '"by-accepted" is in force itself. Name the plan that the numbers were measured under: against: NAME.',
  ),
  at(
    '{dearer: {elasticity: 0.2, against: steps}}',
    47,
    'there is no plan "steps" for telemarketers to compare with.',
  ),
  at(
    '{raw: {elasticity: 0.2}}',
    18,
    '"raw" pays for results by more than one rate, so there is nothing to compare. Give a volume, or the plan that the numbers were measured under: against: NAME.',
  ),
  at(
    '{commission-only: {elasticity: 0.2, against: hourly}}',
    47,
    '"hourly" pays nothing per unit, so there is nothing to compare. Give a volume in place of the elasticity.',
  ),
])('%s is refused', (effort, message) => {
  expect(saidOf(withEffort(effort))).toEqual([message]);
});

test('rates of different units are not compared', () => {
  const text = withEffort('{dearer: {elasticity: 0.2}}').replace('$8/accepted lead', '$8/lead');
  expect(saidOf(text)).toEqual([
    'floor.yaml:9:21  "dearer" and "by-accepted" do not pay by the same unit (lead; accepted lead). ' +
      'Give a volume, or the plan that the numbers were measured under: against: NAME.',
  ]);
});

test.each([
  [
    '{dearer: {value: 45%}}',
    'dearer.value',
    'the plan does not pay on the raw count, but for what becomes of leads',
  ],
  [
    '{raw: {selection: 20%}}',
    'raw.selection',
    'nobody joins. Write leaves and backfill of telemarketers, or hires',
  ],
  [
    '{commission-only: {gaming: 6%}}',
    'commission-only.gaming',
    'the plan has no cliff: no tiers, threshold or quota',
  ],
])('%s does nothing, and that is told', (effort, path, why) => {
  expect(load(withEffort(effort)).notes).toContain(`pay.effort.${path} does nothing: ${why}.`);
});

test('what does something is not told to do nothing', () => {
  const { notes } = load(
    STAYS +
      withEffort('{raw: {value: 45%, selection: 5%}, steps: {gaming: 6%, brought_forward: 9%}}'),
  );
  expect(notes.filter((note) => note.includes('pay.effort'))).toEqual([]);
});

test('a span that ends after the period ends in no cliff', () => {
  const quarterly = withEffort('{steps: {gaming: 6%}}').replace('$55k/month', '$160k/quarter');
  const notes = (text: string): number =>
    load(text).notes.filter((note) => note.includes('no span of its cliffs')).length;
  expect(notes(quarterly)).toBe(1);
  expect(notes(`period: {length: 3 months}\n${quarterly}`)).toBe(0);
});

test('what is shown reads again as the same', () => {
  const said =
    '{raw: {volume: flat-to-piece, selection: -5%..10%, value: gallen, audited: 5%..50%}, ' +
    'dearer: {elasticity: 0.2..0.4}, steps: {sales: misra-nair, gaming: larkin, brought_forward: 10%}}';
  const shown = showScenario(load(withEffort(said)), { origin: false });
  expect(load(shown).scenario.pay.effort).toEqual(effortOf(said));
  const values = (text: string) => text.split('# derived')[0];
  expect(values(showScenario(load(shown), { origin: false }))).toBe(values(shown));
});
