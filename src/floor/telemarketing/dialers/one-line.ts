import type { Dialer } from './types.ts';

export const oneLine: Dialer = {
  about: 'the next number rings as soon as a telemarketer is ready (progressive)',
  thinks: false,
  number: null,
  pacing: null,
};
