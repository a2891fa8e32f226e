import { checkSampled, Rows } from './rows.ts';
import type { Procedure } from './types.ts';

/** What a preview found. */
export interface Preview {
  /** Best by what is known; nothing is certified. */
  readonly best: number;
  /** Means by design, over the replications each of them had. */
  readonly means: Float64Array;
  readonly counts: Int32Array;
  readonly spent: number;
}

/**
 * A first impression of which design is best, without any guarantee: in each round the better half goes on, and each
 * round spends as much. Replications of earlier rounds count on. The one output is signed, more is better.
 *
 * @param budget replications of all designs together; each design has at least one in each round that it is in, even
 *               where that comes to more
 * @throws {RangeError} where an argument is out of range, or a replication has no value
 *
 * Source: Z. Karnin, T. Koren and O. Somekh, Almost optimal exploration in multi-armed bandits, ICML 2013.
 */
export function* halving(designs: number, budget: number): Procedure<Preview> {
  if (!(Number.isInteger(designs) && designs >= 1 && budget >= designs && budget < Infinity)) {
    throw new RangeError(
      `halving: expected at least one design and a replication for each, found ${designs} and ${budget}`,
    );
  }
  const rows = new Rows(designs);
  const counts = new Int32Array(designs);
  const rounds = Math.max(1, 32 - Math.clz32(designs - 1));
  let left: readonly number[] = Array.from({ length: designs }, (_, design) => design);
  let from = 0;
  let spent = 0;
  for (let round = 0; round < rounds; round++) {
    const to = from + Math.max(1, Math.floor(budget / (rounds * left.length)));
    const sampled = yield { wanted: { designs: left, from, to }, standing: null };
    checkSampled(sampled, left, 1, to - from);
    left.forEach((design, place) => {
      rows.append(design, sampled[place]![0]!);
      counts[design] = to;
    });
    spent += left.length * (to - from);
    from = to;
    const ranked = [...left].sort((a, b) => rows.means[b]! - rows.means[a]! || a - b);
    left = ranked.slice(0, Math.ceil(left.length / 2)).sort((a, b) => a - b);
    ranked.slice(left.length).forEach((design) => rows.drop(design));
  }
  return { best: left[0]!, means: rows.means, counts, spent };
}
