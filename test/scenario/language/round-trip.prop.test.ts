import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readQuantity } from '../../../src/scenario/quantity.ts';
import { money, share, time } from '../../../src/scenario/values/measures.ts';
import { EVERYTHING } from './everything.ts';
import { load } from './helpers.ts';

const FILES = { 'data/talk.csv': 'seconds\n30\n90\n' };
const SEED = 20_260_601;
const DOLLARS = { sign: '$' };

/** Two numbers that rise, with at most one decimal. */
const ends = fc
  .tuple(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 900 }))
  .map(([low, width]) => ({ low: low / 10, high: (low + width) / 10 }));
const gap = fc.constantFrom('', ' ', '  ');

test('a file gives the same scenario as JSON', () => {
  const asJson = JSON.stringify(parse(EVERYTHING), null, 1);
  const [written, read] = [load(EVERYTHING, { files: FILES }), load(asJson, { files: FILES })];
  expect(read.scenario).toEqual(written.scenario);
  expect(read.variants).toEqual(written.variants);
});

test('a range of shares is read back, with the unit at one end or both', () => {
  fc.assert(
    fc.property(ends, gap, fc.boolean(), ({ low, high }, space, both) => {
      const [a, b] = [low / 10, Math.min(high / 10, 99)];
      fc.pre(a < b);
      const text = `${a}${both ? '%' : ''}${space}..${space}${b}${space}%`;
      expect(readQuantity(text, share, DOLLARS)).toEqual({
        shape: 'share',
        low: a / 100,
        high: b / 100,
      });
    }),
    { seed: SEED },
  );
});

test('a range of times is read back in every unit', () => {
  const units = { s: 1, min: 60, minutes: 60, h: 3_600, hour: 3_600, day: 86_400, weeks: 604_800 };
  fc.assert(
    fc.property(
      ends,
      gap,
      fc.constantFrom(...Object.entries(units)),
      ({ low, high }, space, [unit, seconds]) => {
        expect(readQuantity(`${low}..${high}${space}${unit}`, time, DOLLARS)).toEqual({
          shape: 'amount',
          low: low * seconds,
          high: high * seconds,
        });
      },
    ),
    { seed: SEED },
  );
});

test('a range of money is read back, with or without sign, thousands grouped or not', () => {
  const grouped = (number: number) => number.toLocaleString('en-US', { maximumFractionDigits: 1 });
  fc.assert(
    fc.property(ends, fc.constantFrom('', '$'), fc.boolean(), ({ low, high }, sign, group) => {
      const [a, b] = [low * 100, high * 100].map((number) => Math.round(number)) as [
        number,
        number,
      ];
      const text = [a, b]
        .map((number) => `${sign}${group ? grouped(number) : String(number)}`)
        .join('..');
      expect(readQuantity(text, money, DOLLARS)).toEqual({ shape: 'amount', low: a, high: b });
    }),
    { seed: SEED },
  );
});
