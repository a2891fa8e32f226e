import { constant } from './constant.ts';
import type { Distribution, Family } from './types.ts';

/** Variations this small are lost in rounding: the amount is taken for constant. */
const NEGLIGIBLE = 1e-6;
/** Beyond 10,000 % a family is mostly zeros and overflow. */
const MOST_VARIATION = 100;

/** What a family's own file says of it. */
interface Description {
  readonly name: string;
  readonly about: string;
  readonly usualVariation: number | null;
  /** The variations it can have beside 0, and the same in words. */
  readonly variations: { readonly least: number; readonly most: number; readonly words: string };
  /** @param variation within `variations` and not negligible */
  readonly make: (mean: number, variation: number) => Distribution;
}

/** Makes a family that checks what it is asked for and turns a variation of 0 into a constant. */
export function defineFamily({
  name,
  about,
  usualVariation,
  variations: { least, most, words },
  make,
}: Description): Family {
  return {
    about,
    usualVariation,
    of(mean, variation) {
      if (!(mean >= 0 && mean < Infinity)) {
        throw new RangeError(`${name}: expected an average of at least 0, found ${mean}`);
      }
      if (variation >= 0 && variation < NEGLIGIBLE) return constant(mean);
      if (!(variation >= least && variation <= most)) {
        throw new RangeError(`${name}: expected a variation ${words}, found ${variation}`);
      }
      return make(mean, variation);
    },
  };
}

/** The reach of families that can have any variation. */
export const anyVariation = {
  least: 0,
  most: MOST_VARIATION,
  words: 'from 0 to 100 (10,000 %)',
} as const;
