import { expect, test } from 'vitest';
import { saidOf, set } from './helpers.ts';

test('every problem at once, in the order of the file', () => {
  const text = `extends: callback-queue
team: {telemarketers: 2..4, closers: 3}
calling:
  connect_rate: 12
  qualify_rate: 15%..10%
  wrap: 25 m
  mode: power
closing:
  clse_rate: 5%
  deal: {average: $3,500, varies: 30%}
  close_rate: 20%
  first_call_close_rate: 10%
pay: {closers: hourl}
abandon_limit: 3%
expect: [profitt >= 0]
`;
  expect(saidOf(text)).toEqual([
    'floor.yaml:2:23  "2..4": the number of telemarketers is exact. To try several, use --over telemarketers=2..4.',
    'floor.yaml:4:17  "12" is not a share. Write 12% (or 0.12).',
    'floor.yaml:5:17  range 15%..10% runs backwards. Swap the ends?',
    'floor.yaml:6:9  "25 m": minutes or months? Write 25 min or 25 months.',
    'floor.yaml:7:9  "power": how many lines per telemarketer? Write power 2.',
    'floor.yaml:9:3  unknown key "clse_rate" in closing. Did you mean "close_rate"?',
    'floor.yaml:10:19  did the comma in $3,500 split it? Write $3.5k or quote it',
    'floor.yaml:12:3  close_rate already includes follow-ups; first_call_close_rate goes with follow_ups.close_rate.',
    'floor.yaml:13:16  there is no plan "hourl" for closers. Did you mean "hourly"?',
    'floor.yaml:14:1  abandon_limit is called drop_limit. It belongs in calling.',
    'floor.yaml:15:10  unknown metric "profitt". Did you mean "profit"?',
  ]);
});

test.each([
  [
    'period: {start: 2026-06-01}',
    'floor.yaml:1:10  "start" is documented, but not simulated in this version.',
  ],
  [
    'prospects: {list: 60,000}',
    'floor.yaml:1:19  did the comma in 60,000 split it? Write 60k or quote it',
  ],
  [
    'pay: {paid: bi-weekly}',
    'floor.yaml:1:13  "bi-weekly" is not a choice here. Did you mean "fortnightly"?',
  ],
  [
    'handoff: {order: newst}',
    'floor.yaml:1:18  "newst" is not a choice here. Did you mean "newest"?',
  ],
  [
    'team: {closers: {day: {count: 6}}}',
    'floor.yaml:1:18  groups are of telemarketers; closers keep the hours of the calendar in this version.',
  ],
])('what is documented but not simulated is refused in those words: %s', (text, message) => {
  expect(saidOf(text)).toEqual([message]);
});

test.each([
  ['closng: {}', 'floor.yaml:1:1  unknown key "closng". Did you mean "closing"?'],
  ['connect_rate: 9%', 'floor.yaml:1:1  unknown key "connect_rate". It belongs in calling.'],
  ['closing: {conversion_rate: 9%}', 'floor.yaml:1:11  conversion_rate is called close_rate.'],
  [
    'costs: {coffee: $5/month}',
    'floor.yaml:1:9  unknown key "coffee" in costs. Keys here are fixed, telephony.',
  ],
  [
    'closing: 12%',
    'floor.yaml:1:10  closing is a section with keys such as disqualified, close_rate, first_call_close_rate; found "12%".',
  ],
  ['closing: none', 'floor.yaml:1:10  closing cannot be switched off.'],
  ['closing: [1]', 'floor.yaml:1:10  a section with keys is expected, found a list.'],
  [
    'currency: dollars',
    'floor.yaml:1:11  "dollars" is not a currency. Write its code, such as USD or EUR.',
  ],
  [
    'version: 2',
    'floor.yaml:1:10  version "2" is not known to this program, which reads version 1.',
  ],
  [
    'closing: {close_rate: {percent: 5%}}',
    'floor.yaml:1:24  unknown key "percent" in closing.close_rate. Keys here are value, source, by.',
  ],
  [
    'closing: {close_rate: {source: CRM}}',
    'floor.yaml:1:23  the long form needs a value: {value: 22%, source: "CRM"}.',
  ],
  ['closing: {close_rate: [5%]}', 'floor.yaml:1:23  one value is expected, found a list.'],
  [
    'closing: {call: {average: 0.5 h, varies: 40%..60%}}',
    'floor.yaml:1:42  "40%..60%" is a range; one number is expected here, such as 60%.',
  ],
  [
    'calling: {dials_per_day: 0}',
    'floor.yaml:1:26  "0": nobody dials 0 times a day. Write team: {telemarketers: 0}.',
  ],
  [
    'calling: {dials_per_day: none, ring: none}',
    'floor.yaml:1:1  nothing gives the pace. Write dials_per_day: 180..235, or attempt, or ring.',
  ],
  ['seed: none', null],
  ['team: {closers: 2.5}', 'floor.yaml:1:17  "2.5" is not a whole number.'],
  ['team: {closers: 3 people}', null],
])('%s', (text, message) => {
  expect(saidOf(text)).toEqual(message === null ? [] : [message]);
});

test.each([
  ['{deal: $3,500}', '$3,500', '$3.5k'],
  ['{deal: $12,345}', '$12,345', '$12.345k'],
  ['{deal: $2,200..$2,600}', '$2,200..$2,600', '$2.2k..$2.6k'],
  ['{deal: 1,200,000}', '1,200,000', '1200k'],
  ['{deal: 7,5k}', '7,5k', '7.5k'],
])('a comma that YAML split is found: closing: %s', (text, written, right) => {
  expect(saidOf(`closing: ${text}`)).toEqual([
    `floor.yaml:1:17  did the comma in ${written} split it? Write ${right} or quote it`,
  ]);
});

test('a thousands comma outside { } and a quoted one are fine', () => {
  expect(saidOf('closing:\n  deal: $3,500\n')).toEqual([]);
  expect(saidOf('closing: {deal: "$3,500"}')).toEqual([]);
});

test('problems of settings name the key', () => {
  const settings = set('clsers=3', 'closing.clse_rate=5%', 'closers=1..6', 'closing.deal=');
  expect(saidOf('', { settings })).toEqual([
    '--set  clsers: unknown key "clsers". Did you mean "closers"?',
    '--set  closing.clse_rate: unknown key "clse_rate" in closing. Did you mean "close_rate"?',
    '--set  closing.deal: a value is missing after =.',
    '--set  team.closers.count: "1..6": the number of closers is exact. To try several, use --over closers=1..6.',
  ]);
});
