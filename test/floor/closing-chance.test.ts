import { expect, test } from 'vitest';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { telesales } from './models.ts';

/** Whether a call with such luck sells a lead that waited 1000 s, at a chance of one half before fading. */
function wins(luck: number, closeFade: number): boolean {
  const rules = new TelesalesRules(telesales({ firstCallCloseRate: 0.5, closeFade }), 'luck', 0);
  rules.person(0);
  return rules.firstCall.wins(0, luck, 1000);
}

test.each([
  { about: 'no fading', closeFade: 0, chance: 0.5 },
  { about: 'odds divided by e', closeFade: -1e-3, chance: 1 / (1 + Math.E) },
  {
    about: 'odds that grow, as a drawn range may have it',
    closeFade: 1e-3,
    chance: Math.E / (1 + Math.E),
  },
])('a call sells where its luck is below its chance: $about', ({ closeFade, chance }) => {
  expect(wins(chance - 1e-12, closeFade)).toBe(true);
  expect(wins(chance + 1e-12, closeFade)).toBe(false);
});

test('not where its luck is its chance', () => {
  expect(wins(0.5, 0)).toBe(false);
});
