import type { Assignment } from './types.ts';

export const bySource: Assignment = {
  about: 'of those free, whoever takes its source first, then who has no source, then the others',
  rank: ({ otherSource, ownSource }) => (ownSource ? 0 : otherSource ? 2 : 1),
};
