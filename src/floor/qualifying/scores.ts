import { normalCdf, normalQuantile } from '../../random/special/normal.ts';

/** Scores are shown from 0 to this many points. */
export const MOST_POINTS = 100;

/** A score as shown: what the normal distribution puts beyond either end stands at that end. */
export function shownScore(score: number): number {
  return score < 0 ? 0 : score > MOST_POINTS ? MOST_POINTS : score;
}

/**
 * The average of normal scores of which a given share lies above a threshold.
 *
 * @param share  from 0 to 1
 * @param spread standard deviation, > 0
 * @returns in points; infinite for a share of 0 or 1
 */
export function averageScore(share: number, threshold: number, spread: number): number {
  return threshold + spread * normalQuantile(share);
}

/** Share of normal scores above a threshold, 0 to 1. */
export function shareAbove(threshold: number, average: number, spread: number): number {
  if (!Number.isFinite(average)) return average > 0 ? 1 : 0;
  return normalCdf((average - threshold) / spread);
}
