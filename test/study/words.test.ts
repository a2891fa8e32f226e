import { expect, test } from 'vitest';
import {
  count,
  errorOf,
  exactMoney,
  inHundred,
  money,
  percent,
  signedMoney,
  signedValueText,
  threeDigits,
  valueText,
} from '../../src/study/words.ts';

test.each([
  [0, '$0'],
  [34.0656, '$34.07'],
  [99.996, '$100'],
  [587.4, '$587'],
  [999.6, '$1k'],
  [1_599, '$1.6k'],
  [12_345, '$12.3k'],
  [67_000, '$67k'],
  [123_456, '$123k'],
  [200_000, '$200k'],
  [999_600, '$1M'],
  [1_234_567, '$1.23M'],
  [-4_321, '-$4.32k'],
  [-0.001, '$0'],
])('money %d is %s', (amount, text) => {
  expect(money(amount, 'USD')).toBe(text);
});

test.each([
  [14_321, 1_900, '$14k'],
  [14_321, 900, '$14.3k'],
  [14_321, 12, '$14.3k'],
  [1_621, 250, '$1.6k'],
  [87.4, 3, '$87'],
  [300, 2_000, '$300'],
  [-640, 5_000, '-$600'],
])('money %d known to %d is %s', (amount, error, text) => {
  expect(money(amount, 'USD', error)).toBe(text);
});

test('currencies have their sign, or their code', () => {
  expect(money(12_345, 'EUR')).toBe('€12.3k');
  expect(money(12_345, 'CHF')).toBe('12.3k CHF');
  expect(money(-12.4, 'JPY')).toBe('-¥12');
  expect(exactMoney(1_041.37, 'USD')).toBe('$1,041.37');
  expect(exactMoney(-41, 'JPY')).toBe('-¥41');
});

test('gains have a plus sign, nothing has none', () => {
  expect(signedMoney(12_000, 'USD', 2_000)).toBe('+$12k');
  expect(signedMoney(-12_000, 'USD', 2_000)).toBe('-$12k');
  expect(signedMoney(0.001, 'USD')).toBe('$0');
  expect(signedValueText(0.034, 'share', 'USD')).toBe('+3.4 points');
  expect(signedValueText(-0.12, 'share', 'USD')).toBe('-12 points');
});

test.each([
  [0, '0%'],
  [0.0034, '0.34%'],
  [0.037, '3.7%'],
  [0.0996, '10%'],
  [0.102, '10%'],
  [0.445, '45%'],
  [1, '100%'],
])('share %d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});

test('odds are never 0 or 100 for what merely comes close', () => {
  expect([0, 0.001, 0.21, 0.7949, 0.999, 1].map(inHundred)).toEqual([
    '0',
    'under 1',
    '21',
    '79',
    '99+',
    '100',
  ]);
});

test('numbers do not depend on the locale', () => {
  expect(count(1_536)).toBe('1,536');
  expect(threeDigits(43_567)).toBe('43,600');
  expect(threeDigits(456.2)).toBe('456');
  expect(threeDigits(27.34)).toBe('27.3');
  expect(threeDigits(5)).toBe('5');
  expect(threeDigits(-16.02, 0.5)).toBe('-16');
  expect(threeDigits(0)).toBe('0');
});

test('a value is written in its unit', () => {
  expect(valueText(12.34, 'minutes', 'USD')).toBe('12.3 min');
  expect(valueText(20.7, 'per hour', 'USD')).toBe('20.7/h');
  expect(valueText(640, 'hours', 'USD')).toBe('640 h');
  expect(valueText(0.123, 'ratio', 'USD')).toBe('0.12');
  expect(valueText(0.123, 'share', 'USD')).toBe('12%');
  expect(valueText(3_210, 'currency', 'USD')).toBe('$3.21k');
  expect(valueText(4_321, 'count', 'USD')).toBe('4,320');
});

test('digits go as far as half of the 95 % interval, and people are whole', () => {
  expect(errorOf({ unit: 'currency', ci95: [40, 52] })).toBe(6);
  expect(errorOf({ unit: 'currency', ci95: null })).toBe(0);
  expect(errorOf({ unit: 'count', ci95: [40, 40.5] })).toBe(1);
  expect(errorOf({ unit: 'count', ci95: [40, 52] })).toBe(6);
});
