import type { BestResult } from '../../src/study/best/result.ts';
import { best } from '../../src/study/best.ts';
import { gridOf, knownFloor } from '../study/best-floors.ts';
import { sampleFloor } from '../study/sample-floor.ts';

/** The best of a grid whose averages are a hill, and the frontier of money in and out on the same grid. */
export async function sampleBest(): Promise<BestResult> {
  const loaded = sampleFloor({ name: 'Tulsa floor' });
  const candidates = gridOf(6, 4, loaded.scenario);
  const runner = knownFloor(
    (name, { telemarketers, closers }) => {
      const value = 5_000 - 90 * (telemarketers - 3) ** 2 - 120 * (closers - 2) ** 2;
      if (name === 'revenue') return 2_000 * telemarketers - 300 * Math.abs(closers - 2);
      return name === 'total_cost' ? 2_000 * telemarketers - value : value;
    },
    { own: 120 },
  );
  const found = await best(loaded, candidates, { runner, within: { amount: 40 }, most: 256 });
  const { frontier } = await best(loaded, candidates, {
    runner,
    frontier: ['total_cost', 'revenue'],
    most: 64,
  });
  return { ...found, frontier };
}
