import { describe, expect, test } from 'vitest';
import { firstAbove, firstFrom } from '../../src/stats/rising.ts';

describe.each([[[]], [[2]], [[1, 1, 2, 5]], [[-3, 0, 0, 0, 4, 4, 9]]])(
  'of the rising numbers %j',
  (rising) => {
    const values = [Number.NEGATIVE_INFINITY, ...rising, 0.5, 3, Number.POSITIVE_INFINITY];

    test.each(values)('the first at or above %d, and above it, is what a search finds', (value) => {
      const found = (holds: (number: number) => boolean): number => {
        const at = rising.findIndex(holds);
        return at < 0 ? rising.length : at;
      };
      expect(firstFrom(rising, value)).toBe(found((number) => number >= value));
      expect(firstAbove(Float64Array.from(rising), value)).toBe(found((number) => number > value));
    });
  },
);
