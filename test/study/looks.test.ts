import { expect, test } from 'vitest';
import { nextLook } from '../../src/study/looks.ts';

function looksUpTo(most: number): number[] {
  const looks: number[] = [];
  for (let look = nextLook(0, most); ; look = nextLook(look, most)) {
    looks.push(look);
    if (look === most) return looks;
  }
}

test('looks are 64, 96, 128, 192 ... up to the limit', () => {
  expect(looksUpTo(9_984)).toEqual([
    64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096, 6144, 8192, 9984,
  ]);
  expect(looksUpTo(2_048).at(-1)).toBe(2_048);
});

test('every look falls on whole blocks of 32', () => {
  for (const look of looksUpTo(9_984)) expect(look % 32).toBe(0);
});

test('a limit below the first look is the only look', () => {
  expect(looksUpTo(32)).toEqual([32]);
});
