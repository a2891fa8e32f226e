import { Rows } from './rows.ts';

/** What is to be made large: one number a replication for each design, and its mean. */
export interface Objective {
  readonly rows: Rows;
  /** Figure of each design, more is better: the mean, or the ratio of means. NaN before its first replication. */
  readonly figures: Float64Array;
  append(design: number, columns: readonly Float64Array[]): void;
  /** Makes rows of these designs comparable, seen from the best of them. */
  linearise(designs: readonly number[], best: number): void;
  drop(design: number): void;
}

/** A mean, already signed so that more is better. */
export function meanObjective(designs: number): Objective {
  const rows = new Rows(designs);
  return {
    rows,
    figures: rows.means,
    append: (design, columns) => rows.append(design, columns[0]!),
    linearise: () => undefined, // is linear
    drop: (design) => rows.drop(design),
  };
}

/**
 * A ratio of means. Approximate: a replication counts as (numerator - ratio of the best x denominator) / mean
 * denominator, whose mean is how far the design's ratio lies from the best one's.
 *
 * @param less that less of it is better
 */
export function ratioObjective(designs: number, less: boolean): Objective {
  const sign = less ? -1 : 1;
  const above = new Rows(designs);
  const below = new Rows(designs);
  const rows = new Rows(designs);
  const figures = new Float64Array(designs).fill(NaN);
  return {
    rows,
    figures,
    append: (design, columns) => {
      above.append(design, columns[0]!);
      below.append(design, columns[1]!);
      if (!(below.means[design]! > 0)) {
        throw new RangeError(`design ${design}: the ratio has nothing to divide by`);
      }
      figures[design] = (sign * above.means[design]!) / below.means[design]!;
    },
    linearise: (left, best) => {
      const ratio = above.means[best]! / below.means[best]!;
      for (const design of left) {
        const numerators = above.of(design);
        const denominators = below.of(design);
        const scale = sign / below.means[design]!;
        const row = new Float64Array(numerators.length);
        for (let i = 0; i < row.length; i++) {
          row[i] = scale * (numerators[i]! - ratio * denominators[i]!);
        }
        rows.replace(design, row);
      }
    },
    drop: (design) => {
      for (const part of [above, below, rows]) part.drop(design);
    },
  };
}
