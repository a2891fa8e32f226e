import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { oddsWord } from '../../src/stats/odds.ts';
import type { Ranking } from '../../src/study/rank.ts';
import type { Axis, Difference } from '../../src/study/results.ts';
import { byPlan } from '../../src/study/verdict/by-plan.ts';
import { comparedSentences } from '../../src/study/verdict/compared.ts';
import { sweepSentences, type Swept } from '../../src/study/verdict/mixes.ts';
import { estimate, estimates } from './sample-estimates.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const { scenario: floor } = sampleFloor();

function compared(betterIn: number, closerPay = 6_000, other: Partial<Scenario> = {}): string[] {
  const { word, favours } = oddsWord(betterIn);
  const profit: Difference = {
    mean: 1_700,
    se: 100,
    ci95: [1_500, 1_900],
    p05: -2_000,
    p50: 1_600,
    p95: 10_300,
    betterIn,
    verdict: word,
    favours,
  };
  return comparedSentences({
    target: 'profit',
    sides: [
      { name: 'floor', metrics: estimates({ closer_pay: 6_000 }) },
      { name: 'four', metrics: estimates({ closer_pay: closerPay }) },
    ],
    scenarios: [floor, { ...floor, ...other }],
    differences: [{ a: 'floor', b: 'four', metrics: { profit } }],
  });
}

test('a comparison tells the difference, its range, the odds and the word for them', () => {
  expect(compared(0.74)).toEqual([
    'four against floor: profit +$1.6k in the middle month, 9 in 10 between -$2k and +$10.3k; ' +
      'better in 74 of 100 possible months: leaning to four.',
  ]);
});

test.each([
  [0.95, 'clearly four.'],
  [0.94, 'likely four.'],
  [0.8, 'likely four.'],
  [0.79, 'leaning to four.'],
  [0.65, 'leaning to four.'],
  [0.64, 'Too close to call with what you know.'],
  [0.36, 'Too close to call with what you know.'],
  [0.35, 'leaning to floor.'],
  [0.2, 'likely floor.'],
  [0.05, 'clearly floor.'],
])('better in %d of the months: %s', (betterIn, end) => {
  const [sentence] = compared(betterIn);
  expect(sentence!.endsWith(end)).toBe(true);
});

test('no pay plan is recommended where middle take-home differs by more than 5 %', () => {
  const onCommission = payOf({ closers: 'commission-only' });
  expect(compared(0.99, 6_290, onCommission)).toHaveLength(1);
  const [, caution] = compared(0.99, 6_310, onCommission);
  expect(caution).toBe(
    'No pay plan is recommended: in the middle closers take home $6k on base-plus (part of the risk is theirs) and ' +
      '$6.31k on commission-only (they carry the risk). Who would leave, and who would work harder, is not modelled.',
  );
});

test('the same plan under different numbers of people is no other plan', () => {
  expect(compared(0.99, 9_000, teamOf(4, 3))).toHaveLength(1);
});

const planNames = ['base-plus', 'commission-only'];
const axes: Axis[] = [
  { key: 'team.closers.count', label: 'closers', values: [1, 2, 3] },
  { key: 'pay.closers', label: 'pay', values: planNames },
];

/** Six mixes; mix 2 (2 closers on base-plus) is best and beats mix 0 by `odds`, the others clearly. */
function swept(
  odds: number,
  changes: Partial<Omit<Swept, 'plans'>> = {},
  commissionPay = 6_000,
  labourStep = 5_000,
): string[] {
  const mixes = axes[0]!.values.flatMap((closers, i) =>
    planNames.map((plan) => ({
      at: { closers, pay: plan },
      metrics: {
        ...estimates({
          labour_cost: 20_000 + labourStep * i,
          closer_pay: plan === 'base-plus' ? 6_000 : commissionPay,
        }),
        profit: estimate('profit', 10_000 - i, 300),
      },
      beatenByBest: i === 1 && plan === 'base-plus' ? 0.5 : 0.99,
      tossUp: false,
      withinBudget: true,
    })),
  );
  mixes.splice(0, 1, { ...mixes[0]!, beatenByBest: odds, tossUp: odds < 0.8 });
  const rank = (points: readonly number[]): Ranking => {
    const best = points.includes(2) ? 2 : points[0]!;
    return { best, beaten: mixes.map(({ beatenByBest }) => beatenByBest), tossUps: [best] };
  };
  const found = {
    axes,
    mixes,
    scenarios: mixes.map(({ at }) => ({ ...floor, ...payOf({ closers: at.pay }) })),
    target: 'profit' as const,
    best: 2,
    budget: null,
    bestWithinBudget: null,
    afresh: null,
    rank,
    ...changes,
  };
  const plans = byPlan(found.axes, found.mixes, found.scenarios, found.best);
  return sweepSentences({ ...found, plans });
}

test.each([
  [0.96, '2 closers, closers on base-plus is clearly best of the 6 tried'],
  [0.8, '2 closers, closers on base-plus is likely best of the 6 tried'],
  [0.65, '2 closers, closers on base-plus leads the 6 tried'],
  [
    0.64,
    'Too close to call with what you know: on average 2 closers, closers on base-plus is best of the 6 tried',
  ],
])('best by %d of the months: %s', (odds, start) => {
  expect(swept(odds)[0]!.startsWith(start)).toBe(true);
});

test('the closest rival stands beside the best, with the odds', () => {
  expect(swept(0.71)[0]).toBe(
    '2 closers, closers on base-plus leads the 6 tried (profit $10k on average, $10k in the middle month): it beats the closest, ' +
      '1 closer, closers on base-plus, in 71 of 100 possible months.',
  );
});

test('a cheaper mix that is not clearly worse is named', () => {
  expect(swept(0.71)[1]).toBe(
    'One other mix is not clearly worse; the cheapest, 1 closer, closers on base-plus, takes $20k of labour instead of ' +
      '$25k and is beaten in 71 of 100.',
  );
  expect(swept(0.9)).toHaveLength(1);
});

test('labour that reads the same on both sides is left out', () => {
  expect(swept(0.71, {}, 6_000, 5)[1]).toBe(
    'One other mix is not clearly worse; the cheapest, 1 closer, closers on base-plus, is beaten in 71 of 100.',
  );
});

test('under unequal pay mixes are judged within each plan, and no plan is recommended', () => {
  const sentences = swept(0.71, {}, 7_000);
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toMatch(
    /^Closers on base-plus: 2 closers leads the 3 tried .* beats the closest, 1 closer, in 71 of 100/,
  );
  expect(sentences[1]).toMatch(
    /^Closers on commission-only: 1 closer is clearly best of the 3 tried/,
  );
  expect(sentences[2]).toMatch(/^No pay plan is recommended: /);
});

test('a budget names the best within it, or says that nothing fits', () => {
  expect(swept(0.9, { budget: 22_000, bestWithinBudget: 0 })[1]).toBe(
    'Within $22k of labour a month, 1 closer, closers on base-plus leads (profit $10k on average, $10k in the middle month).',
  );
  expect(swept(0.9, { budget: 30_000, bestWithinBudget: 2 })[1]).toBe(
    'It fits within $30k of labour a month.',
  );
  expect(swept(0.9, { budget: 5_000 })[1]).toBe(
    'Nothing that was tried fits within $5k of labour a month.',
  );
});

test('the best of many is told afresh', () => {
  const best = estimate('profit', 9_321, 250);
  const told =
    'Simulated afresh, on months that did not choose it, 2 closers, closers on base-plus averages $9.3k (it was $10k)';
  // At 0.9 every rival is clearly beaten, so that none was simulated afresh.
  expect(swept(0.9, { afresh: { best, winner: 2 } })[1]).toBe(`${told}.`);
  expect(swept(0.7, { afresh: { best, winner: 2 } })[2]).toBe(`${told}, and is best again.`);
  expect(swept(0.7, { afresh: { best, winner: 2 } }, 7_000)[3]).toBe(
    `${told}, and is best again within its plan.`,
  );
  expect(swept(0.7, { afresh: { best, winner: 0 } })[2]).toBe(
    `${told}; there 1 closer, closers on base-plus does better on average.`,
  );
});

test('the best by average and the middle month are told apart', () => {
  const best = { ...estimate('profit', 10_400, 20), p50: 4_500 };
  const [first, second] = ['base-plus', 'commission-only'].map((pay, i) => ({
    at: { pay },
    metrics: { profit: [best, estimate('profit', 9_000, 20)][i]! },
    beatenByBest: [0.5, 0.4][i]!,
    tossUp: true,
    withinBudget: null,
  }));
  const rank = (): Ranking => ({ best: 0, beaten: [0.5, 0.4], tossUps: [0, 1] });
  const scenarios = [floor, floor];
  expect(
    swept(0.9, { axes: [axes[1]!], mixes: [first!, second!], scenarios, best: 0, rank })[0],
  ).toBe(
    'Too close to call with what you know: on average closers on base-plus is best of the 2 tried ' +
      '(profit $10.4k on average, $4.5k in the middle month); closers on commission-only is better in 60 of 100 ' +
      'possible months, but by less.',
  );
});

test('among rivals beaten in as many months the closest is that of the nearest average', () => {
  const rank = (): Ranking => ({ best: 2, beaten: [0.9, 0.9, 0.5, 0.9, 0.9, 0.9], tossUps: [2] });
  const mixes = [1_000, 2_000, 10_000, 3_000, 9_000, 4_000].map((profit, point) => ({
    at: { closers: 1 + Math.floor(point / 2), pay: planNames[point % 2]! },
    metrics: estimates({ profit, closer_pay: 6_000 }),
    beatenByBest: point === 2 ? 0.5 : 0.9,
    tossUp: false,
    withinBudget: null,
  }));
  expect(swept(0.9, { mixes, rank })[0]).toMatch(
    /it beats the closest, 3 closers, closers on base-plus, in 90 of 100/,
  );
});

test('under unequal pay budget and edge are told for each plan', () => {
  const sentences = swept(0.9, { budget: 30_000, bestWithinBudget: 2 }, 7_000);
  const value = '(profit $10k on average, $10k in the middle month)';
  expect(sentences.slice(3)).toEqual([
    `Best of each plan within $30k of labour a month: 2 closers, closers on base-plus ${value} and ` +
      `1 closer, closers on commission-only ${value}.`,
    'That is the edge of what was tried (1 closer with closers on commission-only): a wider sweep may find better.',
  ]);
});

test('a best mix at the edge of what was tried is pointed out', () => {
  const rank = (): Ranking => ({ best: 4, beaten: [1, 1, 1, 1, 0.5, 1], tossUps: [4] });
  expect(swept(0.9, { best: 4, rank }).at(-1)).toBe(
    'That is the edge of what was tried (3 closers): a wider sweep may find better.',
  );
});

test('a sweep over pay alone tells each plan', () => {
  const alone = [axes[1]!];
  const mixes = planNames.map((plan, i) => ({
    at: { pay: plan },
    metrics: estimates({ profit: 10_000, closer_pay: 6_000 + 1_000 * i }),
    beatenByBest: [0.5, 0.9][i]!,
    tossUp: i === 0,
    withinBudget: null,
  }));
  const scenarios = planNames.map((plan) => ({ ...floor, ...payOf({ closers: plan }) }));
  const rank = ([best]: readonly number[]): Ranking => ({
    best: best!,
    beaten: [0.5, 0.5],
    tossUps: [best!],
  });
  expect(swept(0.9, { axes: alone, mixes, scenarios, best: 0, rank }).slice(0, 2)).toEqual([
    'Closers on base-plus: profit $10k on average, $10k in the middle month.',
    'Closers on commission-only: profit $10k on average, $10k in the middle month.',
  ]);
});
