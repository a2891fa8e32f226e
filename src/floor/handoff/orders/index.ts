import { bestScore } from './best-score.ts';
import { firstCome } from './first-come.ts';
import { newest } from './newest.ts';
import { oldest } from './oldest.ts';
import { sourcePriority } from './source-priority.ts';
import type { Order } from './types.ts';

/** Every order in which waiting leads are called, by the name files use. A new order is a new file and a line here. */
export const orders = {
  'first come': firstCome,
  oldest,
  newest,
  'best score': bestScore,
  'source priority': sourcePriority,
} as const satisfies Record<string, Order>;

export type OrderName = keyof typeof orders;
export type { LeadQueue, Order, SourceRanks } from './types.ts';
