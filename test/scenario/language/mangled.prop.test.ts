import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presets } from '../../../src/scenario/presets/index.ts';
import { ScenarioError } from '../../../src/scenario/scenario.ts';
import { EVERYTHING } from './everything.ts';
import { load } from './helpers.ts';
import { mangling } from './mangle.ts';

const TEXTS = [
  EVERYTHING,
  readFileSync(new URL('../../../scenarios/floor.yaml', import.meta.url), 'utf8'),
  ...Object.values(presets).map((preset) => preset.text),
];
const MANGLED = 4_000;
const SECTIONS_AT_ONCE = 5;

const files = { 'base.yaml': TEXTS[1]!, 'data/talk.csv': 'seconds\n30\n90\n' };

/** A few sections of one of the texts, in order: every section gets its share, and each case stays small. */
const someSections = fc.constantFrom(...TEXTS).chain((text) => {
  const sections = text.split(/\n(?=\w)/u);
  return fc
    .subarray(sections, { maxLength: Math.min(SECTIONS_AT_ONCE, sections.length) })
    .map((kept) => kept.join('\n'));
});

/** Paths of numbers that are not finite. */
function unusable(value: unknown, path: string): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return value === undefined ? [path] : [];
  return Object.entries(value).flatMap(([key, part]) => unusable(part, `${path}.${key}`));
}

test('mangled files give problems with places, or a scenario of finite numbers', () => {
  let refused = 0;
  fc.assert(
    fc.property(someSections, mangling, (text, mangle) => {
      try {
        const { scenario, variants } = load(mangle(text), { files });
        expect(unusable({ scenario, variants }, '')).toEqual([]);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        refused++;
        expect(error.problems.length).toBeGreaterThan(0);
        for (const { file, line, column, path, message } of error.problems) {
          expect(file).not.toBe('');
          expect(message).not.toBe('');
          if (line === 0) expect(path).not.toBe('');
          else expect(column).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: MANGLED, seed: 20_260_601, endOnFailure: true },
  );
  // Both ends are met: the mangler neither spares every file nor ruins every file.
  expect(refused).toBeGreaterThan(MANGLED / 4);
  expect(refused).toBeLessThan(MANGLED);
});
