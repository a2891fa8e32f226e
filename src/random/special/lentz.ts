/** What continued fractions by the method of Lentz (1976) share: where they end, and what keeps them from dividing by 0. */
export const PRECISION = 2 ** -53;
export const TINY = 1e-300;

/** The number itself, or a tiny one in place of 0 (Thompson and Barnett 1986). */
export function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
