/** How sure it is which of two is better. */
export type OddsWord = 'clear' | 'likely' | 'leaning' | 'toss-up';

/** Whole percents in favour of one side from which a word holds, surest first. */
const WORDS: readonly (readonly [number, OddsWord])[] = [
  [95, 'clear'],
  [80, 'likely'],
  [65, 'leaning'],
];

/**
 * Share of paired months in which B is better than A.
 *
 * @param differences B minus A, one for each month
 * @param better      which way is better
 * @returns 0 to 1, ties counting half; null without months
 */
export function shareBetter(
  differences: ArrayLike<number>,
  better: 'more' | 'less',
): number | null {
  if (differences.length === 0) return null;
  let halves = 0;
  for (let i = 0; i < differences.length; i++) {
    const gain = better === 'more' ? differences[i]! : -differences[i]!;
    halves += gain > 0 ? 2 : gain === 0 ? 1 : 0;
  }
  return halves / (2 * differences.length);
}

/**
 * A share as whole months in 100, the only form in which odds are shown and worded.
 *
 * Halves are rounded away from 50, so that the two sides' months add up to 100.
 *
 * @param share 0 to 1
 */
export function monthsInHundred(share: number): number {
  const lead = 100 * share - 50;
  const rounded = Math.floor(Math.abs(lead) + 0.5 + 1e-9); // 57.5 is 57.49999... as 100 x 0.575
  return lead < 0 ? 50 - rounded : 50 + rounded;
}

/**
 * The word for a share of months, and whom it favours: clear from 95 in 100, likely from 80, leaning from 65, else
 * toss-up; 35 and less are the same words for A.
 *
 * @param share share of months in which B is better, 0 to 1
 */
export function oddsWord(share: number): { word: OddsWord; favours: 'a' | 'b' | null } {
  const months = monthsInHundred(share);
  const ahead = Math.max(months, 100 - months);
  const found = WORDS.find(([from]) => ahead >= from);
  if (!found) return { word: 'toss-up', favours: null };
  return { word: found[1], favours: months > 50 ? 'b' : 'a' };
}
