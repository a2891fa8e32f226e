import xor4096 from 'seedrandom/lib/xor4096.js';

/** Words that the generator works on, in a circle. */
export const CIRCLE = 128;

/**
 * The state of Brent's generator xor4096 after seeding: the words of the circle, then the Weyl generator.
 *
 * The package seeds, so that its well-tried mixing of text is the only one; stepping is ours, because a closure call per
 * word is what a simulation waits for.
 *
 * @param seed any text
 *
 * Source: R. P. Brent, Some long-period random number generators using shifts and xors (2007); seedrandom 3.0.5.
 */
export function xor4096State(seed: string): Int32Array {
  const { X, w, i } = xor4096(seed, { state: true }).state();
  const state = new Int32Array(CIRCLE + 1);
  for (let k = 0; k < CIRCLE; k++) state[k] = X[(i + 1 + k) & (CIRCLE - 1)]!;
  state[CIRCLE] = w;
  return state;
}

/** Steps the generator once round the circle and writes its next `CIRCLE` words from `from` on. */
export function turnCircle(state: Int32Array, words: Int32Array, from: number): void {
  let weyl = state[CIRCLE]!;
  for (let place = 0; place < CIRCLE; place++) {
    weyl = (weyl + 0x61c88647) | 0;
    let v = state[(place + 33) & (CIRCLE - 1)]!;
    let t = state[place]!;
    v ^= v << 13;
    t ^= t << 17;
    v ^= v >>> 15;
    t ^= t >>> 12;
    v ^= t;
    state[place] = v;
    words[from + place] = (v + (weyl ^ (weyl >>> 16))) | 0;
  }
  state[CIRCLE] = weyl;
}
