import { describe, expect, test } from 'vitest';
import { monthsInHundred, oddsWord, shareBetter } from '../../src/stats/odds.ts';

test('shareBetter counts ties half and knows which way is better', () => {
  expect(shareBetter([1, 2, -1, 0], 'more')).toBe(0.625);
  expect(shareBetter([1, 2, -1, 0], 'less')).toBe(0.375);
  expect(shareBetter([], 'more')).toBeNull();
});

describe('oddsWord', () => {
  test.each([
    [1, 'clear', 'b'],
    [0.95, 'clear', 'b'],
    [0.945, 'clear', 'b'],
    [0.9449, 'likely', 'b'],
    [0.8, 'likely', 'b'],
    [0.79, 'leaning', 'b'],
    [0.65, 'leaning', 'b'],
    [0.64, 'toss-up', null],
    [0.5, 'toss-up', null],
    [0.36, 'toss-up', null],
    [0.35, 'leaning', 'a'],
    [0.21, 'leaning', 'a'],
    [0.2, 'likely', 'a'],
    [0.05, 'clear', 'a'],
    [0, 'clear', 'a'],
  ])('%d is %s', (share, word, favours) => {
    expect(oddsWord(share)).toEqual({ word, favours });
  });

  test('says the same of both sides, and so do the months in 100', () => {
    for (let halves = 0; halves <= 400; halves++) {
      const one = halves / 400;
      const other = 1 - one;
      expect(monthsInHundred(one) + monthsInHundred(other)).toBe(100);
      expect(oddsWord(other).word).toBe(oddsWord(one).word);
    }
  });

  test('goes by the whole months that are shown', () => {
    expect(monthsInHundred(0.575)).toBe(58); // 100 x 0.575 is 57.49999...
    expect(monthsInHundred(0.645)).toBe(65);
    expect(oddsWord(0.645).word).toBe('leaning');
    expect(monthsInHundred(0.355)).toBe(35);
    expect(oddsWord(0.355)).toEqual({ word: 'leaning', favours: 'a' });
  });
});
