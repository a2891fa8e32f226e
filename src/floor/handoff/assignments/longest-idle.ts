import type { Assignment } from './types.ts';

export const longestIdle: Assignment = {
  about: 'whoever has been free longest',
  rank: null,
};
