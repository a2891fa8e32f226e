import type { Preset } from './types.ts';

/** The smallest floor that still divides the work. */
export const twoPlusOne: Preset = {
  about: '2 telemarketers and 1 closer: shows how rough the months of a small floor are',
  text: `extends: callback-queue
name: Two plus one
team:
  telemarketers: {count: 2, source: guess}
  closers: {count: 1, source: guess}
`,
};
