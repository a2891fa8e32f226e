import type { Dialer } from './types.ts';

export const manual: Dialer = {
  about: 'each telemarketer dials by hand',
  thinks: true,
  number: null,
  pacing: null,
};
