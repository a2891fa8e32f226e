import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Numbering, RowNumbering } from '../../src/study/numbering.ts';

/** Plain data with few distinct values, lists of any length among them. */
const data = fc.oneof(
  fc.constantFrom(0, 1, '1', null, true),
  fc.record({ a: fc.nat(1), b: fc.constantFrom(null, 'x') }),
  fc.tuple(fc.constantFrom(3, 15, 16, 40), fc.nat(1)).map(([length, end]) => ({
    list: [...Array.from({ length }, (_, i) => i), end],
  })),
  fc.nat(3).map((list) => ({ list })),
);

describe('Numbering', () => {
  test('gives equal values one number and others another, from 0 on', () => {
    fc.assert(
      fc.property(fc.array(data), (values) => {
        const numbering = new Numbering();
        const numbers = values.map((value) => numbering.of(value));
        const texts = values.map((value) => JSON.stringify(value));
        const distinct = [...new Set(texts)];
        expect(numbers).toEqual(texts.map((text) => distinct.indexOf(text)));
      }),
    );
  });

  test('does not read a value before there is another', () => {
    const first = {
      toJSON: (): never => {
        throw new Error('read');
      },
    };
    const numbering = new Numbering();
    expect([numbering.of(first), numbering.of(first)]).toEqual([0, 0]);
    expect(() => numbering.of({})).toThrow('read');
  });

  test('reads a long list once, however many values hold it', () => {
    let reads = 0;
    const seconds = Array.from({ length: 100 }, (_, i) => ({ toJSON: () => (reads++, i) }));
    const numbering = new Numbering();
    const varied = Array.from({ length: 10 }, (_, share) => ({ share, seconds }));
    expect(varied.map((value) => numbering.of(value))).toEqual([...varied.keys()]);
    expect(reads).toBeLessThanOrEqual(seconds.length);
  });
});

test('rows are alike where every place is equal', () => {
  const rows = new RowNumbering();
  const of = (a: unknown, b: unknown): number => rows.of(a, b);
  expect([of(1, 11), of(11, 1), of({ a: 1 }, 11), of(1, 11), of({ a: 1 }, 11), of(1, 12)]).toEqual([
    0, 1, 2, 0, 2, 3,
  ]);
});
