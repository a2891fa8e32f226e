import { streamOf } from '../../src/random/stream.ts';
import type { Sample } from '../stats/selection/drive.ts';

/** Koenig and Law's inventory: below s, order up to S. */
const DEMAND = 25;
const ORDER = 32;
const UNIT = 3;
const HOLD = 1;
const SHORT = 5;
const WARM_UP = 100;
const PERIODS = 30;

/** All s from 20 to 80 and S from 40 to 100, s at most S. */
export const STOCK_RULES: readonly (readonly [number, number])[] = Array.from(
  { length: 61 },
  (_, i) => 20 + i,
).flatMap((s) => {
  const lowest = Math.max(40, s);
  return Array.from({ length: 101 - lowest }, (_, i) => [s, lowest + i] as const);
});

/** Chances of a demand of 0, 1 ... 199. */
const CHANCES = new Float64Array(200);
CHANCES[0] = Math.exp(-DEMAND);
for (let d = 1; d < CHANCES.length; d++) CHANCES[d] = (CHANCES[d - 1]! * DEMAND) / d;

const SUMS = CHANCES.slice();
for (let d = 1; d < SUMS.length; d++) SUMS[d]! += SUMS[d - 1]!;
const GUIDES = 1024;
/** The demand at which to begin to look for a uniform number, by its first bits. */
const GUIDE = Uint8Array.from({ length: GUIDES }, (_, i) =>
  SUMS.findIndex((sum) => sum > i / GUIDES),
);

/** Demand by inversion: millions are drawn. */
function demandAt(uniform: number): number {
  let demand = GUIDE[Math.floor(uniform * GUIDES)]!;
  while (uniform >= SUMS[demand]! && demand < 150) demand++;
  return demand;
}

/** Cost a period in the long run, by renewal: an order starts a cycle at S, demand wears it down below s. */
export function stockCosts(): Float64Array {
  /** Expected periods of a cycle that start so far below S. */
  const visits = new Float64Array(82);
  for (let fall = 0; fall < visits.length; fall++) {
    let sum = fall === 0 ? 1 : 0;
    for (let d = 1; d <= fall; d++) sum += CHANCES[d]! * visits[fall - d]!;
    visits[fall] = sum / (1 - CHANCES[0]!);
  }
  const stocking = Float64Array.from({ length: 101 }, (_, level) =>
    CHANCES.reduce((sum, chance, d) => {
      const rest = level - d;
      return sum + chance * (rest > 0 ? HOLD * rest : -SHORT * rest);
    }, 0),
  );
  return Float64Array.from(STOCK_RULES, ([s, S]) => {
    let [periods, cost] = [0, ORDER];
    for (let fall = 0; fall <= S - s; fall++) {
      periods += visits[fall]!;
      cost += visits[fall]! * stocking[S - fall]!;
    }
    return cost / periods + UNIT * DEMAND;
  });
}

/** Minus the cost a period, of 30 periods after 100; replications have the same demand for all rules. */
export function stockOutputs(study: number): Sample {
  const stream = streamOf('inventory', study, 'demand');
  const length = WARM_UP + PERIODS;
  let demands = new Uint8Array(0);
  return (design, from, to) => {
    const known = demands.length;
    if (known < to * length) {
      const before = demands;
      demands = new Uint8Array(to * length);
      demands.set(before);
      for (let i = known; i < demands.length; i++) demands[i] = demandAt(stream.uniform());
    }
    const [s, S] = STOCK_RULES[design]!;
    const costs = new Float64Array(to - from);
    for (let i = 0; i < costs.length; i++) {
      const start = (from + i) * length;
      let level = S;
      let cost = 0;
      for (let period = 0; period < length; period++) {
        if (period === WARM_UP) cost = 0;
        if (level < s) {
          cost += ORDER + UNIT * (S - level);
          level = S;
        }
        level -= demands[start + period]!;
        cost += level > 0 ? HOLD * level : -SHORT * level;
      }
      costs[i] = -cost / PERIODS;
    }
    return [costs];
  };
}
