import { appointment } from './appointment.ts';
import { callback } from './callback.ts';
import { coldTransfer } from './cold-transfer.ts';
import type { HandoffKind } from './types.ts';
import { warmTransfer } from './warm-transfer.ts';

/** Every kind of handoff, by the name files use. A new kind is a new file and a line here. */
export const kinds = {
  callback,
  'cold transfer': coldTransfer,
  'warm transfer': warmTransfer,
  appointment,
} as const satisfies Record<string, HandoffKind>;

export type KindName = keyof typeof kinds;
export type { HandoffKind } from './types.ts';
