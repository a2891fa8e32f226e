import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns } from '../../src/node/cli/text/columns.ts';

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...Array.from(' aZ09$%±€£¥×−–…≤≥')), maxLength: 12 }),
);
const layout = fc.record({
  indent: fc.constantFrom('', '  '),
  leading: fc.nat({ max: 3 }),
  last: fc.constantFrom('left' as const, 'right' as const),
});

test('a row in wide characters leaves the others where they were', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
      layout,
      (rows, as) => {
        const narrow = [['name', ...(rows[0] ?? [])], ...rows];
        const lines = columns([...narrow, ['漢字']], as).split('\n');
        expect(lines.slice(0, -1).join('\n')).toBe(columns(narrow, as));
        expect(lines.at(-1)!.trim()).toBe('漢字');
      },
    ),
    { numRuns: 500 },
  );
});

test('wide characters take two columns', () => {
  expect(
    columns([
      ['漢字', '1'],
      ['abcd', '2'],
      ['é', '3'],
    ]),
  ).toBe('漢字  1\nabcd  2\né     3');
});
