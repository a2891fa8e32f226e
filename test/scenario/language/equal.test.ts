import { expect, test } from 'vitest';
import { equal } from '../../../src/scenario/equal.ts';

test('plain data is compared by what it holds', () => {
  expect(equal({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  expect(equal(Number.NaN, Number.NaN)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
  [1, '1'],
])('%o is not %o', (a, b) => {
  expect(equal(a, b)).toBe(false);
  expect(equal(b, a)).toBe(false);
});
