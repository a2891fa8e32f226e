import { halving } from '../../stats/selection/halving.ts';
import { GridCandidates } from './candidates.ts';
import { drive, Averages } from './drive.ts';
import { ownValue, signOf, type Scores } from './scores.ts';
import { askingOf, interruption, type Search } from './search.ts';

/** Mixes that are looked at closely, at most. */
const MOST_CLOSELY = 100_000;
/** Mixes of a coarse grid. */
const COARSE = 10_000;
/** Months of each mix of the coarse grid, on average. */
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
  const { candidates, given, target, seed } = search;
  if (candidates.count <= MOST_CLOSELY || !(given instanceof GridCandidates)) {
    return Array.from({ length: candidates.count }, (_, mix) => mix);
  }
  const sizes = given.axes.map(({ values }) => values.length);
  const stride = strideFor(sizes);
  const coarse = combinations(sizes.map((size) => everyNth(size, stride)));
  const mixes = coarse.map((steps) => given.mixAt(steps));
  const scores: Scores = { metrics: [target], reads: [ownValue(target)] };
  const asking = {
    ...askingOf(search, mixes, scores, `${seed}/coarse`, () => false),
    ratio: false,
  };
  const averages = new Averages(mixes.length, false, signOf(target));
  const { outcome } = await drive(
    halving(mixes.length, EACH * mixes.length),
    asking,
    averages,
    () => null,
  );
  if (outcome === null) throw interruption();
  const { counts, means } = outcome;
  const ranked = [...mixes.keys()].sort((a, b) => counts[b]! - counts[a]! || means[b]! - means[a]!);
  const near = new Set<number>();
  for (const place of ranked.slice(0, AROUND)) {
    const box = around(coarse[place]!, stride, sizes);
    if (near.size > 0 && near.size + box.length > CLOSELY) break;
    for (const steps of box) near.add(given.mixAt(steps));
  }
  return [...near].sort((a, b) => a - b);
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
