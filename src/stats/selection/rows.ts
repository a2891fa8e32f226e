import type { Sampled } from './types.ts';

/** Unlike values below which a spread says little: differences that are nearly always 0, scores that hardly ever move. */
export const FEWEST_UNLIKE = 8;

/** From so many replications on, what never moved is taken not to move. */
export const ENOUGH = 128;

/** Spread, relative to the values, that is rounding and no spread. */
const ROUNDING = 1e-12;

/** Values of one output: a row of replications for each design still in play. */
export class Rows {
  readonly means: Float64Array;
  private readonly rows: (Float64Array | undefined)[];

  /** @param designs how many there are */
  constructor(designs: number) {
    this.means = new Float64Array(designs).fill(NaN);
    this.rows = Array.from({ length: designs });
  }

  /** Puts new replications behind those there are; copies, so that what they came in can be let go. */
  append(design: number, values: Float64Array): void {
    const before = this.rows[design];
    const start = before?.length ?? 0;
    const row = new Float64Array(start + values.length);
    if (before !== undefined) row.set(before);
    row.set(values, start);
    this.replace(design, row);
  }

  /** Puts a row in place of the one there is, and keeps it. */
  replace(design: number, row: Float64Array): void {
    this.rows[design] = row;
    this.means[design] = plainMean(row);
  }

  /** The values of a design that was sampled and not dropped. */
  of(design: number): Float64Array {
    return this.rows[design]!;
  }

  /** Lets the values go; the mean stays. */
  drop(design: number): void {
    this.rows[design] = undefined;
  }
}

/** Mean, measured from the first value: exact where all are equal. */
function plainMean(row: Float64Array): number {
  const origin = row[0]!;
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i]! - origin;
  return origin + sum / row.length;
}

/**
 * Standard error of the mean of one - other, paired.
 *
 * @param shift that mean
 */
export function pairedError(one: Float64Array, other: Float64Array, shift: number): number {
  const n = one.length;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const gap = one[i]! - other[i]! - shift;
    squares += gap * gap;
  }
  return Math.sqrt(squares / ((n - 1) * n));
}

/** How a paired difference moves: too seldom to be judged by its spread, enough for that, or not in any replication. */
export type Moves = 'seldom' | 'enough' | 'never';

/**
 * How one - other moves about its usual value; `enough` is 8 replications or more.
 *
 * @param scale size of the values: what is small beside it is rounding
 */
export function movesOf(one: Float64Array, other: Float64Array, scale: number): Moves {
  const rounding = ROUNDING * scale;
  let usual = 0;
  let ahead = 0;
  for (let i = 0; i < one.length; i++) {
    const gap = one[i]! - other[i]!;
    if (ahead === 0) usual = gap;
    ahead += Math.abs(gap - usual) <= rounding ? 1 : -1;
  }
  let unlike = 0;
  for (let i = 0; i < one.length; i++) {
    if (Math.abs(one[i]! - other[i]! - usual) <= rounding) continue;
    if (++unlike === FEWEST_UNLIKE) return 'enough';
  }
  return unlike === 0 ? 'never' : 'seldom';
}

/** Whether a difference that moves so is known well enough to decide on it. */
export function isJudged(moves: Moves, replications: number, exact: boolean): boolean {
  return moves === 'enough' || (moves === 'never' && (exact || replications >= ENOUGH));
}

/**
 * Refuses replications that are not what was asked for.
 *
 * @param outputs columns that each design must have
 * @throws {RangeError} that names the design: columns missing, too short or long, or without a value
 */
export function checkSampled(
  sampled: Sampled,
  designs: readonly number[],
  outputs: number,
  replications: number,
): void {
  if (sampled.length !== designs.length) {
    throw new RangeError(`expected ${designs.length} designs, found ${sampled.length}`);
  }
  designs.forEach((design, place) => {
    const columns = sampled[place]!;
    if (columns.length !== outputs) {
      throw new RangeError(
        `design ${design}: expected ${outputs} outputs, found ${columns.length}`,
      );
    }
    columns.forEach((column, output) => {
      if (column.length !== replications) {
        throw new RangeError(
          `design ${design}, output ${output}: expected ${replications} replications, found ${column.length}`,
        );
      }
      let sum = 0;
      for (let i = 0; i < replications; i++) sum += column[i]! - column[i]!; // NaN once one is not finite
      if (sum !== 0) {
        throw new RangeError(`design ${design}, output ${output}: a replication has no value`);
      }
    });
  });
}
