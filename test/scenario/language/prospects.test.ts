import { describe, expect, test } from 'vitest';
import { callbackQueue } from '../../../src/scenario/presets/callback-queue.ts';
import type { ListSource } from '../../../src/scenario/scenario.ts';
import { load, saidOf, scenarioOf } from './helpers.ts';

const listIn = (text: string, name = 'cold list'): ListSource =>
  scenarioOf(text).prospects[name] as ListSource;

const FULL = `
prospects:
  cold list:
    records: 60,000
    dealt: no
    refresh: 8,000 per week
    cost: $0.06/record
    bad_numbers: 8%..20%
    right_person: 60%..85%
    attempts: up to 3
    retry_after: 6 h
    contact_by_attempt: {2: x 0.9, 3: x 0.75}
    removed_per_contact: 3%..8%
    time_zone: America/Chicago
`;

describe('a list', () => {
  test('is read as it is written', () => {
    expect(listIn(FULL)).toEqual({
      records: 60_000,
      dealt: false,
      refresh: 8_000,
      cost: 0.06,
      bad_numbers: { shape: 'share', low: 0.08, high: 0.2 },
      right_person: { shape: 'share', low: 0.6, high: 0.85 },
      attempts: 3,
      retry_after: 21_600,
      contact_by_attempt: { 2: 0.9, 3: 0.75 },
      removed_per_contact: { shape: 'share', low: 0.03, high: 0.08 },
      time_zone: 'America/Chicago',
    });
  });

  test('of a file takes the place of the preset’s, whose values it has where it says nothing', () => {
    const { prospects } = scenarioOf('prospects: {cold list: {records: 4k, attempts: 2}}');
    expect(Object.keys(prospects)).toEqual(['cold list']);
    expect(callbackQueue.text).toContain('retry_after: {value: 4 h');
    expect(prospects['cold list']).toMatchObject({
      records: 4_000,
      attempts: 2,
      retry_after: 14_400,
      contact_by_attempt: { 2: 0.9 },
      // What comes new to another list says nothing of this one.
      refresh: 0,
    });
    expect(scenarioOf('prospects: {list: {records: 4k}}').prospects['list']).toMatchObject({
      refresh: 10_000,
    });
  });

  test('stands beside leads that come in, and behind other lists', () => {
    const { prospects } = scenarioOf(
      'prospects: {a: {records: 10}, web: {inbound: 4 per day}, b: {records: unlimited}}',
    );
    expect(Object.keys(prospects)).toEqual(['a', 'web', 'b']);
    expect(Object.keys(scenarioOf('prospects: {web: {inbound: 4 per day}}').prospects)).toEqual([
      'list',
      'web',
    ]);
  });

  test('with one attempt has neither waits nor later attempts', () => {
    expect(listIn('prospects: {cold list: {records: 10, attempts: 1}}')).toMatchObject({
      retry_after: 0,
      contact_by_attempt: {},
    });
  });

  test('has published factors by attempt, hour and weekday under a word, with their source', () => {
    const { scenario, origins } = load(
      'prospects: {list: {records: 1k, attempts: 5, contact_by_attempt: leads360}}\n' +
        'calling: {connect_rate: {by_hour: oldroyd, by_weekday: oldroyd}}',
    );
    expect((scenario.prospects['list'] as ListSource).contact_by_attempt[2]).toBeCloseTo(
      0.541 / 0.39,
      3,
    );
    const { by_hour, by_weekday } = scenario.calling.connect_rate;
    expect(by_hour[16]! / by_hour[11]!).toBeCloseTo(2.14, 2);
    expect(by_weekday['thu']! / by_weekday['tue']!).toBeCloseTo(2340 / 1590, 2);
    expect(origins['prospects.list.contact_by_attempt.2']!.source).toContain('Leads360');
    expect(origins['calling.connect_rate.by_weekday.thu']!.source).toContain('Oldroyd');
  });

  test('says what plays no part yet, in which order lists are dialled, and what laws ask for', () => {
    const notes = load(`${FULL}  b: {records: unlimited}\ncalling: {rules: [florida]}`).notes.join(
      '\n',
    );
    expect(notes).toContain('The list never runs out: its records are unlimited.');
    expect(notes).toContain('Lists are dialled in their order: cold list, then b');
    expect(notes).toContain('right_person plays a part with calling.screening only');
    expect(notes).toContain('Reminder, not legal advice: florida: calls from 8:00 to 20:00');
    expect(notes).toContain('held by 8 h or more between attempts');
    const zones = 'Time zones play a part with calling.rules';
    expect(load(FULL).notes.join()).toContain(zones);
    expect(load('calendar: {time_zone: America/New_York}').notes.join()).toContain(zones);
    const period = 'period: {length: 160 h, continuous: yes, warm_up: 20 h, starts: empty}';
    expect(load(`${period}\ncalling: {rules: [us-federal]}`).notes.join()).toContain(
      'those that calling.rules name bind nobody',
    );
  });

  test.each([
    ['{records: many}', '1:34  "many": how many records? Write 60,000, or unlimited.'],
    ['{records: 10, dealt: maybe}', '"maybe" is neither yes nor no.'],
    ['{records: 10, refresh: 800}', '"800" has no unit. Write 800/week.'],
    ['{records: 10, refresh: 0.5 per week}', 'a whole number of records is needed.'],
    ['{records: 10, cost: $0.06}', '"$0.06" has no unit. Write $0.06/record.'],
    ['{records: 10, attempts: 0}', '"0": at least 1 is needed.'],
    ['{records: 10, attempts: 2, contact_by_attempt: {1: 0.9}}', '"1" is not a later attempt.'],
    [
      '{records: 10, attempts: 2, contact_by_attempt: {3: 0.9}}',
      'there is no attempt 3: attempts is 2.',
    ],
    ['{records: 10, attempts: 2, contact_by_attempt: leads36}', 'a section of names is expected'],
    ['{records: 10, attempts: 1, retry_after: 2 h}', 'retry_after plays no part with one attempt.'],
    ['{records: unlimited, cost: $1/record}', 'cost plays no part where records are unlimited'],
    [
      '{records: 10, time_zone: Mars/Base}',
      'is not a time zone known here. Write one such as America/New_York',
    ],
    ['{records: 10, time_zone: America/Chicag}', 'Did you mean "America/Chicago"?'],
    ['{records: 10, time_zone: UTC-25}', 'such as UTC-6'],
    ['{inbound: 4 per day, attempts: 3}', 'attempts goes with records to dial.'],
    ['{attempts: 3}', 'needs records: 60,000, or inbound: 4..8 per day.'],
  ])('%s', (list, message) => {
    expect(saidOf(`prospects: {cold list: ${list}}`).join('\n')).toContain(message);
  });

  test('behind one that never runs out would never be dialled', () => {
    expect(saidOf('prospects: {a: {records: unlimited}, b: {records: 9}}')).toEqual([
      'floor.yaml:1:38  b is never dialled: a, before it, never runs out. Put it first, or switch one off with none.',
    ]);
  });

  test('has no deliveries in a period without weeks', () => {
    const text =
      'period: {length: 8 h, continuous: yes}\nprospects: {cold list: {records: 9, refresh: 3 per week}}';
    expect(saidOf(text).join()).toContain('refresh plays no part in a continuous period');
  });
});

describe('calling', () => {
  test.each([
    ['calling: {rules: [us-federl]}', 'Did you mean "us-federal"?'],
    ['calling: {caller_id: {numbers: 3}}', 'calling.caller_id.flagged_after is missing'],
    ['calling: {caller_id: {numbers: 0, flagged_after: 80, connect_rate: x 0.5}}', 'at least 1'],
    ['calendar: {time_zone: CET1}', 'is not a time zone known here'],
  ])('%s', (text, message) => {
    expect(saidOf(text).join('\n')).toContain(message);
  });

  test('numbers and rules are read', () => {
    const { calling } = scenarioOf(
      'calling: {caller_id: {numbers: 30, flagged_after: 80..150 dials/day, connect_rate: x 0.5..0.8}, rules: [florida, washington]}',
    );
    expect(calling.rules).toEqual(['florida', 'washington']);
    expect(calling.caller_id).toEqual({
      numbers: 30,
      flagged_after: { shape: 'amount', low: 80, high: 150 },
      connect_rate: { shape: 'amount', low: 0.5, high: 0.8 },
    });
    expect(scenarioOf('calling: {rules: none, caller_id: none}').calling.caller_id).toBeNull();
  });
});
