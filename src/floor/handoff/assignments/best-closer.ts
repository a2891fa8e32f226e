import type { Assignment } from './types.ts';

export const bestCloser: Assignment = {
  about: 'of those free, whoever closes best',
  rank: ({ skill }) => -skill,
};
