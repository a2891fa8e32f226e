import { Rows } from './rows.ts';

/** What is to be made large: one number a replication for each design, and its mean. */
export interface Objective {
  readonly rows: Rows;
  /** Figure of each design, more is better: the mean, or the ratio of means. NaN before its first replication, and without anything to divide by. */
  readonly figures: Float64Array;
  append(design: number, columns: readonly Float64Array[]): void;
  /** Makes rows of these designs comparable: seen from the best of them, or, with null, each from itself. */
  linearise(designs: readonly number[], best: number | null): void;
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
 * A ratio of means. Approximate: a replication counts as (numerator - ratio x denominator) / mean denominator. With the
 * best one's ratio their mean is how far the design's lies from it; with its own, to which that is added, it is its own.
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
      const unit = below.means[design]!;
      figures[design] = unit > 0 ? (sign * above.means[design]!) / unit : NaN;
    },
    linearise: (left, best) => {
      for (const design of left) {
        const from = best ?? design;
        const ratio = above.means[from]! / below.means[from]!;
        const start = best === null ? sign * ratio : 0;
        const numerators = above.of(design);
        const denominators = below.of(design);
        const scale = sign / below.means[design]!;
        const row = new Float64Array(numerators.length);
        for (let i = 0; i < row.length; i++) {
          row[i] = start + scale * (numerators[i]! - ratio * denominators[i]!);
        }
        rows.replace(design, row);
      }
    },
    drop: (design) => {
      for (const part of [above, below, rows]) part.drop(design);
    },
  };
}
