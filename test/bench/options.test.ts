import { describe, expect, test } from 'vitest';
import { optionsOf, type Options } from './options.ts';

const read = (...flags: string[]): Options => optionsOf(flags, ['a', 'b', 'growth'], ['a', 'b']);

describe('flags of the bench', () => {
  test('without any, nine rounds of everything', () => {
    expect(read()).toEqual({
      rounds: 9,
      write: false,
      check: false,
      parts: ['a', 'b', 'growth'],
    });
  });

  test('name parts one by one or with commas', () => {
    expect(read('--only', 'a', '--only', 'growth', '--rounds', '3')).toMatchObject({
      rounds: 3,
      parts: ['a', 'growth'],
    });
    expect(read('--only', 'b,a').parts).toEqual(['b', 'a']);
  });

  test('a check runs what is recorded', () => {
    expect(read('--check').parts).toEqual(['a', 'b']);
    expect(read('--check', '--only', 'b').parts).toEqual(['b']);
  });

  test.each([
    [['--rounds', '0'], '--rounds: expected a whole number from 1 on, got 0'],
    [['--rounds', 'many'], '--rounds: expected a whole number from 1 on, got many'],
    [['--only', 'c'], '--only: expected some of a, b, growth, got c'],
    [['--check', '--only', 'growth'], '--only: expected some of a, b, got growth'],
    [['--write', '--check'], '--write and --check: give one of them'],
    [['--write', '--only', 'a'], '--write records every part: give it without --only'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j is refused', (flags, message) => {
    expect(() => read(...flags)).toThrow(message);
  });
});
