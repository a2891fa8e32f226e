import { RankedLeads } from './ranked.ts';
import type { Order } from './types.ts';

export const oldest: Order = {
  about: 'whoever was qualified first',
  queue: () => new RankedLeads(1),
};
