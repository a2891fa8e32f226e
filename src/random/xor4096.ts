import xor4096 from 'seedrandom/lib/xor4096.js';

/** Where the Weyl generator stands, behind the 128 words of the circle. */
export const WEYL = 128;
/** Where the place in the circle stands. */
export const PLACE = 129;

/**
 * The state of Brent's generator xor4096 after seeding, as `Stream` steps it.
 *
 * The package seeds, so that its well-tried mixing of text is the only one; stepping is ours, because a closure call per
 * word is what a simulation waits for.
 *
 * @param seed any text
 * @returns 130 words: the circle of 128, the Weyl generator, the place in the circle
 *
 * Source: R. P. Brent, Some long-period random number generators using shifts and xors (2007); seedrandom 3.0.5.
 */
export function xor4096State(seed: string): Int32Array {
  const { X, w, i } = xor4096(seed, { state: true }).state();
  const words = new Int32Array(130);
  for (let k = 0; k < 128; k++) words[k] = X[k]!;
  words[WEYL] = w;
  words[PLACE] = i;
  return words;
}
