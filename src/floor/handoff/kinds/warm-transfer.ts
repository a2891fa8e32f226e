import type { HandoffKind } from './types.ts';

export const warmTransfer: HandoffKind = {
  about: 'the telemarketer stays on the line until a closer takes over, then both brief',
  holds: true,
  staysOnLine: true,
  books: false,
  keys: ['reach', 'queue_limit', 'patience', 'briefing'],
};
