import { expect, test } from 'vitest';
import { lowerOf, upperOf } from '../../src/scenario/inputs.ts';
import type { Doubt } from '../../src/scenario/scenario.ts';
import { roughly } from '../../src/study/verdict/measuring.ts';
import { observingOf } from '../../src/study/why/observations.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario } = sampleFloor();
const path = 'closing.close_rate';

test.each([
  [18, 150],
  [400, 1000],
])('a range as wide as %i of %i leaves it is worth about that many trials', (hits, trials) => {
  const counted: Doubt = { shape: 'counts', hits, trials };
  expect(observingOf({ path, quantity: counted }, scenario)).toEqual({
    unit: 'accepted leads',
    worth: trials,
    more: 3 * trials,
  });
  const range: Doubt = { shape: 'share', low: lowerOf(counted), high: upperOf(counted) };
  const { worth } = observingOf({ path, quantity: range }, scenario)!;
  expect(Math.abs(worth / trials - 1)).toBeLessThan(0.02);
});

test('an average takes as many as its own spread asks for', () => {
  const quantity: Doubt = { shape: 'amount', low: 1200, high: 1860 };
  // varies 60 %; the range is a standard deviation of log(1860 / 1200) / 3.29 = 13.3 %
  const { unit, worth } = observingOf({ path: 'closing.call.average', quantity }, scenario)!;
  expect(unit).toBe('closing calls');
  expect(worth).toBeCloseTo((0.6 / (Math.log(1860 / 1200) / (2 * 1.6448536269514722))) ** 2, 6);
});

test('what nobody observes one by one has no number', () => {
  const amount: Doubt = { shape: 'amount', low: 180, high: 235 };
  expect(observingOf({ path: 'calling.dials_per_day', quantity: amount }, scenario)).toBeNull();
  const effect: Doubt = { shape: 'effect', low: 0, high: 0.1 };
  expect(observingOf({ path: 'pay.effort.x.sales', quantity: effect }, scenario)).toBeNull();
});

test.each([
  [3.2, '4'],
  [456, '460'],
  [12_345, '13,000'],
])('%d observations are told as %s', (number, text) => expect(roughly(number)).toBe(text));
