import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { presets } from '../../../src/scenario/presets/index.ts';
import { scenarioJsonSchema } from '../../../src/scenario/schema.ts';
import { EVERYTHING } from './everything.ts';
import { saidOf } from './helpers.ts';

const SCENARIOS = new URL('../../../scenarios/', import.meta.url);
const validate = new Ajv2020({ allowUnionTypes: true }).compile(scenarioJsonSchema());

const shipped = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(new URL(file, SCENARIOS), 'utf8')] as const);

describe('the JSON Schema for editors', () => {
  test.each([
    ...shipped,
    ...Object.entries(presets).map(([name, preset]) => [name, preset.text] as const),
    ['everything', EVERYTHING] as const,
  ])('accepts %s', (_, text) => {
    expect(validate(parse(text)), JSON.stringify(validate.errors?.slice(0, 4))).toBe(true);
  });

  test.each([
    'calling: {qualify_rate: 18 of 150}',
    'handoff: {returned: up to 4%}',
    'closing: {close_rate: 10%..15%..30% triangular}',
    'closing: {close_rate: {value: 0.2, source: CRM, by: AB}}',
    'closing: {deal: "$3,500", call: {average: 25 min, varies: 60%, shape: gamma}}',
    'calling: {talk: 90 s}',
    'calling: {talk: {other: {from: talk.csv, column: s, unit: s}}}',
    'handoff: {reach: none, fades: none}',
    'calendar: {breaks: none, absence: 5%, meetings: 15 min per day}',
    'team: {closers: {count: 3 people, differs: none}}',
    'pay: {on_costs: 12%, closers: {hourly: $9/h, per_unit: {sale: $3}}, plans: {x: none}}',
    'prospects: unlimited',
    'prospects: {list: none, web: {inbound: 4..8 per day}}',
    'closing: {margin: null}',
    'team: {telemarketers: {day: {count: 6}, evening: {count: 4, shift: 16:00..20:00, days: [mon]}}}',
    'team: {closers: {weeks_in_job: 0, ramp: {of: close_rate, weeks: 6, from: 30%}, training: 1 week}}',
    'team: {closers: {leaves: {first_90_days: 9%, after: 30%..50% per year}, backfill: never}}',
    'team: {closers: {leaves: {first_90_days: 9%, after: 30%}, backfill: {after: 2..5 weeks}}}',
    'team: {hires: [{role: closer, count: 1, start: week 3}]}',
    'team: {seats: {limit: 12, next_block: {seats: 10, cost: $4k/month, setup: $12k}}}',
    'compare: {four: {team: {closers: 4}}}',
    'expect: profit >= 0',
  ])('accepts what the loader reads: %s', (text) => {
    expect(
      saidOf(text.includes('list: none') ? `${text}\nteam: {telemarketers: 0}` : text, {
        files: { 'talk.csv': 's\n30\n' },
      }),
    ).toEqual([]);
    expect(validate(parse(text)), JSON.stringify(validate.errors?.slice(0, 4))).toBe(true);
  });

  test.each([
    'closng: {}',
    'closing: {clse_rate: 5%}',
    'closing: {close_rate: often}',
    'calling: {wrap: 25 m}',
    'handoff: {order: newst}',
    'team: {closers: 2..4}',
    'team: {closers: {ramp: 3}}',
    'compare: {four: {extends: x}}',
    'expect: [profit = 0]',
  ])('marks what the loader refuses: %s', (text) => {
    expect(saidOf(text)).not.toEqual([]);
    expect(validate(parse(text))).toBe(false);
  });

  test('is draft 2020-12, says what each key is for, and names no key twice', () => {
    const schema = scenarioJsonSchema() as {
      $schema: string;
      properties: Record<string, { description?: string; $ref?: string }>;
      $defs: Record<string, { description?: string }>;
    };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    for (const [name, property] of Object.entries(schema.properties)) {
      const target = property.$ref?.replace('#/$defs/', '');
      const description = property.description ?? schema.$defs[target ?? '']?.description;
      expect(description, name).toMatch(/^[A-Z].*\.$/u);
    }
  });

  test('is the one that ships', () => {
    const file = readFileSync(new URL('scenario.schema.json', SCENARIOS), 'utf8');
    // To bring it up to date: callmix schema -o scenarios/scenario.schema.json --force
    expect(JSON.parse(file)).toEqual(scenarioJsonSchema());
  });

  test('is plain JSON', () => {
    const schema = scenarioJsonSchema();
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
