import { expect, test } from 'vitest';
import type { EmptyChair, TeamChange } from '../../src/study/next-hire/result.ts';
import type { Difference } from '../../src/study/results.ts';
import { nextHireSentences } from '../../src/study/verdict/next-hire.ts';
import { oddsWord } from '../../src/stats/odds.ts';
import { sampleFloor } from './sample-floor.ts';

const year = { length: { count: 1, unit: 'year' } } as const;
const scenario = {
  ...sampleFloor().scenario,
  period: { ...sampleFloor().scenario.period, ...year },
};

function difference(betterIn: number, mean: number, half = 500): Difference {
  const { favours, word } = oddsWord(betterIn);
  return {
    ...{ mean, se: half / 2, ci95: [mean - half, mean + half], verdict: word, favours, betterIn },
    ...{ p05: mean - 9000, p50: mean, p95: mean + 9000 },
  };
}

function hire(
  role: TeamChange['role'],
  odds: number,
  mean: number,
  more: Partial<TeamChange> = {},
) {
  return {
    ...{ role, change: 1 as const, label: '', counted: ['hiring cost' as const], soFar: [] },
    ...{ year: difference(odds, mean), lowest: null, month: null },
    payback: { early: 3, middle: 5, late: 9, never: 0.02 },
    ...more,
  };
}

function fewer(role: TeamChange['role'], odds: number, mean: number): TeamChange {
  return hire(role, odds, mean, { change: -1, counted: [], payback: null });
}

function told(
  changes: readonly TeamChange[],
  between: Difference | null = null,
  emptyChairs: readonly EmptyChair[] = [],
): string[] {
  return nextHireSentences({ changes, between, emptyChairs }, scenario);
}

test.each<[string, readonly TeamChange[], readonly string[]]>([
  [
    'one clear hire, the other a toss-up',
    [hire('closers', 0.84, 42_000), hire('telemarketers', 0.57, 2_000)],
    [
      'Hire a closer: better in 84 of 100 possible years (likely), +$42k on average; pays for itself in month 5 (9 in 10: 3 to 9).',
      'A telemarketer is too close to call: better in 57 of 100 possible years (toss-up).',
    ],
  ],
  [
    'the other is worse',
    [hire('closers', 0.08, -42_000), hire('telemarketers', 0.7, 8_000)],
    [
      'Hire a telemarketer: better in 70 of 100 possible years (leaning), +$8k on average; pays for itself in month 5 (9 in 10: 3 to 9).',
      'Not a closer: worse in 92 of 100 possible years (likely).',
    ],
  ],
  [
    'a file that says nothing of hiring, a payback that may be late',
    [
      hire('closers', 0.84, 42_000, {
        counted: ['leaving'],
        payback: { early: 3, middle: 5, late: null, never: 0.16 },
      }),
    ],
    [
      'Hire a closer: better in 84 of 100 possible years (likely), +$42k on average; pays for itself in month 5, ' +
        'but not within the year in 16 of 100, before hiring and training cost, of which the file says nothing.',
    ],
  ],
  [
    'nothing decided',
    [hire('closers', 0.64, 900), hire('telemarketers', 0.36, -900)],
    [
      'Too close to call with what you know: no hire is to be recommended; a closer more is better in 64 of 100 possible years ' +
        '(toss-up) and a telemarketer more is worse in 64 of 100 possible years (toss-up).',
    ],
  ],
  [
    'nobody',
    [hire('closers', 0.1, -900), hire('telemarketers', 0.3, -900)],
    [
      'No hire pays for itself within the year: a telemarketer more is worse in 70 of 100 possible years (leaning) and a closer ' +
        'more is worse in 90 of 100 possible years (likely).',
    ],
  ],
  [
    'better in most years, but paid back past the horizon in the middle one',
    [hire('closers', 0.7, 900, { payback: { early: 9, middle: null, late: null, never: 0.5 } })],
    [
      'What is better in most years does not pay for itself within the year: a closer more is better in 70 of 100 possible years (leaning).',
    ],
  ],
  [
    'better in most years, worse on average',
    [hire('closers', 0.7, -900)],
    [
      'What is better in most years does not pay for itself within the year: a closer more is better in 70 of 100 possible years (leaning).',
    ],
  ],
  [
    'one fewer is better',
    [hire('closers', 0.1, -900), fewer('closers', 0.65, 8_000)],
    [
      'No hire pays for itself within the year: a closer more is worse in 90 of 100 possible years (likely).',
      'One closer fewer is better in 65 of 100 possible years (leaning), +$8k on average: when one leaves, the position need ' +
        'not be filled. That is a floor that has never had this one; what letting somebody go costs, and does to the others, is not counted.',
    ],
  ],
  [
    'one fewer is not recommended under 65',
    [hire('closers', 0.9, 9_000), fewer('closers', 0.64, 8_000)],
    [
      'Hire a closer: better in 90 of 100 possible years (likely), +$9k on average; pays for itself in month 5 (9 in 10: 3 to 9).',
    ],
  ],
])('%s', (_, changes, sentences) => {
  expect(told(changes)).toEqual(sentences);
});

test('of two good hires it says which does more, where it can', () => {
  const both = [hire('telemarketers', 0.9, 9_000), hire('closers', 0.95, 9_500)];
  expect(told(both, difference(0.55, 500))).toEqual([
    expect.stringMatching(/^Hire a closer: better in 95 of 100 possible years \(clear\)/u),
    expect.stringMatching(/^A telemarketer would do, too: better in 90 /u),
    'Which of the two is too close to call: the closer does more in 55 of 100.',
  ]);
  expect(told(both, difference(0.2, -500)).at(-1)).toBe(
    'Of the two the telemarketer does more in 80 of 100 possible years (likely).',
  );
});

test('an empty chair costs, saves, or neither', () => {
  const chair = (role: TeamChange['role'], mean: number): EmptyChair => {
    return { role, mean, ci95: [mean - 50, mean + 50] };
  };
  expect(told([], null, [chair('closers', 1200), chair('telemarketers', -200)])).toEqual([
    "A week with a chair empty: a closer's costs $1.2k and a telemarketer's saves $200, on average.",
  ]);
  expect(told([], null, [chair('closers', 40)])).toEqual([
    "A week with a chair empty: a closer's costs about as much as it saves, on average.",
  ]);
});
