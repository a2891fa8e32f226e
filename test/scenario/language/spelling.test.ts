import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePath } from '../../../src/scenario/paths.ts';
import { editDistance, suggestion } from '../../../src/scenario/spelling.ts';

test.each([
  ['', '', 0],
  ['kitten', 'sitting', 3],
  ['clse_rate', 'close_rate', 1],
  ['ab', 'ba', 1],
  ['abc', '', 3],
])('from %s to %s: %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

test('edit distance is symmetric, 0 only for equals, and at most the longer length', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
    }),
    { seed: 1 },
  );
});

test('only near words are suggested, the nearest first', () => {
  expect(suggestion('clse_rate', ['deal', 'close_rate', 'connect_rate'])).toBe('close_rate');
  expect(suggestion('Close Rate', ['close_rate'])).toBe('close_rate');
  expect(suggestion('banana', ['close_rate', 'deal'])).toBeNull();
});

test.each([
  ['a/floor.yaml', 'a/floor.yaml', 'data/x.csv', 'a/data/x.csv'],
  ['a/floor.yaml', 'a/b/base.yaml', '../x.yaml', 'a/x.yaml'],
  ['./floor.yaml', './floor.yaml', 'x.yaml', 'x.yaml'],
  ['../a/floor.yaml', '../a/floor.yaml', 'x.yaml', '../a/x.yaml'],
  ['/a/floor.yaml', '/a/floor.yaml', 'b/./x.yaml', '/a/b/x.yaml'],
  ['C:\\a\\floor.yaml', 'C:\\a\\floor.yaml', 'x.yaml', 'C:/a/x.yaml'],
])('from %s in %s, %s is %s', (first, from, name, path) => {
  expect(resolvePath(first, from, name)).toEqual({ path });
});

test('no name leads outside the folder of the file first named', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'a',
    'b',
    'a/..',
    '../..',
    '\\',
    '..\\',
    '~',
    'C:',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 6 }),
      fc.constantFrom('a', 'a/b', '/a', '../a', ''),
      (parts, folder) => {
        const first = folder === '' ? 'f.yaml' : `${folder}/f.yaml`;
        const target = resolvePath(first, first, parts.join('/'));
        if ('refusal' in target) return;
        const inside = folder === '' ? target.path : target.path.slice(folder.length + 1);
        expect(folder === '' || target.path.startsWith(`${folder}/`)).toBe(true);
        expect(inside.split('/')).not.toContain('..');
        expect(inside).not.toBe('');
      },
    ),
    { seed: 2, numRuns: 2_000 },
  );
});
