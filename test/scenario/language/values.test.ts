import { expect, test } from 'vitest';
import type { ComponentSpec } from '../../../src/scenario/scenario.ts';
import {
  readBreak,
  readClockSpan,
  readPerDay,
  readSpan,
  readTimeCap,
} from '../../../src/scenario/values/clock.ts';
import { readPayLine } from '../../../src/scenario/values/pay-line.ts';
import {
  readCap,
  readFade,
  readMultiplier,
  readYesNo,
} from '../../../src/scenario/values/words.ts';
import { flatCommission } from '../../helpers/plans.ts';

const HOUR = 3_600;
const DOLLARS = { sign: '$' };

test('clock spans and breaks', () => {
  expect(readClockSpan('09:00..17:30')).toEqual({ from: 9 * HOUR, to: 17.5 * HOUR });
  expect(readClockSpan('9:00 .. 24:00')).toEqual({ from: 9 * HOUR, to: 24 * HOUR });
  expect(readBreak('12:00..12:45')).toMatchObject({ paid: false });
  expect(readBreak('10:30..10:45')).toMatchObject({ paid: true });
  expect(readBreak('12:00..12:45 paid')).toMatchObject({ paid: true });
  expect(readBreak('10:30..10:45 unpaid')).toMatchObject({ paid: false });
});

test.each([
  ['17:00..09:00', 'runs backwards'],
  ['09:00..09:00', 'is empty'],
  ['09:00', 'is not a span of the clock. Write it like 09:00..17:30.'],
  ['09:60..10:00', 'is not a span of the clock'],
  ['24:30..25:00', 'is not a span of the clock'],
])('%s is no span of the clock', (text, message) => {
  expect(() => readClockSpan(text)).toThrow(message);
});

test('lengths, times per day and limits in time', () => {
  expect(readSpan('1 month')).toEqual({ count: 1, unit: 'month' });
  expect(readSpan('160 hours')).toEqual({ count: 160, unit: 'h' });
  expect(readSpan('2 weeks')).toEqual({ count: 2, unit: 'week' });
  expect(() => readSpan('1.5 months')).toThrow('whole months are needed');
  expect(() => readSpan('11 years')).toThrow('more than ten years');
  expect(() => readSpan('0 days')).toThrow('a length above 0');
  expect(() => readSpan('30 min')).toThrow('is not a length of time');
  expect(readPerDay('15 min per day')).toBe(900);
  expect(readPerDay('15 min/day')).toBe(900);
  expect(readTimeCap('up to 20 min')).toBe(1_200);
});

test('caps, multipliers and yes or no', () => {
  expect(readCap('up to 4', 1)).toBe(4);
  expect(readCap('4', 1)).toBe(4);
  expect(() => readCap('0', 1)).toThrow('at least 1 is needed');
  expect(() => readCap('2.5', 1)).toThrow('not a whole number');
  expect([readMultiplier('1.2'), readMultiplier('x 1.2'), readMultiplier('120%')]).toEqual([
    1.2, 1.2, 1.2,
  ]);
  expect(['yes', 'true', 'no', 'false'].map(readYesNo)).toEqual([true, true, false, false]);
  expect(() => readYesNo('maybe')).toThrow('"maybe" is neither yes nor no.');
});

test('fades', () => {
  expect(readFade('x 0.9 per hour')).toEqual({ factor: 0.9, per: HOUR });
  expect(readFade('x 0.9/h')).toEqual({ factor: 0.9, per: HOUR });
  expect(readFade('x 0.5 per 2 days')).toEqual({ factor: 0.5, per: 48 * HOUR });
  expect(readFade('half after 2 days')).toEqual({ factor: 0.5, per: 48 * HOUR });
  expect(readFade('x 0.8..0.95 per hour')).toEqual({
    factor: { shape: 'amount', low: 0.8, high: 0.95 },
    per: HOUR,
  });
  expect(() => readFade('x 1.1 per hour')).toThrow('a factor above 0, up to 1');
  expect(() => readFade('half after 0 days')).toThrow('a time above 0');
  expect(() => readFade('slowly')).toThrow('is not a fade. Write it like x 0.9 per hour');
});

test.each<[string, ComponentSpec[]]>([
  ['$30/h', [{ kind: 'hourly', rate: 30 }]],
  [
    '$17/h + $4/accepted lead + $15/sale',
    [
      { kind: 'hourly', rate: 17 },
      { kind: 'per_unit', amount: 4, unit: 'accepted lead' },
      { kind: 'per_unit', amount: 15, unit: 'sale' },
    ],
  ],
  [
    '$3.5k/month + 7% of revenue',
    [{ kind: 'salary', amount: 3_500, per: 'month' }, flatCommission(0.07)],
  ],
  ['5% of margin', [flatCommission(0.05, 'margin')]],
  ['$14..$18/h', [{ kind: 'hourly', rate: { shape: 'amount', low: 14, high: 18 } }]],
  ['$62k per year', [{ kind: 'salary', amount: 62_000, per: 'year' }]],
  ['0.10/dial', [{ kind: 'per_unit', amount: 0.1, unit: 'dial' }]],
  ['same pay as base-plus', [{ kind: 'same_pay_as', plan: 'base-plus' }]],
])('pay: %s', (text, components) => {
  expect(readPayLine(text, DOLLARS)).toEqual(components);
});

test.each([
  ['$17', 'per hour, per month or per sale?'],
  ['$17/h +', 'is neither pay nor the name of a plan'],
  ['7%', 'a share of what? Write 7% of revenue, 7% of margin or 7% of cash.'],
  ['$40/meeting', 'pay per meeting is documented, but not simulated in this version.'],
  ['$40/smile', 'not per smile'],
  ['$17/h + same pay as base-plus', '"same pay as" stands alone'],
  ['€17/h', "not the file's currency"],
])('pay: %s is refused', (text, message) => {
  expect(() => readPayLine(text, DOLLARS)).toThrow(message);
});
