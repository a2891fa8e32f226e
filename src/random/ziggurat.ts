import { exp, log } from './elementary.ts';

/**
 * A decreasing density cut into 256 layers of equal area, layer 0 being the base with the tail.
 *
 * Source: G. Marsaglia and W. W. Tsang, The ziggurat method for generating random variables, J. Stat. Software 5 (2000).
 */
export interface Ziggurat {
  /** Where the tail begins. */
  readonly tail: number;
  /** Width of each layer over the number of positions in it. */
  readonly step: Float64Array;
  /** Positions below this one lie under the curve at every height of the layer. */
  readonly inside: Int32Array;
  /** Density at the right end of each layer, where the layer begins; one more, 1, for the top. */
  readonly height: Float64Array;
}

const LAYERS = 256;

function ziggurat(
  tail: number,
  area: number,
  positions: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
): Ziggurat {
  const right = new Float64Array(LAYERS + 1);
  right[0] = area / density(tail); // the base as if the tail were folded into its rectangle
  right[1] = tail;
  for (let k = 2; k < LAYERS; k++) {
    right[k] = inverse(density(right[k - 1]!) + area / right[k - 1]!);
  }
  const height = right.map(density);
  return {
    tail,
    step: right.slice(0, LAYERS).map((x) => x / positions),
    inside: Int32Array.from({ length: LAYERS }, (_, k) =>
      Math.floor((right[k + 1]! / right[k]!) * positions),
    ),
    height,
  };
}

/** Density e^-x over 2^24 positions. */
export const exponentialZiggurat = ziggurat(
  7.69711747013104972,
  0.0039496598225815571993,
  2 ** 24,
  (x) => exp(-x),
  (y) => -log(y),
);

/** Density e^(-x^2/2), right half, over 2^23 positions. */
export const normalZiggurat = ziggurat(
  3.6541528853610088,
  0.00492867323399,
  2 ** 23,
  (x) => exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * log(y)),
);
