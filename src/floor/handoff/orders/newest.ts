import { RankedLeads } from './ranked.ts';
import type { Order } from './types.ts';

export const newest: Order = {
  about: 'whoever was qualified last',
  queue: () => new RankedLeads(-1),
};
