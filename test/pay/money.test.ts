import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents, decimalsOf } from '../../src/pay/money.ts';

describe('cents', () => {
  test.each([
    [0, 0],
    [1.004, 100],
    [1.005, 101], // stored as 1.00499999999999989...
    [1.015, 102], // 101.49999999999999 after multiplication
    [8.345, 835],
    [2.675, 268],
    [0.1 + 0.2, 30],
    [1.0049999, 100], // short of the half by 1e-5 cent: not the half
    [1_234_567.895, 123_456_790],
  ])('%d rounds to %d', (amount, expected) => {
    expect(cents(amount)).toBe(expected);
    expect(cents(-amount)).toBe(expected === 0 ? 0 : -expected);
  });

  test('has no negative zero', () => {
    expect(Object.is(cents(-0.001), 0)).toBe(true);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test('rounds every decimal half away from zero, however it is stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (whole) => {
        expect(cents((whole + 0.5) / 100)).toBe(whole + 1);
        expect(cents(-(whole + 0.5) / 100)).toBe(-whole - 1);
        expect(cents(whole / 100)).toBe(whole);
      }),
    );
  });

  test('counts the smallest unit of the currency', () => {
    expect(cents(1234.5, decimalsOf('JPY'))).toBe(1235);
    expect(cents(1.2345, decimalsOf('KWD'))).toBe(1235);
    expect(cents(1.2345, decimalsOf('USD'))).toBe(123);
  });
});

test('only known currencies go without two decimals', () => {
  expect(['USD', 'EUR', 'GBP', 'AUD', 'OF ', ''].map(decimalsOf)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(['JPY', 'KRW', 'ISK'].map(decimalsOf)).toEqual([0, 0, 0]);
});
