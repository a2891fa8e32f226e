import { constant } from './constant.ts';
import { defineFamily } from './family.ts';

/** The family `constant`: its variation is 0. */
export const always = defineFamily({
  name: 'constant',
  about: 'Always the same amount.',
  usualVariation: 0,
  variations: { least: 0, most: 0, words: 'of 0' },
  make: constant,
});
