import { BLOCK } from '../../scenario/inputs.ts';
import { meanOf } from '../../stats/moments.ts';
import { ratioInterval } from '../../stats/ratio.ts';

/** One value of a key, and a number for each replication there. */
export interface Sight {
  readonly value: number;
  readonly differences: Float64Array;
}

/** Where an average is 0, with its 95 % interval. */
export interface Root {
  readonly at: number;
  readonly ci95: readonly [number, number] | null;
}

/**
 * Where the average of a difference is 0, along the values of a key at which the same replications were simulated.
 *
 * Between two neighbours with averages of opposite sign it is taken as a straight line, so that the place between them is a ratio
 * of two averages, and its interval that of a ratio of paired numbers (`ratioInterval`: delta method, or Fieller's where the
 * slope is known badly; from 20 blocks on, over blocks of replications). It tells what the same question would give on other
 * luck; it knows nothing of a bend between the neighbours.
 *
 * @param sights by rising value
 * @param near of several roots the one next to it is taken
 * @returns null where the sign never changes
 */
export function rootOf(sights: readonly Sight[], near: number): Root | null {
  const means = sights.map(({ differences }) => meanOf(differences));
  let best: Root | null = null;
  for (let i = 0; i + 1 < sights.length; i++) {
    const [from, to] = [sights[i]!, sights[i + 1]!];
    const [before, after] = [means[i]!, means[i + 1]!];
    if (before * after > 0 || before === after) continue;
    // A ratio wants its denominator above 0.
    const sign = before > after ? 1 : -1;
    const numerators = from.differences.map((value) => sign * value);
    const slopes = from.differences.map((value, r) => sign * (value - to.differences[r]!));
    const { low, high } = ratioInterval(numerators, slopes, BLOCK);
    const width = to.value - from.value;
    const at = from.value + width * (before / (before - after));
    const ci95 =
      low === null || high === null
        ? null
        : ([from.value + width * low, from.value + width * high] as const);
    if (best === null || Math.abs(at - near) < Math.abs(best.at - near)) best = { at, ci95 };
  }
  return best;
}
