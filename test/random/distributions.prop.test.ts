import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Distribution,
  distributionOf,
  empirical,
  type FamilyName,
  families,
} from '../../src/random/distributions/index.ts';
import { Stream } from '../../src/random/stream.ts';

/** Widest variation each family has; the exponential has only that one. */
const widest: Record<FamilyName, number> = {
  constant: 0,
  exponential: 1,
  lognormal: 100,
  gamma: 100,
  weibull: 100,
  uniform: 1 / Math.sqrt(3),
  triangular: 1 / Math.sqrt(6),
};

const names = Object.keys(families) as FamilyName[];
const amount = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const seed = fc.string();

/** A family and a variation it can have. */
const shape = fc.constantFrom(...names).chain((family) =>
  fc.record({
    family: fc.constant(family),
    variation:
      family === 'exponential'
        ? fc.constant(1)
        : fc.double({ min: 0, max: widest[family], noNaN: true }),
  }),
);

const lucks = (distribution: Distribution, text: string, n = 50) => {
  const stream = new Stream(text);
  return Array.from({ length: n }, () => distribution.luck(stream));
};

describe('every family', () => {
  test('gives the same luck at any mean, and amounts in proportion to it', () => {
    fc.assert(
      fc.property(shape, amount, amount, seed, ({ family, variation }, one, other, text) => {
        const a = distributionOf(family, one, variation);
        const b = distributionOf(family, other, variation);
        const luck = lucks(a, text);
        expect(lucks(b, text)).toEqual(luck);
        for (const piece of luck) {
          const ratio = a.at(piece) / one - b.at(piece) / other;
          expect(Math.abs(ratio)).toBeLessThanOrEqual(1e-14 * (a.at(piece) / one) + 1e-300);
        }
      }),
    );
  });

  test('takes its luck at a mean of 0 too, where every amount is 0', () => {
    fc.assert(
      fc.property(shape, seed, ({ family, variation }, text) => {
        const none = distributionOf(family, 0, variation);
        const luck = lucks(none, text);
        expect(luck).toEqual(lucks(distributionOf(family, 1, variation), text));
        for (const piece of luck) expect(none.at(piece)).toBe(0);
        expect([none.cdf(-1e-9), none.cdf(0), none.cdf(1e-9)]).toEqual([0, 1, 1]);
      }),
    );
  });

  test('gives finite amounts of at least 0 that rise with luck', () => {
    fc.assert(
      fc.property(shape, amount, seed, ({ family, variation }, mean, text) => {
        const distribution = distributionOf(family, mean, variation);
        const amounts = lucks(distribution, text)
          .sort((a, b) => a - b)
          .map((piece) => distribution.at(piece));
        for (const [i, x] of amounts.entries()) {
          expect(x).toBeGreaterThanOrEqual(i === 0 ? 0 : amounts[i - 1]!);
          expect(x).toBeLessThan(Infinity);
        }
      }),
    );
  });

  test('has a cdf that rises from 0 to 1', () => {
    const usable = shape.filter(({ variation }) => variation === 0 || variation > 0.01);
    fc.assert(
      fc.property(usable, amount, fc.array(amount), ({ family, variation }, mean, xs) => {
        const distribution = distributionOf(family, mean, variation);
        const shares = [-1, 0, ...xs.sort((a, b) => a - b), Infinity].map((x) =>
          distribution.cdf(x),
        );
        expect(shares[0]).toBe(0);
        expect(shares.at(-1)).toBe(1);
        shares.reduce((before, share) => {
          // the two ways to sum a gamma meet within rounding
          expect(share).toBeGreaterThanOrEqual(before - 1e-12);
          return share;
        });
      }),
    );
  });
});

describe('what a family cannot be', () => {
  test.each([
    ['exponential', 40, 0.5, 'exponential: expected a variation of 1 (100 %), found 0.5'],
    ['constant', 40, 0.5, 'constant: expected a variation of 0, found 0.5'],
    ['uniform', 40, 0.6, 'uniform: expected a variation of at most 1/sqrt(3) (57.7 %), found 0.6'],
    [
      'triangular',
      40,
      0.5,
      'triangular: expected a variation of at most 1/sqrt(6) (40.8 %), found',
    ],
    ['lognormal', 40, 101, 'lognormal: expected a variation from 0 to 100 (10,000 %), found 101'],
    ['gamma', 40, -1, 'gamma: expected a variation from 0 to 100 (10,000 %), found -1'],
    ['weibull', 40, NaN, 'weibull: expected a variation from 0 to 100 (10,000 %), found NaN'],
    ['gamma', -1, 1, 'gamma: expected an average of at least 0, found -1'],
    ['lognormal', Infinity, 1, 'lognormal: expected an average of at least 0, found Infinity'],
  ] as const)('%s of mean %d and variation %d', (family, mean, variation, message) => {
    expect(() => distributionOf(family, mean, variation)).toThrow(message);
  });

  test('empirical without data, or with what is no amount', () => {
    expect(() => empirical([])).toThrow('empirical: expected at least one value, found none');
    expect(() => empirical([1, -2])).toThrow('found -2 as value 2');
    expect(() => empirical([NaN])).toThrow('found NaN as value 1');
  });
});

test('empirical gives the value at the rank that luck names', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1 }), fc.nat(), (values, pick) => {
      const distribution = empirical(values);
      const rank = pick % values.length;
      const value = distribution.at((rank + 0.5) / values.length);
      expect(value).toBe([...values].sort((a, b) => a - b)[rank]);
      expect(distribution.cdf(value)).toBeGreaterThanOrEqual((rank + 1) / values.length);
      expect(distribution.at(1 - 2 ** -32)).toBe(Math.max(...values));
    }),
  );
});
