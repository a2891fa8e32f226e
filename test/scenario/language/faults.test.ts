import { expect, test } from 'vitest';
import { showScenario } from '../../../src/scenario/show.ts';
import { EVERYTHING } from './everything.ts';
import { load, saidOf } from './helpers.ts';

const INDENT = 'bad indentation: the keys of one section begin in the same column.';

test.each([
  ['team:\n\tclosers: 3\n\ttelemarketers: 4', '2:1  a tab: indent with spaces.'],
  ['team: {closers: 3,\n\ttelemarketers: 4}', '2:1  a tab: indent with spaces.'],
  ['team:\n  closers: 3\n    telemarketers: 4', `3:5  ${INDENT}`],
  ['team:\n  closers: 3\n telemarketers: 4', `3:1  ${INDENT}`],
  ['team: {closers: 3\nseed: a', '1:7  this { is not closed with }.'],
  ['seed: a # {\nexpect: [a, "]"\n', '2:9  this [ is not closed with ].'],
  ['team: {closers: 3}}', '1:19  this } closes nothing.'],
  ['team: closers: 3', '1:7  "closers: 3" stands after another key; give it a line of its own.'],
])('a fault of structure is said once, in plain words: %j', (text, message) => {
  expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
});

test('what is left empty is noted', () => {
  expect(load('seed: a\ncalling:\n  connect_rate:\ncosts:\n').notes.slice(0, 2)).toEqual([
    "floor.yaml:3: calling.connect_rate is empty: the preset's value is used.",
    "floor.yaml:4: costs is empty: the preset's values are used.",
  ]);
  expect(load('# nothing\n').notes[0]).toMatch(/^floor\.yaml: this file says nothing/u);
  expect(load('calling: {connect_rate: null}').notes.join()).not.toContain('empty');
});

test.each([
  ['closers idle <= 30%', 'unknown metric "closers idle". Did you mean "closer_idle"?'],
  ['profit >=', 'a value is missing after >=. Write it like lost_leads p90 <= 15%.'],
])('expect: %s', (line, message) => {
  expect(saidOf(`expect: "${line}"`)).toEqual([`floor.yaml:1:9  ${message}`]);
});

test.each([
  ['everything', EVERYTHING],
  ['another preset', 'extends: two-plus-one\nname: "a: b, #c"'],
  ['a price of parts', 'organisations: {agency: {price: $5k/month + $14..$28/lead, seats: 10}}'],
])('what is shown reads again as the same scenario: %s', (_, text) => {
  const files = { 'data/talk.csv': 'seconds\n60\n120\n' };
  const { scenario, ...rest } = load(text, { files });
  const shown = showScenario({ scenario, ...rest }, { origin: true });
  const { pay, ...again } = load(shown, { files }).scenario;
  const { pay: paid, ...first } = scenario;
  expect(again).toEqual(first);
  expect([pay.closers, pay.telemarketers]).toEqual([paid.closers, paid.telemarketers]);
});
