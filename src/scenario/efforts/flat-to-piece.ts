import type { PublishedEffort } from './types.ts';

/** Where nothing better is known: from hourly pay to pay by the piece. */
export const flatToPiece: PublishedEffort = {
  effects: { volume: '9%..20%..60% triangular' },
  source:
    'guess from Shearer 2004 (+20 %) and the bounds of Paarsch and Shearer 2000: tree planters',
};
