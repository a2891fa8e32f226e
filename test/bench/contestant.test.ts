import { expect, test } from 'vitest';
import { calibrated } from './contestant.ts';

test('runs take about as long as is asked for, and every round does other replications', async () => {
  const orders: [number, number][] = [];
  const contestant = await calibrated((first, count) => {
    orders.push([first, count]);
    return Promise.resolve({ amount: count, seconds: 0.03 * count, events: null, peakMb: null });
  }, 0.4);
  expect(orders.splice(0)).toEqual([1, 2, 4, 8].map((count) => [0, count]));
  await contestant.run(1);
  await contestant.run(2);
  expect(orders).toEqual([
    [13, 13],
    [26, 13],
  ]);
});
