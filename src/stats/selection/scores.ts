import type { Judge } from './limits.ts';
import { ENOUGH, FEWEST_UNLIKE } from './rows.ts';

/**
 * Moments of one score of each design: how many replications, their mean, sums of squares and cubes about it, and how
 * many are unlike the usual value.
 */
export class Scores implements Judge {
  readonly means: Float64Array;
  private readonly counts: Int32Array;
  private readonly squares: Float64Array;
  private readonly cubes: Float64Array;
  private readonly usual: Float64Array;
  private readonly unlike: Int32Array;

  /** @param designs how many there are */
  constructor(designs: number) {
    this.means = new Float64Array(designs);
    this.counts = new Int32Array(designs);
    this.squares = new Float64Array(designs);
    this.cubes = new Float64Array(designs);
    this.usual = new Float64Array(designs);
    this.unlike = new Int32Array(designs);
  }

  /** Takes new replications in (Pébay 2008: moments of two samples together). */
  append(design: number, values: Float64Array): void {
    if (this.counts[design] === 0) this.usual[design] = majorityOf(values);
    const b = values.length;
    let mean = 0;
    for (let i = 0; i < b; i++) {
      mean += values[i]! - values[0]!;
      if (values[i] !== this.usual[design]) this.unlike[design]!++;
    }
    mean = values[0]! + mean / b;
    let squares = 0;
    let cubes = 0;
    for (let i = 0; i < b; i++) {
      const gap = values[i]! - mean;
      squares += gap * gap;
      cubes += gap * gap * gap;
    }
    const a = this.counts[design]!;
    const n = a + b;
    const step = mean - this.means[design]!;
    const before = this.squares[design]!;
    this.cubes[design]! +=
      cubes +
      (step * step * step * a * b * (a - b)) / (n * n) +
      (3 * step * (a * squares - b * before)) / n;
    this.squares[design] = before + squares + (step * step * a * b) / n;
    this.means[design] = a === 0 ? mean : this.means[design]! + (step * b) / n;
    this.counts[design] = n;
  }

  /** Standard error of the mean. */
  error(design: number): number {
    const n = this.counts[design]!;
    return Math.sqrt(this.squares[design]! / ((n - 1) * n));
  }

  isOver(design: number, t: number, exact: boolean): boolean {
    return this.isJudged(design, exact) && this.means[design]! - t * this.error(design) > 0;
  }

  isKept(design: number, t: number, exact: boolean): boolean {
    return this.isJudged(design, exact) && this.means[design]! + t * this.error(design) <= 0;
  }

  /** Whether the spread says how well the mean is known: 8 values or more are unlike the usual one, or none ever was. */
  private isJudged(design: number, exact: boolean): boolean {
    const unlike = this.unlike[design]!;
    if (unlike >= FEWEST_UNLIKE) return true;
    return unlike === 0 && (exact || this.counts[design]! >= ENOUGH);
  }

  /** Sample skewness, as `skewness`; null without spread. */
  skew(design: number): number | null {
    return skewness(this.counts[design]!, this.squares[design]!, this.cubes[design]!);
  }
}

/** The value that more than half of them have; any of them where there is none. */
function majorityOf(values: Float64Array): number {
  let candidate = values[0]!;
  let ahead = 0;
  for (let i = 0; i < values.length; i++) {
    if (ahead === 0) candidate = values[i]!;
    ahead += values[i] === candidate ? 1 : -1;
  }
  return candidate;
}

/**
 * Skewness of a sample, corrected for its size (G1): of normal values it has mean 0.
 *
 * @param squares sum of squares about the mean
 * @param cubes   sum of cubes about it
 * @returns null where the values do not differ
 */
export function skewness(n: number, squares: number, cubes: number): number | null {
  if (!(squares > 0)) return null;
  const spread = squares / n;
  return ((Math.sqrt(n * (n - 1)) / (n - 2)) * (cubes / n)) / (spread * Math.sqrt(spread));
}
