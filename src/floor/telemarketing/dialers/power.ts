import { MOST_LINES_EACH, type Dialer } from './types.ts';

export const power: Dialer = {
  about:
    'a fixed number of lines per telemarketer at work; who answers while nobody is free is dropped',
  thinks: false,
  number: { what: 'lines per telemarketer', least: 1, most: MOST_LINES_EACH },
  pacing: { firstLevel: (number) => number, adjust: null, adapts: false },
};
