import { describe, expect, test } from 'vitest';
import { compileBooks } from '../../../src/scenario/compile/index.ts';
import type { Closing } from '../../../src/scenario/scenario.ts';
import { saidOf, scenarioOf } from '../language/helpers.ts';
import { floor, middle } from './fixture.ts';

function factorOf(repeat: Closing['repeat']): number | null {
  return compileBooks(floor({ closing: { repeat } }), middle).lifetimeFactor;
}

const years = (count: number) => ({ count, unit: 'year' }) as const;

describe('what a new customer is worth, in margins of the first deal', () => {
  test('is not known where nothing is said of repeat purchases', () => {
    expect(factorOf(null)).toBeNull();
  });

  test.each([
    [{ chance: 0, for: years(5), discount: 0.1 }, 1],
    [{ chance: 0.25, for: years(3), discount: 0 }, 1.75],
    [{ chance: 1, for: years(1), discount: 0.25 }, 1.8],
    // .3 (1 / 1.1 + 1 / 1.21 + 1 / 1.331)
    [{ chance: 0.3, for: years(3), discount: 0.1 }, 1 + (0.3 * (1.21 + 1.1 + 1)) / 1.331],
  ])('%o', (repeat, worth) => {
    expect(factorOf(repeat)).toBeCloseTo(worth, 12);
  });
});

describe('in a file', () => {
  test('a year may be said or not', () => {
    const said = 'closing: {repeat: {chance: 20%..35% per year, for: 3 years, discount: 10%}}';
    const { repeat } = scenarioOf(said).closing;
    expect(repeat).toEqual({
      chance: { shape: 'share', low: 0.2, high: 0.35 },
      for: years(3),
      discount: 0.1,
    });
    expect(scenarioOf(said.replace(' per year', '')).closing.repeat).toEqual(repeat);
  });

  test.each([
    [
      'closing: {repeat: {chance: 20%, for: 18 months, discount: 10%}}',
      'floor.yaml:1:38  "18 months": whole years are needed, such as 3 years.',
    ],
    [
      'closing: {repeat: {chance: 20 per year, for: 3 years, discount: 10%}}',
      'floor.yaml:1:28  "20" is not a share. Write 20% (or 0.2).',
    ],
    [
      'closing: {upsell: {chance: 5%..10%}}',
      'floor.yaml:1:19  closing.upsell.deal is missing: value of the second deal.',
    ],
    [
      'closing: {idle_closers: rest}',
      'floor.yaml:1:25  "rest" is not a choice here. Write wait or prospect.',
    ],
    [
      'team: {telemarketers: 0}\nprospects: {list: none, web: {inbound: 5 per day}}\nclosing: {idle_closers: prospect}',
      'floor.yaml:3:11  closers who prospect have nobody to dial. Write prospects: unlimited, or idle_closers: wait.',
    ],
    [
      'calling: {after_handoff: 100%}',
      'floor.yaml:1:26  "100%": with 100% there is no time left to dial.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([message]);
  });
});
