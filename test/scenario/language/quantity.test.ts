import { expect, test } from 'vitest';
import { readExact, readQuantity } from '../../../src/scenario/quantity.ts';
import type { Quantity } from '../../../src/scenario/scenario.ts';
import * as measures from '../../../src/scenario/values/measures.ts';
import type { Measure } from '../../../src/scenario/values/measures.ts';

const DOLLARS = { sign: '$' };
const { share, sharePerYear, time, money, variation, moneyPerMonth, moneyPerMinute, dialsPerDay } =
  measures;

test.each<[string, Measure, Quantity]>([
  ['22%', share, 0.22],
  ['0.22', share, 0.22],
  ['.5', share, 0.5],
  ['0', share, 0],
  ['0%', share, 0],
  ['100%', share, 1],
  ['17%..28%', share, { shape: 'share', low: 0.17, high: 0.28 }],
  ['17..28%', share, { shape: 'share', low: 0.17, high: 0.28 }],
  ['0.17 .. 0.28', share, { shape: 'share', low: 0.17, high: 0.28 }],
  ['0%..50% uniform', share, { shape: 'uniform', low: 0, high: 0.5 }],
  ['10%..15%..30% triangular', share, { shape: 'triangular', low: 0.1, mode: 0.15, high: 0.3 }],
  ['18 of 150', share, { shape: 'counts', hits: 18, trials: 150 }],
  ['0 of 1,204', share, { shape: 'counts', hits: 0, trials: 1204 }],
  ['up to 4%', share, { shape: 'share', low: 0.004, high: 0.04 }],
  ['20%..20%', share, 0.2],
  ['150%', variation, 1.5],
  ['40 s', time, 40],
  ['1.5 min', time, 90],
  ['2 hours', time, 7_200],
  ['2h', time, 7_200],
  ['1 day', time, 86_400],
  ['2 weeks', time, 1_209_600],
  ['1 month', time, 2_628_000],
  ['1 year', time, 31_536_000],
  ['0', time, 0],
  ['20..31 min', time, { shape: 'amount', low: 1_200, high: 1_860 }],
  ['2 h..1 day', time, { shape: 'amount', low: 7_200, high: 86_400 }],
  ['1..2..4 min triangular', time, { shape: 'triangular', low: 60, mode: 120, high: 240 }],
  ['$3.5k', money, 3_500],
  ['$3,500', money, 3_500],
  ['1_200', money, 1_200],
  ['1.2k', money, 1_200],
  ['$1.2M', money, 1_200_000],
  ['$2.2k..$2.6k', money, { shape: 'amount', low: 2_200, high: 2_600 }],
  ['2.2k..2.6k', money, { shape: 'amount', low: 2_200, high: 2_600 }],
  ['$5.2k/month', moneyPerMonth, 5_200],
  ['$62.4k per year', moneyPerMonth, 5_200],
  ['$400..$600/month', moneyPerMonth, { shape: 'amount', low: 400, high: 600 }],
  ['$0.012/min', moneyPerMinute, 0.012],
  ['180..235', dialsPerDay, { shape: 'amount', low: 180, high: 235 }],
  ['180..235 dials/day', dialsPerDay, { shape: 'amount', low: 180, high: 235 }],
])('%s', (text, measure, expected) => {
  const found = readQuantity(text, measure, DOLLARS);
  if (typeof found === 'object' && 'low' in found) {
    // Ends are divided or multiplied by their unit: equal but for the last bit.
    const { low, high, ...rest } = expected as Extract<Quantity, { low: number }>;
    expect(found).toMatchObject(rest);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  } else expect(found).toEqual(expected);
});

test.each<[string, Measure, string]>([
  ['12', share, '"12" is not a share. Write 12% (or 0.12).'],
  ['1', share, '"1" is not a share. Write 1% or 100%.'],
  ['15%..10%', share, 'range 15%..10% runs backwards. Swap the ends?'],
  ['120%', share, '"120%" is above 100 %.'],
  ['-5%', share, '"-5%" is negative; a share cannot be negative.'],
  ['7,5%', share, '"7,5%" has a decimal comma. Write 7.5%.'],
  ['17%-28%', share, '"17%-28%": a range has two dots. Write 17%..28%.'],
  ['17–28%', share, '"17–28%": a range has two dots. Write 17..28%.'],
  ['17%...28%', share, '"17%...28%": a range has two dots, such as 10%..20%.'],
  ['17%..', share, '"17%..": one end of the range is missing.'],
  ['18 of 10', share, '"18 of 10": more hits than trials. Swap them?'],
  ['0 of 0', share, '"0 of 0": out of 0 nothing can be learned.'],
  ['x 0.9', share, '"x 0.9" is a factor; a share is expected here, such as 12%.'],
  ['$5', share, '"$5" is money; a share is expected here, such as 12%.'],
  ['20% uniform', share, '"20% uniform": uniform goes with a range, such as 10%..20% uniform.'],
  ['30%/month', sharePerYear, '"30%/month" is not per year. Write it like 30% per year.'],
  ['often', share, '"often" is not a share. Write it like 12%.'],
  ['25 m', time, '"25 m": minutes or months? Write 25 min or 25 months.'],
  ['1 m', time, '"1 m": minutes or months? Write 1 min or 1 month.'],
  ['25', time, '"25" has no unit. Write 25 s, 25 min or 25 h.'],
  [
    'up to 4 min',
    time,
    '"up to 4 min": "up to" is for shares and caps. Write a range with two ends.',
  ],
  ['5 min..3 min', time, 'range 5 min..3 min runs backwards. Swap the ends?'],
  [
    '1..3..2 min triangular',
    time,
    '"1..3..2 min triangular": three points must rise, such as 2..3..5 min triangular.',
  ],
  [
    '€5',
    money,
    '"€5" is in €, which is not the file\'s currency. Leave the sign out, or write currency: EUR.',
  ],
  ['1e300', money, '"1e300" is too large to mean anything.'],
  ['1e-300', money, '"1e-300" is too small to mean anything. Write 0.'],
  ['$5.2k', moneyPerMonth, '"$5.2k" has no unit. Write $5.2k/month or $5.2k/year.'],
])('%s is refused', (text, measure, message) => {
  expect(() => readQuantity(text, measure, DOLLARS)).toThrow(message);
});

test.each([
  ['0%..4%', 'begins at 0'],
  ['60%..100%', 'ends at 100 %'],
])('%s cannot be logit-normal, and the message gives a way out', (text, reason) => {
  expect(() => readQuantity(text, share, DOLLARS)).toThrow(reason);
  expect(() => readQuantity(text, share, DOLLARS)).toThrow('Write');
  expect(readQuantity(`${text} uniform`, share, DOLLARS)).toMatchObject({ shape: 'uniform' });
});

test('an exact value refuses doubt', () => {
  expect(readExact('60%', variation, DOLLARS)).toBe(0.6);
  expect(() => readExact('40%..60%', variation, DOLLARS)).toThrow(
    '"40%..60%" is a range; one number is expected here, such as 60%.',
  );
});

test('a number is read back as it was written, whatever its form', () => {
  for (let number = 1; number < 5_000_000; number = number * 3 + 7) {
    const grouped = String(number).replaceAll(/\B(?=(\d{3})+$)/gu, ',');
    for (const text of [
      String(number),
      grouped,
      grouped.replaceAll(',', '_'),
      `${number / 1_000}k`,
    ]) {
      expect(readQuantity(text, money, DOLLARS)).toBeCloseTo(number, 6);
    }
  }
});
