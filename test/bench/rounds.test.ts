import { describe, expect, test } from 'vitest';
import type { Case } from './cases.ts';
import type { Contestant } from './contestant.ts';
import { inRounds, spreadOf } from './rounds.ts';
import { Missing, Workshop } from './workshop.ts';

/** Nobody here has anything made. */
const NO_SHOP = Object.create(Workshop.prototype) as Workshop;

test('the middle of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([3])).toEqual({ min: 3, median: 3, max: 3 });
  expect(spreadOf([10, 2, 9])).toEqual({ min: 2, median: 9, max: 10 });
  expect(spreadOf([10, 2, 4, 3])).toEqual({ min: 2, median: 3.5, max: 10 });
});

describe('rounds', () => {
  const log: string[] = [];

  /** A contestant that does so much in a second of each round. */
  const contestant = (name: string, amounts: readonly number[]): Contestant => ({
    run(round) {
      log.push(`${name}${round}`);
      const amount = amounts[round - 1]!;
      return Promise.resolve({ amount, seconds: 2, events: null, peakMb: null });
    },
    close: () => void log.push(`${name} closed`),
  });

  const versus = (id: string, contestants: Case['contestants']): Case => ({
    id,
    about: id,
    contestants,
    ratios: [
      { name: id, target: null, needs: ['a', 'b'], of: (rates) => rates['a']! / rates['b']! },
    ],
  });

  const a = (): Promise<Contestant> => Promise.resolve(contestant('a', [10, 100, 30]));
  const b = (): Promise<Contestant> => Promise.resolve(contestant('b', [20, 50, 10]));

  test('alternate the order and take each ratio inside its round', async () => {
    log.length = 0;
    const [measured] = await inRounds([versus('x', { a, b })], 3, NO_SHOP, () => undefined);
    expect(log).toEqual(['a1', 'b1', 'b2', 'a2', 'a3', 'b3', 'a closed', 'b closed']);
    expect(measured!.ratios.get('x')).toEqual({ min: 0.5, median: 2, max: 3 });
  });

  test('go on without what is missing and say why', async () => {
    const missing = (): Promise<Contestant> => Promise.reject(new Missing('gcc: not found'));
    const cases = [versus('x', { a, b: missing })];
    const [measured] = await inRounds(cases, 2, NO_SHOP, () => undefined);
    expect([...measured!.skipped]).toEqual([['b', 'gcc: not found']]);
    expect(measured!.ratios.size).toBe(0);
    expect(measured!.runs.get('a')).toHaveLength(2);
  });

  test('end with an error that is no missing tool, and close what was started', async () => {
    log.length = 0;
    const broken = (): Promise<Contestant> => Promise.reject(new Error('broken'));
    const cases = [versus('x', { a, b }), versus('y', { a, b: broken })];
    await expect(inRounds(cases, 1, NO_SHOP, () => undefined)).rejects.toThrow('broken');
    expect(log).toEqual(['a closed', 'b closed', 'a closed']);
  });
});
