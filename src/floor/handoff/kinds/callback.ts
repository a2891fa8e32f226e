import type { HandoffKind } from './types.ts';

export const callback: HandoffKind = {
  about: 'a closer rings the lead back',
  holds: false,
  staysOnLine: false,
  books: false,
  keys: ['reach', 'queue_limit'],
};
