import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Estimated } from '../../src/stats/sobol.ts';
import { measureText, roughly } from '../../src/study/verdict/measuring.ts';
import { whySentences, type Found } from '../../src/study/verdict/why.ts';
import type { InputEffect } from '../../src/study/why/result.ts';

const floor = {
  currency: 'USD',
  period: { length: { count: 1, unit: 'month' } },
} as unknown as Scenario;

/** Known to 1.96 standard errors either way. */
function known(value: number, half: number): Estimated {
  return { value, se: half / 1.96, ci95: [value - half, value + half] };
}

const rate: InputEffect = {
  path: 'closing.close_rate',
  quantity: { shape: 'share', low: 0.17, high: 0.28 },
  low: 0.17,
  middle: 0.22,
  high: 0.28,
  guess: false,
  atLow: known(-14_000, 300),
  atHigh: known(32_000, 300),
  swing: known(46_000, 300),
  stands: true,
  firstOrder: known(0.5, 0.05),
  total: known(0.52, 0.05),
  observing: { unit: 'accepted leads', worth: 130, more: 390 },
  narrower: { exact: 0.3, halved: 0.2 },
  worth: known(900, 100),
};
const other: InputEffect = {
  ...rate,
  path: 'pay.on_costs.rate',
  firstOrder: known(0.02, 0.03),
  stands: false,
  worth: null,
};

function told(changes: Partial<Found>): string {
  const base: Found = {
    inputs: [rate],
    luck: {
      p05: -10_000,
      p50: 8_000,
      p95: 26_000,
      months: 512,
      losing: 133,
      firstOrder: known(0.4, 0.05),
      total: known(0.45, 0.05),
    },
    middle: known(9_000, 200),
    pairs: null,
    target: 'profit',
    teams: [],
    unknown: known(0.6, 0.05),
  };
  return whySentences({ ...base, ...changes }, floor).join(' ');
}

describe('what why says', () => {
  test.each<[string, Partial<Found>, string]>([
    [
      'more not knowing than luck',
      {},
      'Most of the doubt is not luck but unknown rates (60%; 95 in 100: 55% to 65%). At your middle rates bad luck alone makes 26 of 100 months lose money.',
    ],
    [
      'more luck',
      { unknown: known(0.2, 0.05) },
      'Most of the doubt is luck: unknown rates make the smaller part (20%; 95 in 100: 15% to 25%).',
    ],
    [
      'as much of both',
      { unknown: known(0.48, 0.05) },
      'Luck and unknown rates make about equal parts of the doubt: unknown rates 48% (95 in 100: 43% to 53%).',
    ],
    [
      'no share beyond all or nothing',
      { unknown: known(0.99, 0.05) },
      '(99%; 95 in 100: 94% to 100%)',
    ],
    [
      'nothing uncertain',
      { inputs: [] },
      'Nothing is uncertain in this file: all of the spread is luck.',
    ],
    ['nothing varies', { unknown: null }, 'Nothing varies: there is no spread to explain.'],
    ['what one input does', {}, 'at 17% profit is -$14k, at 28% $32k.'],
    ['an end without a value', { inputs: [{ ...rate, atLow: null }] }, 'at 17% profit is no value'],
    [
      'one within error',
      { inputs: [rate, other] },
      '1 input moves it by less than simulation error and is left out.',
    ],
    [
      'two within error',
      { inputs: [rate, other, other] },
      '2 inputs move it by less than simulation error and are left out.',
    ],
    [
      'what to measure',
      {},
      'Measure the close rate first: about 390 more observed accepted leads would halve its range, which makes the 9-in-10 range about 20% narrower (30% if it were known exactly).',
    ],
    [
      'none to measure first',
      { inputs: [{ ...rate, total: known(0.02, 0.03) }] },
      'No single input stands out as the one to measure.',
    ],
    [
      'a pair',
      { pairs: [{ a: 'closing.close_rate', b: 'closing.deal.average', share: known(0.08, 0.02) }] },
      'do most together: 8.0% of the spread beyond what each does alone.',
    ],
    [
      'no pair',
      { pairs: [{ a: 'closing.close_rate', b: 'closing.deal.average', share: known(0.01, 0.02) }] },
      'No two of the strongest inputs do together what neither does alone.',
    ],
    [
      'what knowing is worth',
      { teams: ['one more closer'] },
      'Knowing the close rate exactly would bring about $900 a month (95 in 100: $800 to $1k), by choosing another team (before the cost of hiring); measuring it, less than that.',
    ],
    [
      'worth nothing',
      { teams: ['one more closer'], inputs: [{ ...rate, worth: known(0, 0) }] },
      'would not change which team is best',
    ],
    [
      'worth what these months cannot tell',
      {
        teams: ['one more closer'],
        inputs: [{ ...rate, worth: { value: 0, se: 100, ci95: [0, 310] } }],
      },
      'Knowing any one of them exactly would bring less than $300 a month, by choosing another team (before the cost of hiring); whether it would bring anything, these months cannot tell.',
    ],
    [
      'two that are not told apart',
      { inputs: [rate, { ...rate, path: 'calling.qualify_rate', total: known(0.48, 0.05) }] },
      'Measure the close rate or the qualify rate first (which matters more is too close to call): about 390 more observed accepted leads or about 390 more observed accepted leads would halve its range.',
    ],
    [
      'two that are told apart',
      { inputs: [rate, { ...rate, path: 'calling.qualify_rate', total: known(0.4, 0.05) }] },
      'Measure the close rate first: ',
    ],
    [
      'four that are not told apart',
      { inputs: [rate, rate, rate, rate] },
      'No single input stands out as the one to measure.',
    ],
    [
      'a middle month that loses',
      {
        luck: {
          p05: -10_000,
          p50: -2_000,
          p95: 26_000,
          months: 512,
          losing: 384,
          firstOrder: null,
          total: null,
        },
      },
      'At your middle rates only good luck saves 25 of 100 months from losing money.',
    ],
    [
      'months that all lose',
      {
        luck: {
          p05: -10_000,
          p50: -2_000,
          p95: -1_000,
          months: 512,
          losing: 512,
          firstOrder: null,
          total: null,
        },
      },
      'At your middle rates money is lost in all 512 months, whatever the luck.',
    ],
  ])('%s', (_, changes, expected) => {
    // prettier-ignore
    const text = told(changes);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|optimal|guarantee|confidence/u);
  });

  test('says nothing of worth where no other team was looked at', () => {
    expect(told({})).not.toContain('worth');
  });

  test('at most two inputs in sentences', () => {
    expect(told({ inputs: [rate, rate, rate] }).match(/profit is -\$14k/gu)).toHaveLength(2);
  });

  test('a range from no number of observations is still to be halved', () => {
    const { path } = rate;
    expect(measureText([{ path, observing: null }], null)).toBe('Measure the close rate first.');
    expect(measureText([{ path, observing: null }], { exact: 0.3, halved: 0.2 })).toBe(
      'Measure the close rate first: half the range makes the 9-in-10 range about 20% narrower (30% if it were known exactly).',
    );
  });

  test.each([
    [3.2, '4'],
    [99.5, '100'],
    [391, '400'],
    [12_345, '13,000'],
  ])('%f observations are about %s', (observations, text) => {
    expect(roughly(observations)).toBe(text);
  });
});
