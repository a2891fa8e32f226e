import { expect, test } from 'vitest';
import { droppedSentence } from '../../src/study/verdict/dropped.ts';
import { estimates } from './sample-estimates.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario } = sampleFloor();

function told(
  shares: readonly number[],
  machines: typeof scenario.calling.machines = null,
  limit: number | null = 0.03,
) {
  const calling = { ...scenario.calling, drop_limit: limit, machines };
  const names = ['dropped_in_worst_30_days_share'];
  return droppedSentence(
    estimates({ dropped_in_worst_30_days: shares.at(-1)! }),
    { names, columns: [Float64Array.from(shares)] },
    { ...scenario, calling },
  );
}

test('dropped calls are set against their limit, as the law counts them', () => {
  expect(told([0.02, 0.03])).toBe(
    'Dropped calls stay within the limit of 3.0%: 3.00% of live answers in the worst 30 days of the middle month.',
  );
  expect(told([0.02, 0.029, 0.031, 0.0302])).toBe(
    'Dropped calls are above the limit of 3.0% in 50 of 100 possible months: 3.02% of live answers in the worst 30 days of the middle month.',
  );
});

test('people taken for machines are named where there may be any', () => {
  const wastes = { average: 8, varies: 0, shape: 'constant' } as const;
  const machines = (falseAlarms: number) => ({
    share: 0.3,
    detection: { misses: 0.05, false_alarms: falseAlarms },
    wastes,
  });
  const unseen = 'People taken for machines count, and the dialler does not see them.';
  expect(told([0.07, 0.08], machines(0.05))).toContain(unseen);
  expect(told([0.07, 0.08], machines(0))).not.toContain(unseen);
  expect(told([0.07, 0.08], { ...machines(0), detection: null })).not.toContain(unseen);
  expect(told([0.01, 0.02], machines(0.05))).not.toContain(unseen);
});

test('nothing is said where nobody is dropped', () => {
  expect(told([0.02], null, null)).toBeNull();
  expect(told([0])).toBeNull();
});
