import { meanOf } from '../../stats/moments.ts';
import type { Sampled } from '../../stats/selection/types.ts';
import { ask } from './ask.ts';
import { GridCandidates } from './candidates.ts';
import type { LimitResult } from './result.ts';
import { bestScores, isRatio, mayBeBeyond, signOf } from './scores.ts';
import { askingOf, interruption, type Search } from './search.ts';

/** Mixes that are looked at closely, at most. */
export const MOST_CLOSELY = 100_000;
/** Mixes of a coarse grid. */
const COARSE = 10_000;
/** Months of each mix of the coarse grid. */
const EACH = 20;
/** Places of the coarse grid around which every mix is looked at, at most. */
const AROUND = 12;
/** Mixes looked at closely in a grid that is too large for all. */
const CLOSELY = 20_000;

/**
 * The mixes to look at closely: all of them, or, in a larger grid, those around the best places of a coarse one. The coarse
 * search lives months of its own, which say nothing later: what chose the mixes may not judge them as well.
 *
 * @returns rising
 */
export async function closely(search: Search): Promise<readonly number[]> {
  const { candidates, given, limits, seed, target } = search;
  if (candidates.count <= MOST_CLOSELY || !(given instanceof GridCandidates)) {
    return Array.from({ length: candidates.count }, (_, mix) => mix);
  }
  const sizes = given.axes.map(({ values }) => values.length);
  const stride = strideFor(sizes);
  const coarse = combinations(sizes.map((size) => everyNth(size, stride)));
  const mixes = coarse.map((steps) => given.mixAt(steps));
  const asking = {
    ...askingOf(search, mixes, bestScores(target, limits), `${seed}/coarse`, () => false),
    ratio: false,
  };
  const sampled = await ask({ designs: [...mixes.keys()], from: 0, to: EACH }, asking);
  if (sampled === null) throw interruption();
  const near = new Set<number>();
  for (const place of placesOf(search, sampled, mixes)) {
    const box = around(coarse[place]!, stride, sizes);
    if (near.size > 0 && near.size + box.length > CLOSELY) break;
    for (const steps of box) near.add(given.mixAt(steps));
  }
  return [...near].sort((a, b) => a - b);
}

/**
 * The best places of the coarse grid, in turn of each way people are paid: those that keep the limits on average by what they
 * bring, then those that miss them by least.
 */
function placesOf(
  { candidates, limits, target }: Search,
  sampled: Sampled,
  mixes: readonly number[],
): number[] {
  const missed = missedBy(sampled, limits, isRatio(target) ? 2 : 1);
  const values = sampled.map(([above, below]) => {
    if (!isRatio(target)) return meanOf(above!);
    const ratio = (signOf(target) * meanOf(above!)) / meanOf(below!);
    return Number.isFinite(ratio) ? ratio : -Number.MAX_VALUE;
  });
  const ranked = [...mixes.keys()].sort(
    (a, b) => missed[a]! - missed[b]! || values[b]! - values[a]! || a - b,
  );
  const groups = new Map<string, number[]>();
  for (const place of ranked) {
    const key = candidates.payKey(mixes[place]!);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  const places: number[] = [];
  for (let turn = 0; places.length < Math.min(AROUND, ranked.length); turn++) {
    for (const group of groups.values()) if (turn < group.length) places.push(group[turn]!);
  }
  return places;
}

/** By mix, how far it misses the limits on average, each beside what is usual of it; 0 where it keeps all. */
function missedBy(sampled: Sampled, limits: readonly LimitResult[], outputs: number): Float64Array {
  const missed = new Float64Array(sampled.length);
  limits.forEach((limit, at) => {
    const mayBe = mayBeBeyond(limit);
    const scores = Float64Array.from(sampled, (columns) => {
      const score = meanOf(columns[outputs + 2 * at + 1]!);
      return mayBe === null ? score : (1 + score) / 2 - mayBe;
    });
    const usual = meanOf(scores.map(Math.abs));
    scores.forEach((score, mix) => {
      if (score > 0) missed[mix]! += score / usual;
    });
  });
  return missed;
}

/** Every so many-th value of each axis, so that the coarse grid has no more mixes than it may. */
function strideFor(sizes: readonly number[]): number {
  for (let stride = 2; ; stride++) {
    const mixes = sizes.reduce((product, size) => product * everyNth(size, stride).length, 1);
    if (mixes <= COARSE) return stride;
  }
}

/** Places from end to end, both ends among them; all of a short axis. */
function everyNth(size: number, stride: number): number[] {
  if (size <= 3) return Array.from({ length: size }, (_, place) => place);
  const places = [];
  for (let place = 0; place < size - 1; place += stride) places.push(place);
  return [...places, size - 1];
}

/** Every combination of one place of each axis. */
function combinations(axes: readonly (readonly number[])[]): number[][] {
  let rows: number[][] = [[]];
  for (const places of axes) rows = rows.flatMap((row) => places.map((place) => [...row, place]));
  return rows;
}

/** All that lies nearer than the next places of the coarse grid. */
function around(steps: readonly number[], stride: number, sizes: readonly number[]): number[][] {
  return combinations(
    steps.map((step, axis) => {
      const from = Math.max(0, step - stride + 1);
      const to = Math.min(sizes[axis]! - 1, step + stride - 1);
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    }),
  );
}
