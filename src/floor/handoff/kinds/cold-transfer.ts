import type { HandoffKind } from './types.ts';

export const coldTransfer: HandoffKind = {
  about: 'the lead holds on the line, the telemarketer goes on',
  holds: true,
  staysOnLine: false,
  books: false,
  keys: ['reach', 'queue_limit', 'patience'],
};
