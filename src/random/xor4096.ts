import xor4096 from 'seedrandom/lib/xor4096.js';

/** Words that the generator works on, in a circle. */
export const CIRCLE = 128;
/** Words of its state: the circle, then the Weyl generator. */
export const STATE = CIRCLE + 1;

/**
 * Writes the state of Brent's generator xor4096 after seeding into memory, from `at` on.
 *
 * The package seeds, so that its well-tried mixing of text is the only one; stepping is ours, because a closure call per
 * word is what a simulation waits for.
 *
 * @param seed any text
 *
 * Source: R. P. Brent, Some long-period random number generators using shifts and xors (2007); seedrandom 3.0.5.
 */
export function seedXor4096(seed: string, memory: Int32Array, at: number): void {
  const { X, w, i } = xor4096(seed, { state: true }).state();
  for (let k = 0; k < CIRCLE; k++) memory[at + k] = X[(i + 1 + k) & (CIRCLE - 1)]!;
  memory[at + CIRCLE] = w;
}

/**
 * Steps the generator once round the circle and writes its next `CIRCLE` words.
 *
 * @param state where in the memory its state begins
 * @param words where its words go
 */
export function turnCircle(memory: Int32Array, state: number, words: number): void {
  let weyl = memory[state + CIRCLE]!;
  for (let place = 0; place < CIRCLE; place++) {
    weyl = (weyl + 0x61c88647) | 0;
    let v = memory[state + ((place + 33) & (CIRCLE - 1))]!;
    let t = memory[state + place]!;
    v ^= v << 13;
    t ^= t << 17;
    v ^= v >>> 15;
    t ^= t >>> 12;
    v ^= t;
    memory[state + place] = v;
    memory[words + place] = (v + (weyl ^ (weyl >>> 16))) | 0;
  }
  memory[state + CIRCLE] = weyl;
}
