import type { Dialer } from './types.ts';

/** Beyond it nearly every answer is dropped. */
const MOST_LINES_EACH = 20;

export const power: Dialer = {
  about:
    'a fixed number of lines per telemarketer at work; who answers while nobody is free is dropped',
  thinks: false,
  number: { what: 'lines per telemarketer', least: 1, most: MOST_LINES_EACH },
  pacing: { firstLevel: (number) => number, adjust: null, adapts: false },
};
