import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ScenarioError } from '../../../src/scenario/scenario.ts';
import { load } from './helpers.ts';

const DIALLER = 'calling: {mode: power 2}';

function saidOf(text: string): string[] {
  try {
    load(text);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.message.split('\n');
    throw error;
  }
}

describe('modes', () => {
  test.each([
    ['power 2', 'power 2'],
    ['power 1.40', 'power 1.4'],
    ['adaptive (hard limit)', 'adaptive hard limit'],
    ['adaptive tapered', 'adaptive tapered'],
    ['manual', 'manual'],
  ])('%s', (written, read) => {
    expect(load(`calling: {mode: ${written}}`).scenario.calling.mode).toBe(read);
  });

  test.each([
    ['power', '"power": how many lines per telemarketer? Write power 2.'],
    ['power 0.5', '"power 0.5": lines per telemarketer are 1 to 20.'],
    ['power 21', '"power 21": lines per telemarketer are 1 to 20.'],
    ['predictive 2', '"predictive 2": predictive takes no number.'],
    ['predicitve', '"predicitve" is not a choice here. Did you mean "predictive"?'],
    [
      'adaptive',
      '"adaptive": which one? Write adaptive hard limit, adaptive tapered or adaptive average.',
    ],
  ])('%s is refused', (written, message) => {
    expect(saidOf(`calling: {mode: ${written}}`)).toEqual([`floor.yaml:1:17  ${message}`]);
  });
});

test('a dialler takes its pace from ring times, and all its defaults from the preset', () => {
  const { calling } = load(DIALLER).scenario;
  expect(calling).toMatchObject({
    dials_per_day: null,
    attempt: null,
    think: null,
    machines: null,
    answer_within: 2,
    drop_limit: 0.03,
    pacing: null,
  });
  expect(calling.ring?.unanswered).toMatchObject({ average: 25 });
});

test('on one line what belongs to diallers is left out', () => {
  const { calling } = load('calling: {mode: one line}').scenario;
  expect(calling).toMatchObject({
    think: null,
    answer_within: null,
    drop_limit: null,
    pacing: null,
  });
});

test('machines without detection in a file that dials by itself', () => {
  const { calling } = load('calling: {dials_per_day: none, machines: 30%}').scenario;
  expect(calling.machines).toMatchObject({ share: 0.3, detection: null });
});

describe('lists under a dialler that serves all', () => {
  test('mean what they mean otherwise', () => {
    const [one, power] = ['one line', 'power 2'].map(
      (mode) => load(`calling: {mode: ${mode}}`).scenario.prospects,
    );
    expect(power).toEqual(one);
    expect(power!['list']).toMatchObject({ records: 60_000, attempts: 6 });
  });

  const told = (prospects: string): string[] =>
    load(`calling: {mode: power 2}\nprospects: {list: {${prospects}}}`).notes.filter((note) =>
      note.includes('as one list'),
    );

  test('a file that deals one out is told that nobody has a share', () => {
    expect(told('dealt: yes')).toEqual([
      'power 2 dials list for everybody as one list: dealt: yes gives nobody a share.',
    ]);
    expect(told('dealt: no')).toEqual([]);
    expect(told('records: 9k')).toEqual([]);
  });

  test('everything.yaml with another mode has its volumes complained of, and nothing else', () => {
    const text = readFileSync('scenarios/everything.yaml', 'utf8');
    const other = text.replace('mode: one line', 'mode: power 2');
    expect(other).not.toBe(text);
    expect(saidOf(other)).toEqual([
      'floor.yaml:62:3  dials_per_day plays no part with power 2: the volume follows from its lines, ring and connect_rate. Leave it out.',
      'floor.yaml:159:61  dials_per_day plays no part with power 2: the volume follows from its lines. Leave it out.',
    ]);
  });
});

describe('what plays no part', () => {
  test.each([
    [
      'calling: {mode: power 2, dials_per_day: 200}',
      'floor.yaml:1:26  dials_per_day plays no part with power 2: the volume follows from its lines, ring and connect_rate. Leave it out.',
    ],
    [
      'calling: {mode: predictive, attempt: 40 s}',
      'floor.yaml:1:29  attempt plays no part with predictive: the volume follows from its lines, ring and connect_rate. Leave it out.',
    ],
    [
      'calling: {mode: power 2, think: 20 s}',
      'floor.yaml:1:26  think goes with manual and preview, not power 2.',
    ],
    [
      'calling: {mode: one line, drop_limit: 3%}',
      'floor.yaml:1:27  drop_limit goes with power, predictive and adaptive, where one dialler serves all.',
    ],
    [
      'calling: {mode: one line, answer_within: 1 s}',
      'floor.yaml:1:27  answer_within goes with power, predictive and adaptive, where one dialler serves all.',
    ],
    [
      'calling: {mode: power 2, pacing: {highest: 4}}',
      'floor.yaml:1:26  pacing goes with adaptive, not power 2.',
    ],
    [
      'calling: {mode: power 2, ring: {busy: 3 s}}',
      'floor.yaml:1:33  ring.busy goes with busy: 3%, the share of dials that it speaks of.',
    ],
    [
      'calling: {mode: power 2, machines: {detection: {misses: 3%}}}',
      'floor.yaml:1:37  machines.detection needs machines.share: the share of dials that a machine answers.',
    ],
    [
      'calling: {mode: predictive, drop_limit: none}',
      'floor.yaml:1:11  predictive needs a drop_limit, such as 3%.',
    ],
    [
      'calling: {mode: power 2, ring: none}',
      'floor.yaml:1:11  power 2 needs ring: {answered: 12 s, unanswered: 25 s}, from which its pace follows.',
    ],
    [
      'calling: {mode: power 2, ring: {unanswered: 0.5 s}}',
      'floor.yaml:1:33  ring.unanswered averages less than 1 s: no telephone rings so short.',
    ],
    [
      'calling: {mode: power 2, busy: 50%, machines: 45%}',
      'floor.yaml:1:1  connect_rate, busy, bad_numbers and machines are shares of all dials and add up to 104 %.',
    ],
    [
      'calling: {mode: adaptive tapered, pacing: {highest: 0.5}}',
      'floor.yaml:1:53  "0.5": lines per telemarketer are 1 to 20.',
    ],
    [
      'calling: {mode: adaptive tapered, pacing: {intensity: -200%}}',
      'floor.yaml:1:55  "-200%": an intensity from -100% to 100% is needed.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([message]);
  });
});

describe('notes', () => {
  test.each([
    ['calling: {mode: preview, think: 30 s}', 'calling.think adds no time'],
    ['calling: {qualify_rate: none}', 'No contact becomes a lead'],
    ['calling: {machines: 30%}', 'calling.machines adds no time'],
    ['calling: {mode: power 2, ring: {unanswered: 12 s}}', 'calling.ring.unanswered is under 15 s'],
  ])('%s', (text, start) => {
    expect(load(text).notes.some((note) => note.startsWith(start))).toBe(true);
  });
});
