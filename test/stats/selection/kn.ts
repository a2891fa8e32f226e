import type { Procedure } from '../../../src/stats/selection/types.ts';
import { knH2 } from './reference.ts';

interface KnOptions {
  /** Differences from this on are to be told apart. */
  readonly delta: number;
  readonly alpha: number;
  readonly first: number;
  /** Designs share no random numbers: constants for that, and variances added up in place of those of differences. */
  readonly independent?: 'constants' | 'constants and variances';
}

interface KnSelected {
  readonly best: number;
  readonly spent: number;
}

/** KN (Kim and Nelson 2001), with c = 1: one replication at a time, designs dropped as they fall behind. */
export function* kn(
  designs: number,
  { delta, alpha, first, independent }: KnOptions,
): Procedure<KnSelected> {
  const h2 = knH2(designs, first, alpha, independent !== undefined);
  let left = Array.from({ length: designs }, (_, design) => design);
  const stage = yield { wanted: { designs: left, from: 0, to: first }, standing: null };
  const rows = stage.map((columns) => columns[0]!);
  const sums = Float64Array.from(rows, (row) => row.reduce((sum, value) => sum + value, 0));
  const own = rows.map((row, i) => varianceOf(row, (value) => value - sums[i]! / first));

  // variances of differences are worked out once a pair is compared: of most pairs in a large field they never are
  const variances = new Map<number, number>();
  const variance = (i: number, j: number): number => {
    if (independent === 'constants and variances') return own[i]! + own[j]!;
    const key = Math.min(i, j) * designs + Math.max(i, j);
    let known = variances.get(key);
    if (known === undefined) {
      const mean = (sums0[i]! - sums0[j]!) / first;
      known = varianceOf(rows[i]!, (value, l) => value - rows[j]![l]! - mean);
      variances.set(key, known);
    }
    return known;
  };
  const sums0 = sums.slice();

  let spent = designs * first;
  for (let r = first; ; r++) {
    const ranked = [...left].sort((a, b) => sums[b]! - sums[a]!);
    left = left.filter((design) => {
      for (const rival of ranked) {
        const lead = sums[rival]! - sums[design]!;
        if (!(lead > 0)) return true;
        const reach = (h2 * variance(design, rival)) / (2 * delta) - (delta * r) / 2;
        if (lead > Math.max(0, reach)) return false;
      }
      return true;
    });
    if (left.length === 1) return { best: left[0]!, spent };
    const sampled = yield { wanted: { designs: left, from: r, to: r + 1 }, standing: null };
    left.forEach((design, place) => (sums[design]! += sampled[place]![0]![0]!));
    spent += left.length;
  }
}

function varianceOf(row: Float64Array, gap: (value: number, index: number) => number): number {
  let squares = 0;
  row.forEach((value, index) => (squares += gap(value, index) ** 2));
  return squares / (row.length - 1);
}
