import { expect, test } from 'vitest';
import { load, saidOf, scenarioOf, set } from './helpers.ts';

test('variants merge on the file they stand in, under their names', () => {
  const text = `team: {telemarketers: 8, closers: 2}
compare:
  four: {team: {closers: 4}}
  cold: {name: On the line, handoff: {kind: cold transfer, patience: 3 min}}
`;
  const { scenario, variants } = load(text, { settings: set('closing.margin=50%') });
  expect(Object.keys(variants)).toEqual(['four', 'cold']);
  expect(variants['four']).toEqual({
    ...scenario,
    name: 'four',
    team: { ...scenario.team, closers: { ...scenario.team.closers, count: 4 } },
  });
  expect(variants['cold']).toMatchObject({ name: 'On the line', closing: { margin: 0.5 } });
  expect(variants['cold']?.handoff.patience).toMatchObject({ average: 180 });
});

test('variants are not inherited', () => {
  const files = { 'base.yaml': 'compare: {four: {team: {closers: 4}}}' };
  expect(load('extends: base.yaml', { files }).variants).toEqual({});
});

test.each([
  [
    'compare: {four: {team: {closrs: 4}}}',
    '1:25  unknown key "closrs" in compare.four.team. Did you mean "closers"?',
  ],
  [
    'compare: {four: {closing: {close_rate: 12}}}',
    '1:40  "12" is not a share. Write 12% (or 0.12).',
  ],
  [
    'compare: {four: {team: {closers: {ramp: 3}}}}',
    '1:41  team.closers.ramp is a section with keys such as of, weeks, from, or a word: bridge; found "3".',
  ],
  ['compare: {four: 4}', '1:17  a part of a scenario is expected, such as {team: {closers: 4}}.'],
  ['compare: 4', '1:10  compare holds scenarios by name, such as four: {team: {closers: 4}}.'],
  ['compare: {four: {extends: x.yaml}}', '1:18  unknown key "extends" in compare.four.'],
])('%s', (text, message) => {
  expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
});

test('a problem of the file itself is said once, not once for each variant', () => {
  const text = 'closing: {margin: 12}\ncompare: {a: {seed: a}, b: {seed: b}}';
  expect(saidOf(text)).toEqual(['floor.yaml:1:19  "12" is not a share. Write 12% (or 0.12).']);
});

test('expectations, in the unit of their metric', () => {
  const lines = [
    'lost_leads p90 <= 15%',
    'profit p05 >= -$15k',
    'profit >= 0',
    'wait mean < 30 min',
    'leads p50 > 400',
    'roi >= 20%',
    'leads_per_hour >= 0.5/h',
  ];
  const { expect: found } = scenarioOf(`expect:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
  expect(found).toEqual([
    { text: lines[0], metric: 'lost_leads', at: 0.9, must: '<=', limit: 0.15 },
    { text: lines[1], metric: 'profit', at: 0.05, must: '>=', limit: -15_000 },
    { text: lines[2], metric: 'profit', at: 'mean', must: '>=', limit: 0 },
    { text: lines[3], metric: 'wait', at: 'mean', must: '<', limit: 30 },
    { text: lines[4], metric: 'leads', at: 0.5, must: '>', limit: 400 },
    { text: lines[5], metric: 'roi', at: 'mean', must: '>=', limit: 0.2 },
    { text: lines[6], metric: 'leads_per_hour', at: 'mean', must: '>=', limit: 0.5 },
  ]);
});

test.each([
  ['1 month', 4_000],
  ['3 months', 12_000],
  ['1 year', 48_000],
  ['21 days', 4_000],
  ['21 weeks', 20_000],
])('a limit per month is scaled to a period of %s', (length, limit) => {
  const { expect: found } = scenarioOf(
    `period: {length: ${length}}\nexpect: closer_pay p05 >= $4k/month`,
  );
  expect(found[0]?.limit).toBeCloseTo(limit, 6);
});

test.each([
  ['lost_lead <= 15%', 'unknown metric "lost_lead". Did you mean "lost_leads"?'],
  ['lost_leads <= 15', '"15" is not a share. Write 15% (or 0.15).'],
  ['lost_leads p0 <= 15%', '"p0" is not a quantile. Write p01 to p99, or mean.'],
  ['lost_leads == 15%', '"==" cannot be expected. Write <= or >=.'],
  ['lost_leads', '"lost_leads" is not an expectation. Write it like lost_leads p90 <= 15%.'],
  ['wait <= 30', '"30" has no unit. Write 30 s, 30 min or 30 h.'],
  ['lost_leads <= 10%..15%', '"10%..15%" is a range; one number is expected here, such as 12%.'],
])('%s', (line, message) => {
  expect(saidOf(`expect: [${line}]`)).toEqual([`floor.yaml:1:10  ${message}`]);
});

test('a continuous period has no months to scale to', () => {
  const text =
    'period: {length: 160 h, continuous: yes}\ncalling: {attempt: 40 s}\nexpect: [closer_pay >= $4k/month]';
  expect(saidOf(text)).toEqual([
    'floor.yaml:3:10  a continuous period has no months. Give closer_pay its limit for the whole period.',
  ]);
});
