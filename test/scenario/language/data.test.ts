import { expect, test } from 'vitest';
import { readColumn } from '../../../src/scenario/data-file.ts';
import { saidOf, scenarioOf } from './helpers.ts';

const TALK =
  'calling: {dials_per_day: 20, talk: {other: {from: data/talk.csv, column: seconds, unit: s}}}';

test('a column of real data is drawn from as it is', () => {
  const files = { 'data/talk.csv': 'id,seconds\n1,30\n2,90.5\n' };
  expect(scenarioOf(TALK, { files }).calling.talk.other).toEqual({ values: [30, 90.5] });
  const minutes = TALK.replace('unit: s', 'unit: min');
  expect(scenarioOf(minutes, { files }).calling.talk.other).toEqual({ values: [1_800, 5_430] });
});

test('semicolons, quotes, blank lines, CRLF and a mark at the start', () => {
  const text = '\uFEFF"the ""id""";seconds\r\n"a;b";30\r\n\r\n"two\nlines"; 90 \r\n';
  expect(readColumn(text, 'seconds')).toEqual({ values: [30, 90], faults: [] });
  expect(readColumn(text, 'the "id"').faults).toHaveLength(2);
});

test('every bad cell is named by its line', () => {
  const files = { 'data/talk.csv': 'id,seconds\n1,30\n2,\n3,abc\n4,-5\n5\n6,1e99\n' };
  expect(saidOf(TALK, { files })).toEqual([
    'data/talk.csv:3:3  the cell is empty.',
    'data/talk.csv:4:3  "abc" is not a number.',
    'data/talk.csv:5:3  -5 is negative.',
    'data/talk.csv:6:1  the row has no cell for seconds.',
    'data/talk.csv:7:3  1e99 is too large to mean anything.',
  ]);
});

test('more bad cells than anybody reads are counted', () => {
  const files = { 'data/talk.csv': `seconds\n${'x\n'.repeat(100)}` };
  expect(saidOf(TALK, { files })).toHaveLength(21);
  expect(saidOf(TALK, { files })).toContain(
    'data/talk.csv  seconds: 80 more cells cannot be used.',
  );
});

test.each([
  [
    TALK.replace('data/talk.csv', '../talk.csv'),
    'floor.yaml:1:51  "../talk.csv" is refused: it lies outside the folder of floor.yaml.',
  ],
  [
    TALK.replace('data/talk.csv', 'data/x.csv'),
    'floor.yaml:1:51  cannot read data/x.csv: no such file',
  ],
  [
    TALK.replace('seconds', 'second'),
    'data/talk.csv:1:1  there is no column "second". Columns are seconds.',
  ],
  [
    TALK.replace(', unit: s', ''),
    'floor.yaml:1:44  a column of times needs its unit: {from: data/talk.csv, column: seconds, unit: s}.',
  ],
  [
    TALK.replace('unit: s', 'unit: m'),
    'floor.yaml:1:89  "m": minutes or months? Write 1 min or 1 month.',
  ],
  [
    TALK.replace('unit: s', 'unit: s, varies: 40%'),
    'floor.yaml:1:92  varies does not go with from: the column says how the amount varies.',
  ],
])('%s', (text, message) => {
  expect(saidOf(text, { files: { 'data/talk.csv': 'seconds\n30\n' } })).toEqual([message]);
});

test('a later average takes the place of inherited data', () => {
  const files = { 'data/talk.csv': 'seconds\n30\n', 'base.yaml': TALK };
  expect(
    scenarioOf('extends: base.yaml\ncalling: {talk: {other: 60 s}}', { files }).calling.talk.other,
  ).toEqual({
    average: 60,
    varies: 1,
    shape: 'lognormal',
  });
});

test('data names are relative to the file that names them', () => {
  const files = { 'bases/data/talk.csv': 'seconds\n30\n', 'bases/b.yaml': TALK };
  expect(scenarioOf('extends: bases/b.yaml', { files }).calling.talk.other).toEqual({
    values: [30],
  });
});
