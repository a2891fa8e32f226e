import type { Dialer } from './types.ts';

export const preview: Dialer = {
  about: 'each telemarketer reads the record, then has it dialled',
  thinks: true,
  number: null,
  pacing: null,
};
