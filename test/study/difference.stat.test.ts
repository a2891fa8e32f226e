import { expect, test } from 'vitest';
import { differenceOf } from '../../src/study/difference.ts';
import { Replies } from '../../src/study/replies.ts';
import { expectShare } from '../helpers/statistical.ts';
import { EMPTY_JOB, fakeReply, type FakeMetric } from './fake-runner.ts';

const STUDIES = 2_000;
const RUNS = 30;

/** Differences of two points in many studies. */
function differences(name: 'profit' | 'cost_per_lead', metric: FakeMetric) {
  return Array.from({ length: STUDIES }, (_, study) => {
    const job = {
      ...EMPTY_JOB,
      seed: `coverage ${study}`,
      points: [{ name: 'a' }, { name: 'b' }],
      count: RUNS,
      metrics: [name],
    };
    const replies = new Replies([{ from: 0, to: 2 }], RUNS);
    replies.accept({ job, strip: 0 }, fakeReply(job, metric));
    return differenceOf(name, { replies, metrics: [name], runs: RUNS }, 0, 1)!;
  });
}

test('the interval of a paired difference holds the truth in 95 of 100 studies', () => {
  // Shared luck 50 times that of either side: 7 apart on average.
  const paired = differences('profit', ({ patch, luck }) => {
    const shared = 500 * luck.normal();
    const [a, b] = [10 * luck.normal(), 7 + 10 * luck.normal()];
    return [shared + (patch.name === 'a' ? a : b), 1];
  });
  const held = paired.filter(({ ci95: [low, high] }) => low <= 7 && 7 <= high).length;
  expectShare(held, STUDIES, 0.95);
  expect(Math.max(...paired.map(({ se }) => se))).toBeLessThan(10);
});

test('so does that of a difference of ratios, within what the delta method promises', () => {
  // Cost per lead 10 against 12: gamma numbers of leads that both sides share, costs of their own.
  const paired = differences('cost_per_lead', ({ patch, luck }) => {
    let leads = 0;
    for (let i = 0; i < 20; i++) leads += luck.exponential();
    const [a, b] = [10 * leads + 8 * luck.normal(), 12 * leads + 8 * luck.normal()];
    return [patch.name === 'a' ? a : b, leads];
  });
  const held = paired.filter(({ ci95: [low, high] }) => low <= 2 && 2 <= high).length / STUDIES;
  // 93.5 to 96.5 %, and four standard errors of a share of 2,000 studies.
  expect(held).toBeGreaterThan(0.935 - 4 * Math.sqrt((0.05 * 0.95) / STUDIES));
  expect(held).toBeLessThan(0.965 + 4 * Math.sqrt((0.05 * 0.95) / STUDIES));
});
